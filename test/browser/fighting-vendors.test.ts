import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { SITE } from '../kit/site';
import type { Visitor } from '../kit/visitor';
import { openWorld } from '../kit/world';

/** Vendors whose script goes on after a withdrawal, each in its own way. */
const world = await openWorld();

const first = (type: string) => ({ name: 'sitkea', lifetime: 'persistent', party: 'first', type });
const STUBBORN = {
  id: 'sitkea',
  category: 'marketing',
  name: 'Sitkeä',
  provider: 'Sitkeä Oy',
  purpose: { fi: 'Ei anna periksi.', en: 'Does not give in.' },
  policy: 'https://sitkea.example/tietosuoja',
  transfers: [],
  hosts: ['sitkea.example', '*.sitkea.example'],
  cookies: ['cookie', 'localStorage', 'sessionStorage', 'indexedDB', 'cacheStorage'].map(first),
  src: 'https://sitkea.example/s.js',
};

/** A visitor on whose page the vendor's script runs, with marketing granted. */
async function withVendor(script: string, site: string = SITE.https): Promise<Visitor> {
  world.doubles = { scripts: { 'sitkea.example': `${script}; window.sitkea = true;` } };
  world.site.show({
    keksi: { ga: undefined, ads: undefined, pixel: undefined },
    config: { services: [STUBBORN] },
  });
  const visitor = await world.visitor();
  await visitor.open(`${site}/`);
  await visitor.press('accept');
  await eventually(() => visitor.page.evaluate('window.sitkea')).toBe(true);
  return visitor;
}

test.each([SITE.https, SITE.http])(
  '%s: a cookie that is set again every 100 ms does not come back',
  async (site) => {
    const visitor = await withVendor(
      `setInterval(() => {
        window.tries = (window.tries || 0) + 1;
        document.cookie = 'sitkea=1; path=/; max-age=9999';
        document.cookie = 'sitkea=2; path=/; domain=esimerkki.example; max-age=9999';
        if (window.cookieStore) cookieStore.set('sitkea', '3').catch(() => {});
      }, 100)`,
      site,
    );
    await eventually(() => visitor.cookieNames()).toContain('sitkea');
    await visitor.withdraw();
    const tries = () => visitor.page.evaluate('tries') as Promise<number>;
    const before = await tries();
    // It goes on trying …
    await eventually(tries).toBeGreaterThan(before + 10);
    // … and what gets past the setter is gone again in a moment: the page never reads it for long.
    await eventually(() => visitor.cookieNames()).toEqual(['keksi']);
    await visitor.page.evaluate('for (let id = 1; id < 9999; id++) clearInterval(id)');
    await visitor.open(`${site}/toinen`);
    expect(await visitor.cookieNames()).toEqual(['keksi']);
  },
);

const COPIES = `(async () => ({
  local: localStorage.getItem('sitkea'), session: sessionStorage.getItem('sitkea'),
  cookie: document.cookie.includes('sitkea'),
  databases: (await indexedDB.databases()).map(({ name }) => name),
  caches: await caches.keys(),
}))()`;

test('an id that is copied between five storages after the withdrawal is deleted from all of them', async () => {
  const visitor = await withVendor(
    `window.copy = async () => {
      document.cookie = 'sitkea=1; path=/';
      // Past setItem, which the gate guards.
      localStorage.sitkea = '1'; sessionStorage.sitkea = '1';
      await caches.open('sitkea');
      await new Promise((done) => {
        const request = indexedDB.open('sitkea');
        request.onsuccess = () => { request.result.close(); done(); };
      });
    };
    copy()`,
  );
  await eventually(() => visitor.page.evaluate(COPIES)).toEqual({
    local: '1',
    session: '1',
    cookie: true,
    databases: ['sitkea'],
    caches: ['sitkea'],
  });
  const none = { local: null, session: null, cookie: false, databases: [], caches: [] };
  await visitor.withdraw();
  await eventually(() => visitor.page.evaluate(COPIES)).toEqual(none);
  await visitor.page.evaluate('copy()');
  await eventually(() => visitor.page.evaluate(COPIES)).toEqual(none);
});

test('a further script that it inserts after the withdrawal is not fetched', async () => {
  const visitor = await withVendor(
    `window.insert = () => {
      for (const host of ['sitkea.example', 'cdn.sitkea.example']) {
        const script = document.createElement('script');
        script.src = 'https://' + host + '/more.js';
        document.head.append(script);
        const other = document.createElement('script');
        other.setAttribute('src', 'https://' + host + '/more.js?2');
        document.body.append(other);
      }
    }`,
  );
  await visitor.withdraw();
  const mark = visitor.mark();
  await visitor.page.evaluate('insert()');
  expect(await visitor.quiet(400, mark)).toEqual([]);
});
