import type { MiddlewareHandler } from 'hono';
import { type Answer, toResponse } from './answer.js';
import { problemAnswer } from './problem.js';

/** Where a request comes from, and where it went. */
export interface Asking {
  header(name: string): string | undefined;
  /** The origin under which this register was reached. */
  ownOrigin(): string;
}

/**
 * Refuses what comes from a page of another site than the allowed (exact match). A page of the register's
 * own origin is allowed too. A request without an `Origin` does not come from a page of another site,
 * because browsers always send it with POST and DELETE.
 */
export function refusal(allowed: readonly string[], asking: Asking): Answer | undefined {
  const origin = asking.header('origin');
  if (origin === undefined || allowed.includes(origin) || isOwn(asking, origin)) return undefined;
  return problemAnswer(403, [
    {
      field: 'Origin',
      detail: `The origin ${origin.slice(0, 300)} is not among KEKSI_ALLOWED_ORIGINS of this register`,
    },
  ]);
}

// Behind a proxy that ends TLS the register does not see its own scheme; `Sec-Fetch-Site`, which
// pages cannot set, tells the same. https://www.w3.org/TR/fetch-metadata/#sec-fetch-site-header
const isOwn = (asking: Asking, origin: string) =>
  asking.header('sec-fetch-site') === 'same-origin' || asking.ownOrigin() === origin;

/**
 * Lets in requests from allowed origins only, and answers browsers' questions (CORS).
 *
 * @see https://fetch.spec.whatwg.org/#http-cors-protocol
 */
export function origins(allowed: readonly string[]): MiddlewareHandler {
  return async (c, next) => {
    const origin = c.req.header('origin');
    if (origin === undefined) return next();
    const refused = refusal(allowed, {
      header: (name) => c.req.header(name),
      ownOrigin: () => new URL(c.req.url).origin,
    });
    if (refused !== undefined) return toResponse(refused);
    if (c.req.method === 'OPTIONS') return preflight(origin);
    await next();
    c.res.headers.set('access-control-allow-origin', origin);
    c.res.headers.append('vary', 'Origin');
  };
}

const preflight = (origin: string) =>
  new Response(null, {
    status: 204,
    headers: {
      'access-control-allow-origin': origin,
      vary: 'Origin',
      'access-control-allow-methods': 'GET, POST, DELETE',
      'access-control-allow-headers': 'content-type, accept',
      'access-control-max-age': '7200',
    },
  });
