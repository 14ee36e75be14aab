import { expect } from 'vitest';
import { eventually } from '../../kit/eventually';
import { IDS } from '../../kit/page';
import { allVendorsRun } from '../../kit/scenes';
import { SITE } from '../../kit/site';
import type { DoubleOptions } from '../../kit/vendors/index';
import type { Guest } from '../guest';
import type { Stage } from '../stage';

const BATCH = 400;

/** How what waits leaves: by a function that the script has kept, or by an image. */
const TRANSPORTS = ['captured-beacon', 'image'] as const;

const PLACES = ['cookie', 'localStorage', 'sessionStorage', 'indexedDB', 'cacheStorage'];
const CHAT = {
  id: 'chat',
  category: 'marketing',
  name: 'Apuri',
  provider: 'Apuri Oy',
  purpose: { fi: 'Neuvoo laseissa.', en: 'Gives advice on glasses.' },
  policy: 'https://apuri.example/tietosuoja',
  transfers: [],
  hosts: ['apuri.example'],
  cookies: PLACES.map((type) => ({ name: 'chat', lifetime: 'persistent', party: 'first', type })),
};

/** Puts something of the chat's and something of the site's into each of the five storages. */
/** How many frames of the page have arrived. */
const FRAMES = `[...document.querySelectorAll('iframe')].filter(({ src }) =>
  performance.getEntriesByName(src).some(({ responseEnd }) => responseEnd > 0)).length`;

const FILL = `Promise.all(['chat', 'shop'].map(async (name) => {
  document.cookie = name + '=1; path=/';
  localStorage.setItem(name, '1');
  sessionStorage.setItem(name, '1');
  await caches.open(name);
  await new Promise((done) => {
    indexedDB.open(name).onsuccess = ({ target }) => { target.result.close(); done(); };
  });
})).then(() => 'filled')`;

/** Whether the chat has something in each of the five. */
const FIVE = `(async () => [
  document.cookie.includes('chat'),
  'chat' in localStorage,
  'chat' in sessionStorage,
  (await indexedDB.databases()).some(({ name }) => name === 'chat'),
  await caches.has('chat'),
])()`;

async function accepted(
  stage: Stage,
  guest: Guest,
  site: string = SITE.https,
  doubles: DoubleOptions = {},
): Promise<void> {
  stage.doubles = { batch: BATCH, ...doubles };
  await guest.tab.open(`${site}/?gclid=x1&fbclid=y1`);
  await guest.press('accept');
  await allVendorsRun(guest);
}

/** Stopped, deleted, and nothing comes back: while the page is open, as it unloads, and on the next. */
export function withdrawal(stage: Stage): void {
  for (const site of [SITE.https, SITE.http]) {
    stage.scenario(
      `${site}: everything stops and goes without a reload, and stays away`,
      async (guest) => {
        await accepted(stage, guest, site);
        await guest.openSettings();
        const mark = guest.mark();
        await guest.press('withdraw');
        await eventually(() => guest.cookieNames()).toEqual(['keksi']);
        await eventually(() => guest.foreignStorageKeys()).toEqual([]);
        await guest.tab.evaluate(`[
      gtag('event', 'add_to_cart'),
      gtag('event', 'conversion', { send_to: '${IDS.ads}/abc' }),
      window.fbq && fbq('track', 'Purchase'),
      history.pushState(null, '', '/reitti'),
    ].length`);
        expect(await guest.quiet(BATCH * 2, mark)).toEqual([]);
        await guest.tab.reload();
        await guest.learns('keksi.choices.marketing', false);
        expect(await guest.cookieNames()).toEqual(['keksi']);
        expect(await guest.foreignStorageKeys()).toEqual([]);
        await guest.tab.close();
        expect(await guest.quiet(300, mark)).toEqual([]);
        await eventually(() => stage.register.rows()).toHaveLength(2);
        const [consent, withdrawal] = stage.register.rows();
        expect(withdrawal).toMatchObject({
          action: 'withdraw',
          source: 'settings',
          subject: consent?.subject,
          previous: consent?.id,
        });
      },
    );
  }

  for (const transport of TRANSPORTS) {
    stage.scenario(
      `withdrawn and closed at once: what waits for ${transport} is not sent as the page unloads`,
      async (guest) => {
        await accepted(stage, guest, SITE.https, { transport, batch: 60_000 });
        await guest.openSettings();
        // To Google Analytics alone, which holds it back; Google Ads would be told at once, with consent.
        await guest.tab.evaluate(`gtag('event', 'add_to_cart', { send_to: '${IDS.ga}' })`);
        const mark = guest.mark();
        await guest.press('withdraw');
        await guest.tab.close();
        expect(await guest.quiet(300, mark)).toEqual([]);
      },
    );
  }

  stage.scenario(
    'who writes their cookies and storage again finds them gone again',
    async (guest) => {
      await accepted(stage, guest);
      await guest.openSettings();
      await guest.press('withdraw');
      await eventually(() => guest.cookieNames()).toEqual(['keksi']);
      await guest.tab.evaluate(`[
      document.cookie = '_ga=GA1.1.1.1; Path=/; Max-Age=1000; Domain=esimerkki.example',
      document.cookie = '_fbp=fb.1.1.1; Path=/; Max-Age=1000',
      (localStorage._gcl_ls = '1'),
    ].length`);
      await eventually(() => guest.cookieNames()).toEqual(['keksi']);
      await eventually(() => guest.foreignStorageKeys()).toEqual([]);
    },
  );

  // In strict code WebKit may leave out of a stack who called last.
  for (const [code, directive] of [
    ['script', ''],
    ['strict script', "'use strict'; "],
  ]) {
    stage.scenario(`a stopped ${code} posts to no host that nobody named either`, async (guest) => {
      stage.doubles = {
        scripts: {
          'apuri.example': `${directive}window.post = () => fetch('https://muualla.example/p', { method: 'POST', mode: 'no-cors' });`,
        },
      };
      stage.site.show({ config: { services: [{ ...CHAT, src: 'https://apuri.example/a.js' }] } });
      await guest.tab.open(`${SITE.https}/`);
      await guest.choose({ diagnostic: false, marketing: true });
      await guest.learns('typeof window.post', 'function');
      const post = () => guest.tab.evaluate('void setTimeout(window.post)');
      await post();
      const elsewhere = () =>
        guest.thirdParty().filter(({ host }) => host === 'muualla.example').length;
      await eventually(elsewhere).toBe(1);
      await guest.openSettings();
      await guest.press('withdraw');
      await guest.learns('keksi.choices.marketing', false);
      await post();
      await guest.quiet(300);
      expect(elsewhere()).toBe(1);
    });
  }

  stage.scenario(
    'cookies go from every domain, path and partition that the page can reach',
    async (guest) => {
      await guest.tab.open(`${SITE.https}/kehykset/sivu`);
      await guest.press('accept');
      await allVendorsRun(guest);
      await guest.tab.evaluate(`[
      '_ga=1; Path=/kehykset',
      '_ga_ESIMERKKI1=1; Path=/kehykset/; Domain=esimerkki.example',
      '_gcl_aw=1; Domain=www.esimerkki.example',
      '_fbp=1; Secure; Partitioned; Path=/',
      '_fbc=1; Secure; Partitioned; Path=/; Domain=esimerkki.example',
    ].map((cookie) => { document.cookie = cookie; }).length`);
      expect(await guest.cookieNames()).toEqual(expect.arrayContaining(['_fbc', '_gcl_aw']));
      await guest.openSettings();
      await guest.press('withdraw');
      await eventually(() => guest.cookieNames()).toEqual(['keksi']);
    },
  );

  stage.scenario(
    'each of the five storages is emptied of what was withdrawn, and of nothing else',
    async (guest) => {
      stage.site.show({ config: { services: [CHAT] } });
      await guest.tab.open(`${SITE.https}/`);
      await guest.choose({ diagnostic: false, marketing: true });
      await guest.tab.evaluate(FILL);
      expect(await guest.tab.evaluate(FIVE)).toEqual([true, true, true, true, true]);
      await guest.openSettings();
      await guest.press('withdraw');
      await eventually(() => guest.tab.evaluate(FIVE)).toEqual([false, false, false, false, false]);
      expect(await guest.tab.evaluate(FIVE.replaceAll('chat', 'shop'))).toEqual([
        true,
        true,
        true,
        true,
        true,
      ]);
    },
  );

  stage.scenario(
    'what was withdrawn on another page is stopped on the one that Back restores',
    async (guest) => {
      await accepted(stage, guest);
      // A browser keeps no page that is left while a frame is on its way: here that of Google Ads.
      await eventually(() => guest.tab.evaluate(FRAMES)).toBe(1);
      await guest.tab.evaluate(`[
      (window.restored = false),
      addEventListener('pageshow', ({ persisted }) => { window.restored = persisted; }),
      (location.href = '/b'),
    ].length`);
      await guest.learns('location.pathname', '/b');
      await guest.openSettings();
      await guest.press('withdraw');
      await eventually(() => guest.cookieNames()).toEqual(['keksi']);
      const mark = guest.mark();
      await guest.tab.evaluate('void history.back()');
      await eventually(() =>
        guest.tab.evaluate('[location.pathname, window.restored]').catch(String),
      ).toEqual(['/', true]);
      await guest.learns('keksi.choices.marketing', false);
      await guest.tab.evaluate(
        "[gtag('event', 'later'), window.fbq && fbq('track', 'Later')].length",
      );
      expect(await guest.quiet(BATCH * 2, mark)).toEqual([]);
      expect(await guest.cookieNames()).toEqual(['keksi']);
      expect(await guest.foreignStorageKeys()).toEqual([]);
    },
  );
}
