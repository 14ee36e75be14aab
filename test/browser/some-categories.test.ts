import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { IDS } from '../kit/page';
import { SITE, TWO_SITES } from '../kit/site';
import type { Visitor } from '../kit/visitor';
import { openWorld } from '../kit/world';

const world = await openWorld();
const MARKETING_HOSTS = /facebook|doubleclick|googlesyndication|googleadservices|www\.google\.com/;

test.each(TWO_SITES)(
  '%s: diagnostic alone runs Google Analytics and nothing else',
  async (site) => {
    // A property that is linked to Ads would write `_gcl_aw` by itself.
    world.doubles = { linkedAds: true };
    const visitor = await world.visitor();
    await visitor.open(`${site}/?gclid=x1&fbclid=y1`);
    await visitor.choose({ diagnostic: true, marketing: false });
    await eventually(() => visitor.hits('analytics')).toHaveLength(1);
    await eventually(() => visitor.cookieNames()).toEqual(['_ga', '_ga_ESIMERKKI1', 'keksi']);
    await visitor.gtag('event', 'conversion', { send_to: `${IDS.ads}/abc` });
    await visitor.fbq('track', 'Purchase');
    await visitor.quiet(500);

    const [pageView, ...others] = visitor.hits('analytics');
    expect(pageView).toMatchObject({ event: 'page_view', params: { gcs: 'G101', npa: '1' } });
    expect(others).toEqual([]);
    const hosts = visitor.thirdParty().map(({ host }) => host);
    expect(hosts.filter((host) => MARKETING_HOSTS.test(host))).toEqual([]);
    const scripts = visitor.thirdParty().filter(({ path }) => path === '/gtag/js');
    expect(scripts.map(({ query }) => query.get('id'))).toEqual([IDS.ga]);
    expect(await visitor.cookieNames()).toEqual(['_ga', '_ga_ESIMERKKI1', 'keksi']);
    expect(await visitor.foreignStorageKeys()).toEqual([]);
    await eventually(() => world.register.rows()).toHaveLength(1);
    expect(world.register.rows()[0]).toMatchObject({
      action: 'choose',
      source: 'settings',
      diagnostic: 1,
      marketing: 0,
    });
  },
);

test.each(TWO_SITES)(
  '%s: marketing alone runs Ads and the pixel, and no Google Analytics',
  async (site) => {
    const visitor = await world.visitor();
    await visitor.open(`${site}/`);
    await visitor.choose({ diagnostic: false, marketing: true });
    await eventually(() => visitor.cookieNames()).toEqual(['_fbp', '_gcl_au', 'keksi']);
    await eventually(() => visitor.events('meta')).toEqual(['PageView']);
    await visitor.gtag('event', 'add_to_cart');
    await visitor.quiet(500);

    expect(visitor.hits('analytics')).toEqual([]);
    const ads = visitor.hits('ads');
    expect(new Set(ads.map(({ params }) => params.gcs))).toEqual(new Set(['G110']));
    expect(new Set(ads.map(({ params }) => params.npa))).toEqual(new Set(['0']));
    expect(await visitor.cookieNames()).toEqual(['_fbp', '_gcl_au', 'keksi']);
    await eventually(() => world.register.rows()).toHaveLength(1);
    expect(world.register.rows()[0]).toMatchObject({
      action: 'choose',
      diagnostic: 0,
      marketing: 1,
    });
  },
);

test('saving with both switches off is a refusal', async () => {
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.press('settings');
  await visitor.press('save');
  await eventually(() => world.register.rows()).toHaveLength(1);
  expect(world.register.rows()[0]).toMatchObject({
    source: 'settings',
    diagnostic: 0,
    marketing: 0,
  });
  expect(visitor.thirdParty()).toEqual([]);
  expect(await visitor.cookieNames()).toEqual(['keksi']);
});

test('a switch by itself saves nothing', async () => {
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.press('settings');
  await visitor.switch('diagnostic').check();
  expect(await visitor.switch('marketing').isChecked()).toBe(false);
  await visitor.quiet(200);
  expect(await visitor.cookieNames()).toEqual([]);
});

test('demographics need both categories, and are off unless the owner asks for them', async () => {
  const joins = (visitor: Visitor) =>
    visitor.thirdParty().filter(({ host }) => host === 'stats.g.doubleclick.net').length;
  const accept = async (demographics: string | undefined) => {
    world.site.show({ keksi: { demographics } });
    const visitor = await world.visitor();
    await visitor.open(`${SITE.https}/`);
    await visitor.press('accept');
    await eventually(() => visitor.hits('analytics')).toHaveLength(1);
    await visitor.quiet(200);
    return visitor;
  };
  expect(joins(await accept(undefined))).toBe(0);
  expect(joins(await accept('true'))).toBe(1);

  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.choose({ diagnostic: true, marketing: false });
  await eventually(() => visitor.hits('analytics')).toHaveLength(1);
  await visitor.quiet(200);
  expect(joins(visitor)).toBe(0);
});
