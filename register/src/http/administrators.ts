import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { type Administrator, originsFor, type Right } from '../admin/administrator.js';
import { administratorOfSession } from '../admin/sessions.js';
import { administratorOf } from '../admin/tokens.js';
import type { Act, AuditLog } from '../audit/log.js';
import type { Log } from '../operation/log.js';
import { sha256 } from '../records/digest.js';
import type { Sites } from '../sites/sites.js';
import type { Store } from '../store/store.js';
import { problem } from './problem.js';

/** The cookie that keeps a session. */
export const sessionCookie = 'keksi_session';
/**
 * What the register's own page sends along. No page of another origin can, a sibling's on the same domain
 * included, because the register answers no preflight that asks for it.
 */
export const ownPageHeader = 'x-keksi-page';

/** What stands in the log of an act besides who did it. */
export type Details = Partial<Pick<Act, 'site' | 'filter' | 'reason'>> & {
  /** The visitor whom it is about: only a keyed hash of it is written. */
  subject?: string | undefined;
};

/** What the calls of administrators know of who asks. */
export interface ForAdministrators {
  Variables: {
    administrator: Administrator;
    /** Writes down what is about to be done. It comes first, so that nothing is done unwritten. */
    note(act: string, details?: Details): Promise<void>;
  };
}

/** What letting administrators in takes. */
export interface LettingIn {
  store: Store;
  sites: Sites;
  audit: AuditLog;
  /** The token of the settings. */
  setting: string | undefined;
  log: Log;
}

/**
 * Lets administrators in who have a right, by `Authorization: Bearer` or by the session of the page.
 *
 * @example
 * const only = administrators({ store, sites, audit, setting, log });
 * app.get('/verify', only('read'));
 */
export const administrators =
  (parts: LettingIn) =>
  (right: Right): MiddlewareHandler<ForAdministrators> =>
  async (c, next) => {
    const administrator = await whoAsks(parts, c);
    if (administrator === undefined) {
      return problem(401, 'Send Authorization: Bearer with the token of an administrator', {
        'www-authenticate': 'Bearer realm="keksi-register"',
      });
    }
    if (!administrator.rights.includes(right)) {
      return problem(403, `${administrator.name} has no right to ${right}`);
    }
    const waiting = parts.sites.current();
    if (waiting !== undefined) await waiting;
    // Without the query, which may hold a visitor's id.
    parts.log.info({ administrator: administrator.name, path: c.req.path }, 'administrator');
    c.set('administrator', administrator);
    c.set('note', async (act, { site = '', filter = {}, reason = null, subject } = {}) => {
      const person = subject === undefined ? null : await parts.audit.person(subject);
      await parts.audit.add({ who: administrator.name, act, site, filter, reason, person });
    });
    await next();
    c.res.headers.set('cache-control', 'no-store');
  };

async function whoAsks(
  { store, setting }: Pick<LettingIn, 'store' | 'setting'>,
  c: Context,
): Promise<Administrator | undefined> {
  const header = c.req.header('authorization');
  if (header !== undefined) {
    const [, token] = /^Bearer ([\w.~+/=-]{1,500})$/i.exec(header) ?? [];
    return (token && (await administratorOf(store.small, sha256(token), setting))) || undefined;
  }
  const secret = getCookie(c, sessionCookie);
  const mayCome = c.req.method === 'GET' || c.req.header(ownPageHeader) !== undefined;
  if (secret === undefined || !mayCome) return undefined;
  return administratorOfSession(store.small, secret, setting);
}

/**
 * The origins an administrator asks about, or the answer that they may not.
 *
 * @example
 * const asked = askedOrigins(c, sites, c.req.query('origin'));
 * if (asked instanceof Response) return asked;
 */
export function askedOrigins(
  c: Context<ForAdministrators>,
  sites: Sites,
  origin: string | undefined,
): { origins: readonly string[] | undefined } | Response {
  const administrator = c.get('administrator');
  const origins = originsFor(administrator, sites, origin);
  if (origins !== null) return { origins };
  return problem(403, `${administrator.name} has no rights to ${origin}`);
}

/**
 * Only for those whose rights are for every site.
 *
 * @example
 * app.get('/tokens', only('manage'), everySite);
 */
export const everySite: MiddlewareHandler<ForAdministrators> = async (c, next) => {
  const { name, sites } = c.get('administrator');
  return sites === null ? next() : problem(403, `${name} has rights to some sites only`);
};
