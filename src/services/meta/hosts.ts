/** Where Meta's script comes from. */
export const SCRIPT_HOST = 'connect.facebook.net';

/** The script there, in whichever language. */
export const PIXEL_FILE = 'fbevents.js';

/** All that the Meta Pixel talks to: its script holds each of them. */
export const PIXEL_HOSTS = [
  SCRIPT_HOST,
  'www.facebook.com/tr',
  'www.facebook.com/privacy_sandbox',
  'www.instagram.com/tr',
  'gw.conversionsapigateway.com',
];
