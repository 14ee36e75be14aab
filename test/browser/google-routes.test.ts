import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { accepted } from '../kit/scenes';
import { SITE } from '../kit/site';
import type { Visitor } from '../kit/visitor';
import { openWorld } from '../kit/world';

const world = await openWorld();

/** Page views since the mark: where, and from where. */
const views = (visitor: Visitor, mark = 0) =>
  visitor
    .hits('analytics', mark)
    .filter(({ event }) => event === 'page_view')
    .map(({ params }) => [params.dl, params.dr]);
const metaViews = (visitor: Visitor, mark: number) =>
  visitor.events('meta', mark).filter((event) => event === 'PageView');
const goes = (visitor: Visitor, path: string) =>
  visitor.page.evaluate((to) => history.pushState(null, '', to), path);

test.each([
  ['Google counts routes by itself', { history: true }],
  ['it does not', { history: false }],
])('%s: each route is one page view, without its query', async (_, doubles) => {
  world.doubles = doubles;
  const visitor = await accepted(world);
  const mark = visitor.mark();
  await goes(visitor, '/silmalasit?laake=timololi&utm_source=kirje');
  await eventually(() => views(visitor, mark)).toHaveLength(1);
  await goes(visitor, '/piilolinssit#hinta');
  await eventually(() => views(visitor, mark)).toHaveLength(2);
  await visitor.quiet(800);
  expect(views(visitor, mark)).toEqual([
    [`${SITE.https}/silmalasit?utm_source=kirje`, `${SITE.https}/`],
    [`${SITE.https}/piilolinssit`, `${SITE.https}/silmalasit?utm_source=kirje`],
  ]);
  expect(metaViews(visitor, mark)).toHaveLength(2);
});

test('a change of the query or the fragment alone is no route', async () => {
  const visitor = await accepted(world);
  const mark = visitor.mark();
  await goes(visitor, '/?jarjestys=hinta');
  await goes(visitor, '/#ylos');
  await visitor.quiet(800);
  expect(views(visitor, mark)).toEqual([]);
  expect(metaViews(visitor, mark)).toEqual([]);
});

test("the site's own page views are taken for the route's", async () => {
  world.doubles = { history: false };
  const visitor = await accepted(world);
  const mark = visitor.mark();
  await goes(visitor, '/silmalasit');
  await visitor.gtag('event', 'page_view', { page_title: 'Silmälasit' });
  await visitor.fbq('track', 'PageView', { aihe: 'lasit' });
  await visitor.quiet(900);
  expect(views(visitor, mark)).toHaveLength(1);
  expect(visitor.hits('analytics', mark)[0]?.params['ep.page_title']).toBe('Silmälasit');
  expect(metaViews(visitor, mark)).toHaveLength(1);
});

test('a sensitive route is neither told nor named as where the visitor came from', async () => {
  world.doubles = { batch: 100 };
  world.site.show({ keksi: { sensitive: '/ajanvaraus/*' } });
  const visitor = await accepted(world);
  const mark = visitor.mark();
  await goes(visitor, '/ajanvaraus/silmat');
  expect(await visitor.quiet(800, mark)).toEqual([]);
  await goes(visitor, '/kiitos');
  await eventually(() => views(visitor, mark)).toEqual([
    [`${SITE.https}/kiitos`, `${SITE.https}/`],
  ]);
  await eventually(() => metaViews(visitor, mark)).toHaveLength(1);
  await visitor.gtag('event', 'purchase');
  await eventually(() => visitor.events('analytics', mark)).toContain('purchase');
  for (const { params } of visitor.hits(undefined, mark)) {
    expect(JSON.stringify(params)).not.toContain('ajanvaraus');
  }
});

test('landing on a sensitive route and leaving it: the first view is that of the next route', async () => {
  world.site.show({ keksi: { sensitive: '/ajanvaraus/*' } });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/ajanvaraus/silmat`);
  await visitor.press('accept');
  expect(await visitor.quiet(500, 0)).toEqual([]);
  await goes(visitor, '/silmalasit');
  await eventually(() => views(visitor)).toHaveLength(1);
  await visitor.quiet(800);
  expect(views(visitor)).toHaveLength(1);
  expect(views(visitor)[0]?.[0]).toBe(`${SITE.https}/silmalasit`);
});

test('with Google Ads alone, its tag too is told addresses without their query, route by route', async () => {
  world.site.show({ keksi: { ga: undefined, pixel: undefined } });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/haku?q=silm%C3%A4sairaus&utm_source=kirje`);
  await visitor.press('accept');
  await eventually(() => visitor.events('ads')).toContain('page_view');
  const named = async () =>
    (await visitor.dataLayer())
      .map(({ values }) => values[1] as { page_location?: string })
      .flatMap((set) => set?.page_location ?? []);
  expect(await named()).toEqual([`${SITE.https}/haku?utm_source=kirje`]);
  await visitor.page.evaluate(() => history.pushState(null, '', '/silmalasit?resepti=1'));
  await eventually(named).toEqual([
    `${SITE.https}/haku?utm_source=kirje`,
    `${SITE.https}/silmalasit`,
  ]);
});
