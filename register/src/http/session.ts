import { type Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import Type from 'typebox';
import type { Administrator } from '../admin/administrator.js';
import {
  administratorOfSession,
  closeSession,
  openSession,
  sessionLength,
} from '../admin/sessions.js';
import { administratorOf } from '../admin/tokens.js';
import { sha256 } from '../records/digest.js';
import { allowed, object } from '../records/schema.js';
import { type LettingIn, ownPageHeader, sessionCookie } from './administrators.js';
import { bodyReader } from './json-body.js';
import { problem } from './problem.js';

const readLogin = bodyReader(
  object({ token: allowed(Type.String({ minLength: 1, maxLength: 500 }), 'the token') }),
  'a field of a login',
);

/** Another site's page could log somebody in under a name that is not theirs, or out. */
const isForeign = (c: Context) => c.req.header(ownPageHeader) === undefined;
const foreign = () =>
  problem(403, `Sessions are for the register’s own page, which sends ${ownPageHeader}`);

/**
 * Whether the page was reached in a way in which a cookie can be seen underway: on this machine only.
 *
 * @example
 * setCookie(c, name, value, { secure: isSecure(c, publicUrl) });
 */
export const isSecure = (c: Context, publicUrl: string | undefined) =>
  publicUrl?.startsWith('https:') ?? !/^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostOf(c));
const hostOf = (c: Context) => new URL(c.req.url).hostname;

/**
 * Hands the cookie out that keeps a session: no script can read it, and no other site's page sends it.
 *
 * @example
 * keepSession(c, await openSession(small, administrator, null), publicUrl);
 */
export const keepSession = (c: Context, secret: string, publicUrl: string | undefined): void =>
  setCookie(c, sessionCookie, secret, {
    httpOnly: true,
    sameSite: 'Strict',
    secure: isSecure(c, publicUrl),
    path: '/',
    maxAge: sessionLength / 1000,
  });

/**
 * `/session`: a page logs in with a token once, and then goes on by a cookie.
 *
 * @example
 * app.route('/', session(lettingIn, publicUrl));
 */
export function session(
  { store: { small }, audit, setting }: LettingIn,
  publicUrl: string | undefined,
  login = false,
): Hono {
  const app = new Hono();
  const note = (who: string, act: string) =>
    audit.add({ who, act, site: '', filter: {}, person: null, reason: null });
  const told = ({ name, rights, sites }: Administrator) => ({ name, rights, sites });

  app.use('/session', async (c, next) => {
    await next();
    c.res.headers.set('cache-control', 'no-store');
  });

  app.get('/session', async (c) => {
    const secret = getCookie(c, sessionCookie);
    const administrator = secret && (await administratorOfSession(small, secret, setting));
    return c.json({ administrator: administrator ? told(administrator) : null, login });
  });

  app.post('/session', async (c) => {
    if (isForeign(c)) return foreign();
    const body = await readLogin(c);
    if (body instanceof Response) return body;
    const token = sha256(body.token);
    const administrator = await administratorOf(small, token, setting);
    if (administrator === undefined)
      return problem(401, 'This is not the token of an administrator');
    await note(administrator.name, 'session.open');
    keepSession(c, await openSession(small, administrator, token), publicUrl);
    return c.json({ administrator: told(administrator) });
  });

  app.delete('/session', async (c) => {
    if (isForeign(c)) return foreign();
    const secret = getCookie(c, sessionCookie);
    if (secret !== undefined) {
      const administrator = await administratorOfSession(small, secret, setting);
      await closeSession(small, secret);
      if (administrator !== undefined) await note(administrator.name, 'session.close');
    }
    deleteCookie(c, sessionCookie, { path: '/' });
    return c.body(null, 204);
  });

  return app;
}
