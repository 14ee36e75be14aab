import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { allVendorsRun } from '../kit/scenes';
import { SITE } from '../kit/site';
import { consents, googleSnippet, metaSnippet } from '../kit/vendors/snippets';
import { openWorld } from '../kit/world';

// What stands in the markup with its own address is asked for by the browser's parser, before any script
// can say no: what it then does is what is looked at here.
const SCRIPTS = /^(www\.googletagmanager\.com\/gtag\/js|connect\.facebook\.net\/)/;
const world = await openWorld(({ host, path }) => SCRIPTS.test(host + path));

/** Later than Keksi's own file, however starved the machine: what runs before it no script can hold. */
const LATE = 500;

const FORGOTTEN =
  googleSnippet(
    [
      ['consent', 'default', consents('granted')],
      ['js', '2026-11-25'],
      ['config', 'G-UNOHDETTU1'],
      ['consent', 'update', consents('granted')],
      ['event', 'add_to_cart'],
    ],
    'G-UNOHDETTU1',
  ).replace('window.dataLayer = []', 'window.dataLayer = window.dataLayer || []') +
  metaSnippet([
    ['init', '543210987654321'],
    ['track', 'PageView'],
  ]);

const sent = (visitor: { thirdParty(mark?: number): { host: string; path: string }[] }, mark = 0) =>
  visitor
    .thirdParty(mark)
    .map(({ host, path }) => host + path)
    .filter((address) => !SCRIPTS.test(address));

const PLACES = [
  ['before', { head: FORGOTTEN }],
  ['after', { body: FORGOTTEN }],
  // Settings that take the whole library, which comes a moment later.
  ['before a slower', { head: FORGOTTEN, keksi: { monitor: 'true' } }],
  ['after a slower', { body: FORGOTTEN, keksi: { monitor: 'true' } }],
] as const;

const RAW =
  '<script async src="https://www.googletagmanager.com/gtag/js?id=G-UNOHDETTU1"></script>';

test.each([
  ['above', { head: RAW }],
  ['below', { body: RAW }],
  [
    'below one that declares nothing of it,',
    { body: RAW, keksi: { ga: undefined, ads: undefined } },
  ],
])('a raw tag %s Keksi is told once, loudly', async (_, page) => {
  world.site.show(page);
  const visitor = await world.visitor();
  await visitor.open(`${SITE.httpsCoUk}/`);
  await visitor.isAsked();
  const told = () => visitor.errors().filter((line) => line.includes("in the page's own markup"));
  await eventually(told).toEqual([
    expect.stringContaining('https://www.googletagmanager.com/gtag/js'),
  ]);
  expect(visitor.errors()).toEqual(told());
});

test.each(PLACES)(
  '%s Keksi: nothing is sent or stored before a choice, nor after a refusal',
  async (_, page) => {
    world.doubles = { batch: 200, scriptDelay: LATE };
    world.site.show(page);
    const visitor = await world.visitor();
    await visitor.open(`${SITE.httpsCoUk}/`);
    await visitor.isAsked();
    await visitor.gtag('event', 'purchase');
    await visitor.quiet(700);
    expect(sent(visitor)).toEqual([]);
    expect(await visitor.cookieNames()).toEqual([]);
    await visitor.press('reject');
    await visitor.gtag('event', 'purchase');
    await visitor.quiet(700);
    expect(sent(visitor)).toEqual([]);
    expect(await visitor.cookieNames()).toEqual(['keksi']);
    await visitor.open(`${SITE.httpsCoUk}/toinen`);
    await visitor.gtag('event', 'purchase');
    await visitor.quiet(700);
    expect(sent(visitor)).toEqual([]);
    expect(await visitor.cookieNames()).toEqual(['keksi']);
    expect(await visitor.foreignStorageKeys()).toEqual([]);
  },
);

test.each(PLACES)(
  '%s Keksi: half granted, the other half is neither sent nor stored',
  async (_, page) => {
    world.doubles = { batch: 200, scriptDelay: LATE };
    world.site.show(page);
    const visitor = await world.visitor();
    await visitor.open(`${SITE.httpsCoUk}/`);
    await visitor.choose({ diagnostic: true, marketing: false });
    await eventually(() => visitor.events('analytics')).toContain('page_view');
    const mark = visitor.mark();
    await visitor.open(`${SITE.httpsCoUk}/toinen`);
    await eventually(() => visitor.events('analytics', mark)).toContain('page_view');
    await visitor.quiet(700);
    expect(visitor.events('meta')).toEqual([]);
    expect(visitor.events('ads')).toEqual([]);
    expect(await visitor.cookieNames()).not.toContain('_fbp');
    expect(await visitor.cookieNames()).not.toContain('_gcl_au');
  },
);

test.each(PLACES)(
  '%s Keksi: all granted, all runs; withdrawn, all is silent and gone',
  async (_, page) => {
    world.doubles = { batch: 200, scriptDelay: LATE };
    world.site.show(page);
    const visitor = await world.visitor();
    await visitor.open(`${SITE.httpsCoUk}/`);
    await visitor.press('accept');
    await allVendorsRun(visitor);
    const mark = visitor.mark();
    await visitor.open(`${SITE.httpsCoUk}/toinen`);
    await allVendorsRun(visitor, mark);
    await visitor.withdraw();
    const moment = visitor.mark();
    await visitor.quiet(1500);
    expect(sent(visitor, moment)).toEqual([]);
    await eventually(() => visitor.cookieNames()).toEqual(['keksi']);
    await visitor.open(`${SITE.httpsCoUk}/kolmas`);
    await visitor.quiet(700);
    expect(sent(visitor, moment)).toEqual([]);
    expect(await visitor.cookieNames()).toEqual(['keksi']);
  },
);
