import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { IDS } from '../kit/page';
import { SITE } from '../kit/site';
import type { Visitor } from '../kit/visitor';
import { openWorld } from '../kit/world';

const world = await openWorld();
const ONLY_GTM = { gtm: 'GTM-ESIM1,GTM-ESIM2', ga: undefined, ads: undefined, pixel: undefined };

const containers = (visitor: Visitor, mark = 0) =>
  visitor
    .thirdParty(mark)
    .filter(({ path }) => path === '/gtm.js')
    .map(({ query }) => query.get('id'));
const triggers = (visitor: Visitor, mark = 0) =>
  visitor
    .thirdParty(mark)
    .filter(({ path, query }) => path === '/a' && query.get('container') === 'GTM-ESIM1')
    .map(({ query }) => `${query.get('event')} ${query.get('analytics_storage')}`);
const pushes = (visitor: Visitor, event: string) =>
  visitor.page.evaluate(
    (name) => (window as unknown as { dataLayer: unknown[] }).dataLayer.push({ event: name }),
    event,
  );

test('every container waits for either category, and its consent state follows', async () => {
  world.site.show({
    keksi: ONLY_GTM,
    head: "<script>window.dataLayer = [{ event: 'earliest' }, { sivu: 'etusivu' }];</script>",
  });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.isAsked();
  await pushes(visitor, 'early');
  await visitor.choose({ diagnostic: true, marketing: false });
  await eventually(() => containers(visitor)).toEqual(['GTM-ESIM1', 'GTM-ESIM2']);
  await eventually(() => triggers(visitor)).toContain('gtm.js granted');
  await pushes(visitor, 'fresh');
  await eventually(() => triggers(visitor)).toContain('fresh granted');
  expect(triggers(visitor).join()).not.toMatch(/earl/);
});

test('marketing alone is enough', async () => {
  world.site.show({ keksi: ONLY_GTM });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.choose({ diagnostic: false, marketing: true });
  await eventually(() => triggers(visitor)).toContain('gtm.js denied');
});

test('a returning visitor’s earlier entries are not lost', async () => {
  world.site.show({
    keksi: ONLY_GTM,
    head: "<script>window.dataLayer = [{ event: 'earliest' }];</script>",
  });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.press('accept');
  await eventually(() => containers(visitor)).toHaveLength(2);
  const mark = visitor.mark();
  await visitor.open(`${SITE.https}/toinen`);
  await eventually(() => triggers(visitor, mark)).toContain('earliest granted');
});

test('after both are withdrawn nothing is told, and nothing is kept for later', async () => {
  world.site.show({ keksi: ONLY_GTM });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.press('accept');
  await eventually(() => triggers(visitor)).toContain('gtm.js granted');
  await visitor.withdraw();
  await eventually(() => visitor.cookieNames()).toEqual(['keksi']);
  const mark = visitor.mark();
  await pushes(visitor, 'dropped');
  expect(await visitor.quiet(300, mark)).toEqual([]);
  await visitor.keksi((keksi) => keksi.acceptAll());
  await eventually(() => triggers(visitor, mark)).toContain('keksi_change granted');
  await pushes(visitor, 'fresh');
  await eventually(() => triggers(visitor, mark)).toContain('fresh granted');
  expect(triggers(visitor, mark).join()).not.toContain('dropped');
  expect(containers(visitor, mark)).toEqual([]);
});

test('what Google tags a container holds obey the choice as well', async () => {
  world.doubles = { batch: 100, container: [IDS.ga, IDS.ads] };
  world.site.show({ keksi: { ...ONLY_GTM, gtm: 'GTM-ESIM1' } });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.choose({ diagnostic: true, marketing: false });
  await eventually(() => visitor.events('analytics')).toEqual(['page_view']);
  await visitor.quiet(400);
  expect(visitor.events('ads')).toEqual([]);
  expect(visitor.hits('analytics')[0]?.params.gcs).toBe('G101');
  await visitor.gtag('event', 'waits');
  await visitor.keksi((keksi) => keksi.withdraw());
  const mark = visitor.mark();
  expect(await visitor.quiet(500, mark)).toEqual([]);
});

test('what Google’s tags in a container store goes with the withdrawal', async () => {
  world.doubles = { container: [IDS.ga] };
  world.site.show({ keksi: { ...ONLY_GTM, gtm: 'GTM-ESIM1' } });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.press('accept');
  await eventually(() => visitor.cookieNames()).toEqual(['_ga', '_ga_ESIMERKKI1', 'keksi']);
  await visitor.keksi((keksi) => keksi.withdraw());
  await eventually(() => visitor.cookieNames()).toEqual(['keksi']);
});

test.each([
  ['that nobody was told holds advertising', {}, 'denied'],
  ['that holds Google’s advertising, as the owner says', { 'gtm-ads': 'true' }, 'granted'],
])('to a container %s, Google’s advertising is granted accordingly', async (_, said, expected) => {
  world.site.show({ keksi: { ...ONLY_GTM, ...said } });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.press('accept');
  await eventually(() => triggers(visitor)).toContain('gtm.js granted');
  const [last] = (await visitor.dataLayer())
    .map(({ values }) => values)
    .filter(([command, action]) => command === 'consent' && action === 'update')
    .slice(-1);
  expect(last?.[2]).toMatchObject({
    ad_storage: expected,
    ad_user_data: expected,
    ad_personalization: expected,
  });
});
