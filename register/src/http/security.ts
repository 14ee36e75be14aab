import type { MiddlewareHandler } from 'hono';

/**
 * Headers for answers that are data: nothing in them may run, be framed or be guessed to be something
 * else. A page of the register (`/admin`, `/docs`) sets a policy of its own before this is reached.
 */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  const { headers } = c.res;
  headers.set('x-content-type-options', 'nosniff');
  headers.set('referrer-policy', 'no-referrer');
  if (!headers.has('content-security-policy')) {
    headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
  }
};
