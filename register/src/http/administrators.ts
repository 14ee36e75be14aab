import type { MiddlewareHandler } from 'hono';
import { ownerOf } from '../admin/tokens.js';
import type { Log } from '../operation/log.js';
import type { Store } from '../store/store.js';
import { problem } from './problem.js';

/** Lets administrators in, by `Authorization: Bearer`, and writes down who asked for what. */
export function administrators(
  store: Store,
  setting: string | undefined,
  log: Log,
): MiddlewareHandler {
  return async (c, next) => {
    const [, token] =
      /^Bearer ([\w.~+/=-]{1,500})$/i.exec(c.req.header('authorization') ?? '') ?? [];
    const administrator = token && (await ownerOf(store, token, setting));
    if (!administrator) {
      return problem(401, 'Send Authorization: Bearer with the token of an administrator', {
        'www-authenticate': 'Bearer realm="keksi-register"',
      });
    }
    // Without the query, which may hold a visitor's id.
    log.info({ administrator, path: c.req.path }, 'administrator');
    await next();
    c.res.headers.set('cache-control', 'no-store');
  };
}
