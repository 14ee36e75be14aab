/** Where Google's scripts come from: Analytics, Ads and Tag Manager share it. */
export const TAG_HOST = 'www.googletagmanager.com';

/** Where Google Analytics sends. */
export const ANALYTICS_HOSTS = [
  '*.google-analytics.com',
  '*.analytics.google.com',
  'analytics.google.com',
];

/** Where Google Ads sends; Google Analytics too, when its property is linked to Ads. */
export const ADS_HOSTS = [
  'www.googleadservices.com',
  '*.doubleclick.net',
  '*.googlesyndication.com',
  'www.google.com/ccm',
  'www.google.com/pagead',
  'www.google.com/rmkt',
  'www.google.com/ads',
  'www.google.fi/ccm',
  'www.google.fi/pagead',
  'www.google.fi/rmkt',
  'www.google.fi/ads',
];
