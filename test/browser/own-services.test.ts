import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { allVendorsRun } from '../kit/scenes';
import { SITE } from '../kit/site';
import type { Visitor } from '../kit/visitor';
import { openWorld } from '../kit/world';

const HOST = 'mittari.esimerkki-mittari.example';
/** The script of a service that the site cannot be without. */
const NECESSARY = '/kori.js';
const PAGE = SITE.httpsCoUk;

const world = await openWorld(({ path }) => path === NECESSARY);

/** A service as an owner describes it in JSON. */
const METER = {
  id: 'mittari',
  category: 'marketing',
  name: 'Mittari',
  provider: 'Esimerkki-mittari Oy',
  purpose: { fi: 'Mittaa mainontaa.', en: 'Measures advertising.' },
  policy: 'https://mittari.esimerkki-mittari.example/tietosuoja',
  transfers: [],
  cookies: [
    { name: 'mittari_id', lifetime: 'session', party: 'first' },
    { pattern: 'mittari:.+', lifetime: 'persistent', party: 'first', type: 'localStorage' },
  ],
  hosts: ['*.esimerkki-mittari.example'],
  src: `https://${HOST}/mittari.js`,
};
const CART = {
  ...METER,
  id: 'ostoskori',
  category: 'necessary',
  name: 'Ostoskori',
  cookies: [{ name: 'kori', lifetime: 'session', party: 'first' }],
  hosts: [],
  src: undefined,
};
const SCRIPT = `document.cookie = 'mittari_id=1; Path=/';
localStorage.setItem('mittari:1', '1');
fetch('https://${HOST}/alku');
addEventListener('pagehide', () => navigator.sendBeacon('https://${HOST}/loppu'));`;

/** A visitor's first page of a site with these services. */
async function firstPage(services: object[] = [METER, CART], script = SCRIPT): Promise<Visitor> {
  world.doubles = { scripts: { [HOST]: script } };
  world.site.show({ config: { services } });
  const visitor = await world.visitor();
  await visitor.open(`${PAGE}/`);
  await visitor.isAsked();
  return visitor;
}

const told = (visitor: Visitor, mark: number) =>
  visitor
    .thirdParty(mark)
    .filter(({ host }) => host === HOST)
    .map(({ path }) => path);

/** Files of Keksi's that a page has loaded beside the first. */
const files = (visitor: Visitor, mark: number) =>
  world.log.arrivals
    .slice(mark)
    .filter(({ path, visitor: number }) => /^\/keksi-/.test(path) && number === visitor.number)
    .map(({ path }) => path);

/** Opens another page. @returns what came before it. */
async function nextPage(visitor: Visitor, address = `${PAGE}/toinen`): Promise<number> {
  const mark = visitor.mark();
  await visitor.open(address);
  return mark;
}

test('the first question asks for them, with no further file, and the answer starts them', async () => {
  const visitor = await firstPage();
  const text = () => visitor.page.locator('keksi-consent .banner').innerText();
  const asked = await text();
  expect(asked).toContain(
    'Google Ireland Limited, Meta Platforms Ireland Limited ja Esimerkki-mittari Oy',
  );
  expect(files(visitor, 0)).toEqual(['/keksi-ask-fi.js']);
  await visitor.press('accept');
  await allVendorsRun(visitor);
  await eventually(() => told(visitor, 0)).toContain('/alku');
  await eventually(() => world.register.rows()).toHaveLength(1);
  const [row] = world.register.rows();
  expect(JSON.parse(row?.services ?? '').marketing).toEqual([
    'google-ads',
    'meta-pixel',
    'mittari',
  ]);
  await visitor.keksi((keksi) => keksi.openBanner());
  await visitor.isAsked();
  expect(await text()).toBe(asked);
});

test('who has allowed all gets services of the site’s own, after the built-in ones', async () => {
  const visitor = await firstPage();
  await visitor.press('accept');
  await allVendorsRun(visitor);
  await eventually(() => visitor.cookieNames()).toContain('mittari_id');
  const mark = await nextPage(visitor);
  await allVendorsRun(visitor, mark);
  await eventually(() => told(visitor, mark)).toContain('/alku');
  const sources = await visitor.page.evaluate(() => [...document.scripts].map(({ src }) => src));
  const wanted = /\/gtag\/js\?id=G-|en_US\/fbevents|mittari\.js/;
  expect(sources.flatMap((src) => wanted.exec(src) ?? [])).toEqual([
    '/gtag/js?id=G-',
    'en_US/fbevents',
    'mittari.js',
  ]);
  expect(files(visitor, mark)).toEqual([]);
  expect(await visitor.keksi(({ decided }) => decided)).toBe(true);
  expect(visitor.errors()).toEqual([]);
});

test('its script is loaded once; a withdrawal stops it and deletes', async () => {
  const visitor = await firstPage();
  await visitor.press('accept');
  await allVendorsRun(visitor);
  const mark = await nextPage(visitor);
  await eventually(() => told(visitor, mark)).toContain('/alku');
  await visitor.openSettings();
  expect(told(visitor, mark).filter((path) => path === '/mittari.js')).toHaveLength(1);
  const before = visitor.mark();
  await visitor.press('withdraw');
  await eventually(() => visitor.cookieNames()).toEqual(['keksi']);
  await eventually(() => visitor.foreignStorageKeys()).toEqual([]);
  await visitor.open('about:blank');
  await visitor.quiet(300, before);
  expect(told(visitor, before)).toEqual([]);
});

const FORGOTTEN = `<script>window.forgotten = () => fetch('https://${HOST}/unohdettu')</script>`;

test('after a refusal its host hears nothing of a forgotten snippet, and what it left before is deleted', async () => {
  const visitor = await firstPage();
  await visitor.press('reject');
  await eventually(() => visitor.cookieNames()).toEqual(['keksi']);
  world.site.show({ config: { services: [METER, CART] }, body: FORGOTTEN });
  const mark = await nextPage(visitor);
  await eventually(() => visitor.keksi(({ decided }) => decided)).toBe(true);
  expect(await visitor.page.evaluate<number>('forgotten().then(({ status }) => status)')).toBe(204);
  await visitor.page.evaluate((host) => {
    const request = new XMLHttpRequest();
    request.open('GET', `https://${host}/xhr`);
    request.send();
    document.createElement('img').setAttribute('src', `https://${host}/kuva.gif`);
  }, HOST);
  await visitor.quiet(200);
  expect(told(visitor, mark)).toEqual([]);
  expect(files(visitor, mark)).toEqual([]);
  await visitor.page.evaluate(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: as pages do
    document.cookie = 'mittari_id=1; Path=/';
    // biome-ignore lint/suspicious/noDocumentCookie: as pages do
    document.cookie = 'kori=1; Path=/';
    localStorage.setItem('mittari:1', '1');
    localStorage.setItem('kori', '1');
  });
  await visitor.open(`${PAGE}/`);
  await eventually(() => visitor.cookieNames()).toEqual(['keksi', 'kori']);
  await eventually(() => visitor.foreignStorageKeys()).toEqual(['kori']);
});

test.each<[string, object[]]>([
  ['is described anew', [{ ...METER, provider: 'Toinen Oy' }, CART]],
  ['is new', [METER, CART, { ...METER, id: 'toinen' }]],
])('where one %s, its category is asked again, and nothing of it runs before', async (_, now) => {
  const visitor = await firstPage();
  await visitor.press('accept');
  await allVendorsRun(visitor);
  world.site.show({ config: { services: now } });
  await visitor.open('about:blank');
  await eventually(() => told(visitor, 0)).toContain('/loppu');
  const mark = await nextPage(visitor);
  await visitor.isAsked();
  await visitor.quiet(300);
  expect(told(visitor, mark)).toEqual([]);
});

test('a necessary service with a script runs, whatever the choice', async () => {
  const visitor = await firstPage([METER, { ...CART, src: `https://${HOST}${NECESSARY}` }], '0');
  await visitor.press('reject');
  await eventually(() => visitor.cookieNames()).toContain('keksi');
  const mark = await nextPage(visitor);
  await eventually(() => told(visitor, mark)).toContain(NECESSARY);
});

test('a sensitive route and back: its script is loaded once', async () => {
  const visitor = await firstPage([METER]);
  await visitor.press('accept');
  await allVendorsRun(visitor);
  world.site.show({ config: { services: [METER] }, keksi: { sensitive: '/ajanvaraus' } });
  const mark = await nextPage(visitor);
  await eventually(() => told(visitor, mark)).toContain('/alku');
  await visitor.page.evaluate(() => history.pushState(null, '', '/ajanvaraus'));
  await eventually(() => visitor.keksi(({ allows }) => allows('marketing'))).toBe(false);
  await visitor.page.evaluate(() => history.pushState(null, '', '/kolmas'));
  await eventually(() => visitor.keksi(({ allows }) => allows('marketing'))).toBe(true);
  await visitor.quiet(300);
  expect(told(visitor, mark).filter((path) => path === '/mittari.js')).toHaveLength(1);
});

test('one of Google’s that is no advertising runs on a site that asks about statistics alone', async () => {
  const map = {
    ...METER,
    id: 'kartta',
    category: 'diagnostic',
    hosts: ['www.google.com/maps'],
    src: 'https://www.google.com/maps/kartta.js',
  };
  world.site.show({ config: { services: [map] }, keksi: { ads: undefined, pixel: undefined } });
  const visitor = await world.visitor();
  await visitor.open(`${PAGE}/`);
  await visitor.press('accept');
  await eventually(() => visitor.cookieNames()).toContain('_ga');
  const mark = await nextPage(visitor);
  await eventually(() => visitor.thirdParty(mark).map(({ path }) => path)).toContain(
    '/maps/kartta.js',
  );
});

/** Takes what it finds when it is loaded, and goes by that for as long as the page lives. */
const KEEPING = `const { open, send } = XMLHttpRequest.prototype;
const { setItem } = Storage.prototype;
const source = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src').set;
window.still = (host) => {
  const request = new XMLHttpRequest();
  open.call(request, 'GET', 'https://' + host + '/xhr');
  send.call(request);
  source.call(new Image(), 'https://' + host + '/kuva.gif');
  setItem.call(localStorage, 'mittari:2', '1');
};
fetch('https://${HOST}/alku');`;

test('what it kept of the page when it was loaded is behind the valve', async () => {
  const visitor = await firstPage([METER], KEEPING);
  await visitor.press('accept');
  await allVendorsRun(visitor);
  const mark = await nextPage(visitor);
  await eventually(() => told(visitor, mark)).toContain('/alku');
  await visitor.openSettings();
  const before = visitor.mark();
  await visitor.press('withdraw');
  await eventually(() => visitor.cookieNames()).toEqual(['keksi']);
  await visitor.page.evaluate((host) => (window as unknown as Still).still(host), HOST);
  await visitor.quiet(300);
  expect(told(visitor, before)).toEqual([]);
  expect(await visitor.foreignStorageKeys()).toEqual([]);
});

interface Still {
  still(host: string): void;
}

test('on a sensitive route it reaches no host at all', async () => {
  const visitor = await firstPage([METER], KEEPING);
  await visitor.press('accept');
  await allVendorsRun(visitor);
  world.site.show({ config: { services: [METER] }, keksi: { sensitive: '/ajanvaraus' } });
  const mark = await nextPage(visitor);
  await eventually(() => told(visitor, mark)).toContain('/alku');
  await visitor.page.evaluate(() => history.pushState(null, '', '/ajanvaraus'));
  const before = visitor.mark();
  await visitor.page.evaluate(
    (host) => (window as unknown as Still).still(host),
    'toinen.esimerkki-toinen.example',
  );
  await visitor.quiet(300);
  expect(visitor.thirdParty(before)).toEqual([]);
});

test.each([
  ['its script', { src: 'https://www.googletagmanager.com/gtag/js?id=G-OMA' }],
  ['its hosts', { hosts: ['connect.facebook.net'] }],
  ['what it stores', { cookies: [{ name: '_ga', lifetime: 'session', party: 'first' }] }],
])(
  'what measures or advertises is not necessary, as %s tells: it never runs',
  async (_, changes) => {
    const visitor = await firstPage([{ ...CART, ...changes }]);
    await visitor.press('reject');
    await eventually(() => visitor.keksi(({ decided }) => decided)).toBe(true);
    expect(await visitor.quiet(300, 0)).toEqual([]);
    const [field = ''] = Object.keys(changes);
    await eventually(() => visitor.console.join('\n')).toMatch(
      new RegExp(`services\\[0\\]\\.${field} is .*measures or advertises`),
    );
  },
);
