import type { MiddlewareHandler } from 'hono';
import type { Site } from '../sites/site.js';
import type { Sites } from '../sites/sites.js';
import { type Answer, toResponse } from './answer.js';
import { problemAnswer } from './problem.js';

/** What a request says of where it comes from. */
export interface Asking {
  header(name: string): string | undefined;
}

/**
 * The site whose page asks: undefined when the request comes from no page (it has no `Origin`, which
 * browsers always send with POST and DELETE), an answer when it comes from a page of no site of ours. Only
 * the configured sites count; `Host` and `Sec-Fetch-Site` are whatever the sender likes.
 */
export function senderOf(sites: Sites, asking: Asking): Site | Answer | undefined {
  const origin = asking.header('origin');
  if (origin === undefined) return undefined;
  return sites.find(origin) ?? notServed('Origin', origin);
}

/** The answer for an origin that is none of ours. */
export const notServed = (field: string, origin: string): Answer =>
  problemAnswer(403, [
    { field, detail: `${field} ${origin.slice(0, 300)} is not a site of this register` },
  ]);

/** What `origins` found out, for the calls after it. */
export interface FromSite {
  Variables: { sender: Site | undefined };
}

/**
 * Lets in requests from pages of the register's sites only, and answers browsers' questions (CORS).
 *
 * @see https://fetch.spec.whatwg.org/#http-cors-protocol
 */
export function origins(sites: Sites): MiddlewareHandler<FromSite> {
  return async (c, next) => {
    const origin = c.req.header('origin');
    await sites.current(origin);
    const sender = senderOf(sites, { header: (name) => c.req.header(name) });
    if (sender !== undefined && 'status' in sender) return toResponse(sender);
    if (c.req.method === 'OPTIONS' && origin !== undefined) return preflight(origin);
    c.set('sender', sender);
    await next();
    if (origin !== undefined) {
      c.res.headers.set('access-control-allow-origin', origin);
      c.res.headers.set('access-control-expose-headers', 'Link, Retry-After');
    }
    // The answer differs by the origin that asks, also where there is none.
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
