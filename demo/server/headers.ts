import type { MiddlewareHandler } from 'hono';

/**
 * What each host may give the page. A site needs only the lines of the services it uses: here Google
 * Analytics with signals, Google Ads, the Meta Pixel and the video. Keksi itself and the register
 * need nothing but `'self'`.
 */
const POLICY = {
  'default-src': ["'self'"],
  'script-src': [
    "'self'",
    'https://*.googletagmanager.com',
    'https://www.googleadservices.com',
    'https://googleads.g.doubleclick.net',
    'https://connect.facebook.net',
  ],
  'style-src': ["'self'"],
  'img-src': [
    "'self'",
    'https://*.googletagmanager.com',
    'https://*.google-analytics.com',
    'https://*.g.doubleclick.net',
    'https://*.google.com',
    'https://*.google.fi',
    'https://pagead2.googlesyndication.com',
    'https://www.googleadservices.com',
    'https://www.facebook.com',
  ],
  'connect-src': [
    "'self'",
    'https://*.googletagmanager.com',
    'https://*.google-analytics.com',
    'https://*.analytics.google.com',
    'https://*.g.doubleclick.net',
    'https://*.google.com',
    'https://*.google.fi',
    'https://pagead2.googlesyndication.com',
    'https://www.googleadservices.com',
    'https://connect.facebook.net',
    'https://www.facebook.com',
  ],
  'frame-src': [
    'https://www.youtube-nocookie.com',
    'https://td.doubleclick.net',
    'https://www.googletagmanager.com',
    'https://www.facebook.com',
  ],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
};

const HEADERS = {
  'content-security-policy': Object.entries(POLICY)
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join('; '),
  // Other sites learn which site the visitor came from, not which page.
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-content-type-options': 'nosniff',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};

/** The security headers of the demo's own pages and files. */
export const headers: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(HEADERS)) c.res.headers.set(name, value);
};
