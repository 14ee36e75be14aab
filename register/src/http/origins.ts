import type { Context, MiddlewareHandler } from 'hono';
import { problem } from './problem.js';

/**
 * Lets in requests from allowed origins only (exact match), and answers browsers' questions (CORS).
 * A page of the register's own origin is allowed too. A request without an `Origin` does not come
 * from a page of another site, because browsers always send it with POST and DELETE.
 *
 * @see https://fetch.spec.whatwg.org/#http-cors-protocol
 */
export function origins(allowed: readonly string[]): MiddlewareHandler {
  return async (c, next) => {
    const origin = c.req.header('origin');
    if (origin === undefined) return next();
    if (!allowed.includes(origin) && !isOwn(c, origin)) {
      return problem(403, [
        {
          field: 'Origin',
          detail: `The origin ${origin.slice(0, 300)} is not among KEKSI_ALLOWED_ORIGINS of this register`,
        },
      ]);
    }
    if (c.req.method === 'OPTIONS') return preflight(origin);
    await next();
    c.res.headers.set('access-control-allow-origin', origin);
    c.res.headers.append('vary', 'Origin');
  };
}

// Behind a proxy that ends TLS the register does not see its own scheme; `Sec-Fetch-Site`, which
// pages cannot set, tells the same. https://www.w3.org/TR/fetch-metadata/#sec-fetch-site-header
const isOwn = (c: Context, origin: string) =>
  c.req.header('sec-fetch-site') === 'same-origin' || new URL(c.req.url).origin === origin;

const preflight = (origin: string) =>
  new Response(null, {
    status: 204,
    headers: {
      'access-control-allow-origin': origin,
      'access-control-allow-methods': 'GET, POST, DELETE',
      'access-control-allow-headers': 'content-type, accept',
      'access-control-max-age': '7200',
      vary: 'Origin',
    },
  });
