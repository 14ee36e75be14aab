import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../../test/kit/browser.js';
import { temporaryFolder } from '../../test/folder.js';
import { startLogins } from '../../test/logins.js';
import { adminToken, asAdministrator } from '../../test/start.js';
import type { Administrator } from '../admin/administrator.js';
import { readRoles, roleOf } from '../admin/roles.js';
import type { AuditEntry } from '../audit/log.js';
import { openStore } from '../index.js';
import { createNodeRegister } from '../register.js';
import { readSettings, SettingsError } from '../settings.js';
import { createNodeServer } from './node.js';

const roles = { dpo: ['staff', 'keksi-dpo'], shop: ['keksi-shop'], guest: ['staff'] };
type Login = keyof typeof roles;

/** A register whose administrators log in at a provider, both over HTTP. */
async function startBoth() {
  const folder = temporaryFolder();
  const store = await openStore(`file:${folder.path}/register.db`);
  // The provider must know the address of the register, and the register that of the provider.
  const server = createNodeServer({
    fetch: (...given) => register.fetch(...given),
    receive: (...given) => register.receive(...given),
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const logins = await startLogins(`${url}/login/callback`, (login) => roles[login as Login] ?? []);
  const register = createNodeRegister({
    ...{ store, publicUrl: url, adminToken },
    login: {
      ...logins.options,
      roles: readRoles('keksi-dpo=read,erase; keksi-shop=read@https://kauppa.example'),
    },
  });
  return {
    url,
    store,
    async stop() {
      await logins.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await store.close();
      folder.remove();
    },
  };
}

let both: Awaited<ReturnType<typeof startBoth>>;
let browser: Browser;
beforeAll(async () => {
  [both, browser] = await Promise.all([startBoth(), launchBrowser([], 'shell')]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await both?.stop();
});

/** Logs in at the provider in a browser of its own, from the register and back. */
async function logIn(login: Login) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${both.url}/login`);
  await page.locator('input[name=login]').fill(login);
  await page.locator('input[name=password]').fill('whatever');
  await page.locator('button[type=submit]').click();
  // Then whether the register may know who it is.
  await page.locator('button[type=submit]').click();
  await page.waitForURL(`${both.url}/admin**`);
  const session = await page.evaluate(async () => (await fetch('session')).json());
  const { administrator } = session as { administrator: Administrator | null };
  const status = (path: string) => page.evaluate(async (path) => (await fetch(path)).status, path);
  return { page, context, administrator, status };
}

describe('a login at the organisation’s provider', () => {
  test('gives the rights of the role, and stands in the log', async () => {
    const { administrator, context, status } = await logIn('dpo');
    expect(administrator).toEqual({
      name: 'dpo@esimerkki.fi',
      rights: ['read', 'erase'],
      sites: null,
    });
    expect(await status('records')).toBe(200);
    expect(await status('records.csv')).toBe(403);
    const log = await (await fetch(`${both.url}/audit`, { headers: asAdministrator })).json();
    expect(log as AuditEntry[]).toContainEqual(
      expect.objectContaining({ who: 'dpo@esimerkki.fi', act: 'session.open' }),
    );
    const cookies = await context.cookies(both.url);
    expect(cookies.filter(({ name }) => name.startsWith('keksi'))).toMatchObject([
      { name: 'keksi_session', httpOnly: true, sameSite: 'Strict' },
    ]);
    await context.close();
  });

  test('may be for some sites only', async () => {
    const { administrator, context, status } = await logIn('shop');
    expect(administrator?.sites).toEqual(['https://kauppa.example']);
    expect(await status('statistics?origin=https://toinen.example')).toBe(403);
    await context.close();
  });

  test('opens nothing for those whose roles the settings do not name', async () => {
    const { administrator, page, context } = await logIn('guest');
    expect(administrator).toBeNull();
    expect(page.url()).toContain('login-failed');
    await context.close();
  });
});

describe('what comes back from elsewhere', () => {
  const back = (search: string, cookie?: string) =>
    fetch(`${both.url}/login/callback${search}`, {
      redirect: 'manual',
      headers: cookie === undefined ? {} : { cookie },
    });

  test.each([
    ['without anything begun', () => back('?code=x&state=y')],
    [
      'for a login that somebody else began',
      async () => {
        const begun = await fetch(`${both.url}/login`, { redirect: 'manual' });
        const [cookie = ''] = begun.headers.getSetCookie();
        return back('?code=x&state=of-another', cookie.split(';')[0]);
      },
    ],
    ['with a broken cookie', () => back('?code=x&state=y', 'keksi_login=%7B%7D')],
  ])('%s opens no session', async (_, ask) => {
    const response = await ask();
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toContain('login-failed');
    expect(response.headers.getSetCookie().join()).not.toContain('keksi_session');
  });

  test('begins with a state, a nonce and a challenge that no script sees', async () => {
    const begun = await fetch(`${both.url}/login`, { redirect: 'manual' });
    const { searchParams } = new URL(begun.headers.get('location') ?? '');
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(searchParams.get(name)).toMatch(/^[\w-]{43}$/);
    }
    expect(begun.headers.getSetCookie()[0]).toMatch(/HttpOnly.*SameSite=Lax/);
  });
});

describe('roles', () => {
  test('are read in order, and found in lists, texts and nested claims', () => {
    const read = readRoles('a=read; b = read,manage@https://x.example,https://y.example ;');
    expect(read).toEqual([
      { role: 'a', rights: ['read'], sites: null },
      { role: 'b', rights: ['read', 'manage'], sites: ['https://x.example', 'https://y.example'] },
    ]);
    expect(roleOf({ roles: ['b', 'a'] }, 'roles', read)?.role).toBe('a');
    expect(roleOf({ roles: 'b other' }, 'roles', read)?.role).toBe('b');
    expect(roleOf({ realm_access: { roles: ['b'] } }, 'realm_access.roles', read)?.role).toBe('b');
    expect(roleOf({ 'https://x.fi/roles': ['b'] }, 'https://x.fi/roles', read)?.role).toBe('b');
    expect(roleOf({ roles: 7 }, 'constructor.name', read)).toBeUndefined();
  });

  test.each(['a', 'a=', 'a=rule', '=read'])('refuse %s', (text) => {
    expect(() => readRoles(text)).toThrow();
  });

  test('come with all that a login needs, or not at all', () => {
    const complete = {
      KEKSI_PUBLIC_URL: 'https://rekisteri.example',
      KEKSI_OIDC_ISSUER: 'https://login.example',
      KEKSI_OIDC_CLIENT_ID: 'keksi',
      KEKSI_OIDC_CLIENT_SECRET: 'secret',
      KEKSI_OIDC_ROLES: 'dpo=read',
    };
    expect(readSettings(complete).login).toMatchObject({
      claim: 'roles',
      roles: [{ role: 'dpo' }],
    });
    expect(readSettings({}).login).toBeUndefined();
    for (const name of Object.keys(complete).filter((one) => one !== 'KEKSI_OIDC_ISSUER')) {
      const read = () => readSettings({ ...complete, [name]: '' });
      expect(read).toThrow(SettingsError);
      expect(read).toThrow(name);
    }
    expect(() => readSettings({ ...complete, KEKSI_OIDC_ROLES: 'dpo=rule' })).toThrow('rule');
  });
});
