import { Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Login, Pending } from '../admin/login.js';
import { openSession } from '../admin/sessions.js';
import type { LettingIn } from './administrators.js';
import { isSecure, keepSession } from './session.js';

/** Keeps what was begun, for the few minutes in which somebody logs in elsewhere. */
const pendingCookie = 'keksi_login';
const minutes = 10;

/**
 * `/login`: sends administrators to their organisation's provider, and takes them in when they come back.
 *
 * @example
 * app.route('/', loginCalls(new Login(options, publicUrl), lettingIn, publicUrl));
 */
export function loginCalls(
  login: Login,
  { store, audit, log }: LettingIn,
  publicUrl: string | undefined,
): Hono {
  const app = new Hono();
  const failed = (error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    log.warn({ reason: message }, 'login failed');
    return 'admin?login-failed';
  };

  app.get('/login', async (c) => {
    try {
      const { url, pending } = await login.begin();
      setCookie(c, pendingCookie, JSON.stringify(pending), {
        httpOnly: true,
        // The provider's page sends people back: a stricter cookie would not come along.
        sameSite: 'Lax',
        secure: isSecure(c, publicUrl),
        path: '/',
        maxAge: minutes * 60,
      });
      c.header('cache-control', 'no-store');
      return c.redirect(url.href);
    } catch (error) {
      return c.redirect(failed(error));
    }
  });

  app.get('/login/callback', async (c) => {
    c.header('cache-control', 'no-store');
    try {
      const pending = readPending(getCookie(c, pendingCookie));
      deleteCookie(c, pendingCookie, { path: '/' });
      const administrator = await login.finish(new URL(c.req.url).search, pending);
      if (administrator === undefined) throw new Error('No role of theirs opens the register');
      const { name, rights } = administrator;
      const act = { who: name, act: 'session.open', site: '', person: null, reason: null };
      await audit.add({ ...act, filter: { rights: rights.join(' ') } });
      keepSession(c, await openSession(store.small, administrator, null), publicUrl);
      return c.redirect('../admin');
    } catch (error) {
      return c.redirect(`../${failed(error)}`);
    }
  });

  return app;
}

function readPending(cookie: string | undefined): Pending {
  if (cookie === undefined) throw new Error('Nothing was begun in this browser, or too long ago');
  const { state, nonce, verifier } = JSON.parse(cookie) as Partial<Pending>;
  if (!state || !nonce || !verifier) throw new Error('The cookie of the login is broken');
  return { state, nonce, verifier };
}
