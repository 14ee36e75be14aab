import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { IDS } from '../kit/page';
import { SITE } from '../kit/site';
import type { Visitor } from '../kit/visitor';
import { openWorld } from '../kit/world';

/** A Google Analytics property that is linked to Google Ads fetches the script of Ads by itself. */
const world = await openWorld();
const LANDING = `${SITE.https}/?gclid=x1`;
const scripts = (visitor: Visitor) =>
  visitor
    .thirdParty()
    .filter(({ path }) => path === '/gtag/js')
    .map(({ query }) => query.get('id'));

test("all accepted where marketing is not asked: the link keeps nothing of Ads'", async () => {
  world.doubles = { linkedAds: true, batch: 100 };
  world.site.show({ keksi: { pixel: undefined, ads: undefined } });
  const visitor = await world.visitor();
  await visitor.open(LANDING);
  await visitor.press('accept');
  await eventually(() => visitor.events('analytics')).toContain('page_view');
  expect(await visitor.keksi(({ choices }) => choices)).toMatchObject({
    diagnostic: true,
    marketing: false,
  });
  await eventually(() => world.register.rows()).toHaveLength(1);
  expect(world.register.rows()[0]).toMatchObject({ action: 'accept-all', marketing: 0 });
  for (const { params } of visitor.hits()) expect(params.gcs).toBe('G101');
  await visitor.quiet(300);
  expect(visitor.events('ads')).toEqual([]);
  expect(await visitor.cookieNames()).toEqual(['_ga', '_ga_ESIMERKKI1', 'keksi']);
  expect(await visitor.foreignStorageKeys()).toEqual([]);
});

test.each([
  ['with Ads on the site', { pixel: undefined }],
  ['without', { pixel: undefined, ads: undefined }],
])('%s: marketing refused, nothing of Ads is loaded, sent or stored', async (_, keksi) => {
  world.doubles = { linkedAds: true, batch: 100 };
  world.site.show({ keksi });
  const visitor = await world.visitor();
  await visitor.open(LANDING);
  visitor.grants();
  // Without Ads the site has no switch for marketing.
  await visitor.keksi((keksi) => keksi.choose({ diagnostic: true }));
  await eventually(() => visitor.events('analytics')).toContain('page_view');
  await visitor.gtag('event', 'purchase');
  await eventually(() => visitor.events('analytics')).toContain('purchase');
  expect(scripts(visitor)).toEqual([IDS.ga]);
  expect(visitor.events('ads')).toEqual([]);
  expect(await visitor.cookieNames()).toEqual(['_ga', '_ga_ESIMERKKI1', 'keksi']);
  expect(await visitor.foreignStorageKeys()).toEqual([]);
});

test('marketing for the Meta Pixel grants Google no advertising, of which nobody was told', async () => {
  world.doubles = { linkedAds: true, batch: 100 };
  world.site.show({ keksi: { ads: undefined } });
  const visitor = await world.visitor();
  await visitor.open(LANDING);
  await visitor.press('accept');
  await eventually(() => visitor.events('meta')).toContain('PageView');
  await eventually(() => visitor.events('analytics')).toContain('page_view');
  await visitor.quiet(300);
  for (const { params } of visitor.hits('analytics')) expect(params.gcs).toBe('G101');
  expect(visitor.events('ads')).toEqual([]);
  expect(await visitor.cookieNames()).toEqual(['_fbp', '_ga', '_ga_ESIMERKKI1', 'keksi']);
});

test('what the link stored with consent goes with it', async () => {
  world.doubles = { linkedAds: true };
  world.site.show({ keksi: { pixel: undefined, ads: undefined, demographics: 'true' } });
  const visitor = await world.visitor();
  await visitor.open(LANDING);
  visitor.grants();
  await visitor.keksi((keksi) => keksi.choose({ diagnostic: true, marketing: true }));
  await eventually(() => visitor.cookieNames()).toContain('_gcl_aw');
  await visitor.keksi((keksi) => keksi.choose({ diagnostic: true }));
  await eventually(() => visitor.cookieNames()).toEqual(['_ga', '_ga_ESIMERKKI1', 'keksi']);
  expect(await visitor.foreignStorageKeys()).toEqual([]);
});

test('Demographics joins visits to accounts only while both categories are granted', async () => {
  world.site.show({ keksi: { demographics: 'true', pixel: undefined } });
  const signals = (visitor: Visitor) =>
    visitor.thirdParty().filter(({ host }) => host === 'stats.g.doubleclick.net').length;
  const one = await world.visitor();
  await one.open(`${SITE.https}/`);
  await one.choose({ diagnostic: true, marketing: false });
  await eventually(() => one.events('analytics')).toContain('page_view');
  await one.quiet(300);
  expect(signals(one)).toBe(0);
  const both = await world.visitor();
  await both.open(`${SITE.https}/`);
  await both.press('accept');
  await eventually(() => signals(both)).toBe(1);
});

test('one script serves many ids, each with its one page view, and no visit prolongs a cookie', async () => {
  world.site.show({ keksi: { ga: `${IDS.ga},G-ESIMERKKI2`, ads: undefined, pixel: undefined } });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.press('accept');
  const accounts = () => visitor.hits('analytics').map(({ account }) => account);
  await eventually(() => accounts().sort()).toEqual([IDS.ga, 'G-ESIMERKKI2']);
  expect(await visitor.page.locator('script[src*="gtag/js?id="]:not([src*="cx="])').count()).toBe(
    1,
  );
  const configured = (await visitor.dataLayer()).filter(({ values }) => values[0] === 'config');
  for (const { values } of configured) {
    expect(values[2]).toMatchObject({ cookie_update: false });
    const { cookie_expires } = values[2] as { cookie_expires: number };
    expect(cookie_expires / 86_400).toBeLessThanOrEqual(184);
    expect(cookie_expires / 86_400).toBeGreaterThan(179);
  }
});

test('what the owner says of consent mode stands in the default', async () => {
  world.site.show({
    config: { wait_for_update: 1200, region: ['FI', 'SE'], url_passthrough: true },
  });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  const [first, ...others] = (await visitor.dataLayer()).map(({ values }) => values);
  expect(first).toMatchObject([
    'consent',
    'default',
    { region: ['FI', 'SE'], wait_for_update: 1200, ad_storage: 'denied' },
  ]);
  expect(others).toContainEqual(['set', 'url_passthrough', true]);
});

test('a region that is no country is explained, and the default holds everywhere', async () => {
  world.site.show({ config: { region: ['EU'] } });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.isAsked();
  expect(visitor.errors().join()).toMatch(/region is \["EU"\].*ISO 3166/);
  expect((await visitor.dataLayer())[0]?.values[2]).not.toHaveProperty('region');
});
