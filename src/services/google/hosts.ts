/** Where Google's scripts come from: Analytics, Ads and Tag Manager share it. */
export const TAG_HOST = 'www.googletagmanager.com';

/** Where Google Analytics sends. */
export const ANALYTICS_HOSTS = [
  '*.google-analytics.com',
  '*.analytics.google.com',
  'analytics.google.com',
];

/**
 * Where Google Ads sends; Google Analytics too, when its property is linked to Ads. To `www.google.com`, and to that of
 * the country that the visitor is in.
 */
export const ADS_HOSTS = [
  'www.googleadservices.com',
  '*.doubleclick.net',
  '*.googlesyndication.com',
  'www.google.*/ccm',
  'www.google.*/pagead',
  'www.google.*/rmkt',
  'www.google.*/ads',
];
