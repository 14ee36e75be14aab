/** Where Google's scripts come from: Analytics, Ads and Tag Manager share it. */
export const TAG_HOST = 'www.googletagmanager.com';

/** The script there of Analytics and Ads. */
export const GTAG_FILE = 'gtag/js';
/** The script there of Tag Manager. */
export const GTM_FILE = 'gtm.js';

/** Where Google Analytics sends. */
export const ANALYTICS_HOSTS = [
  '*.google-analytics.com',
  '*.analytics.google.com',
  'analytics.google.com',
  'www.google.com/g/collect',
];

/** Where Google Ads has its own hosts. */
export const AD_HOSTS = [
  'www.googleadservices.com',
  '*.doubleclick.net',
  '*.googlesyndication.com',
];

/** Where it sends to hosts that Google has for all: audiences to that of the country that the visitor is in. */
export const AUDIENCE_HOSTS = [
  'www.google.*/ads',
  'www.google.*/pagead',
  'www.google.com/ccm',
  'www.google.com/measurement',
  'www.google.com/rmkt',
  'www.google.com/travel/flights/click',
  'google.com/ccm',
  'google.com/pagead',
  'adservice.google.com',
];

/** Where the scripts that count calls come from. */
export const CALL_HOSTS = [
  'www.gstatic.com/call-tracking',
  'www.gstatic.com/gaphone',
  'www.gstatic.com/wcm',
];

/** All that Google Ads talks to, and Google Analytics when its property is linked to Ads. */
export const ADS_HOSTS = [...AD_HOSTS, ...AUDIENCE_HOSTS, ...CALL_HOSTS];
