/** Where Meta's script comes from. */
export const SCRIPT_HOST = 'connect.facebook.net';

/** The script there, in whichever language. */
export const PIXEL_FILE = 'fbevents.js';

/** Where its events go. */
export const EVENT_HOSTS = [
  'www.facebook.com/tr',
  'www.facebook.com/privacy_sandbox',
  'www.instagram.com/tr',
];

/** Where a gateway of the site's own is asked for. */
export const GATEWAY_HOST = 'gw.conversionsapigateway.com';

/** All that the Meta Pixel talks to: its script holds each of them. */
export const PIXEL_HOSTS = [SCRIPT_HOST, ...EVENT_HOSTS, GATEWAY_HOST];
