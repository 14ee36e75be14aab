/** The script of Meta Pixel. */
export const PIXEL_SCRIPT = 'https://connect.facebook.net/en_US/fbevents.js';

/** Where Meta Pixel comes from, and where it sends. */
export const PIXEL_HOSTS = [
  'connect.facebook.net',
  'www.facebook.com/tr',
  'www.facebook.com/privacy_sandbox',
];
