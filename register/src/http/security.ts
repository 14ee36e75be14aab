import type { MiddlewareHandler } from 'hono';

/** Headers for answers that are data: nothing in them may run, be framed or be guessed to be something else. */
export const dataHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};

/** Adds them. A page of the register (`/admin`, `/docs`) has set a policy of its own before. */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(dataHeaders)) {
    if (!c.res.headers.has(name)) c.res.headers.set(name, value);
  }
};
