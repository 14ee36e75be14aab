import { describe, expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { IDS } from '../kit/page';
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

const PATHS = ['/silmalasit', '/piilolinssit', '/aurinkolasit', '/yhteystiedot'];

describe.each([
  ['Google counts routes by itself', { history: true, batch: 300 }],
  ['Google counts routes by itself, in batches of five seconds', { history: true }],
  ['it does not', { history: false }],
])('%s', (_, doubles) => {
  test('each route is one page view, without its query', async () => {
    world.doubles = doubles;
    const visitor = await accepted(world);
    const mark = visitor.mark();
    await goes(visitor, '/silmalasit?laake=timololi&utm_source=kirje');
    await eventually(() => views(visitor, mark)).toHaveLength(1);
    await goes(visitor, '/piilolinssit#hinta');
    await eventually(() => views(visitor, mark)).toHaveLength(2);
    await visitor.quiet(1600);
    expect(views(visitor, mark)).toEqual([
      [`${SITE.https}/silmalasit?utm_source=kirje`, `${SITE.https}/`],
      [`${SITE.https}/piilolinssit`, `${SITE.https}/silmalasit?utm_source=kirje`],
    ]);
    expect(metaViews(visitor, mark)).toHaveLength(2);
  });

  test.each([60, 600, 1500])(
    'routes %i ms apart: each is one page view, in order',
    async (apart) => {
      world.doubles = doubles;
      world.site.show({ keksi: { ga: `${IDS.ga},G-ESIMERKKI2` } });
      const visitor = await accepted(world);
      const mark = visitor.mark();
      await visitor.page.evaluate(
        async ([paths, pause]) => {
          for (const path of paths) {
            history.pushState(null, '', path);
            await new Promise((resolve) => setTimeout(resolve, pause));
          }
        },
        [PATHS, apart] as const,
      );
      // The page is left before its tags have told of everything by themselves.
      await visitor.open('about:blank');
      await visitor.quiet(500);
      for (const id of [IDS.ga, 'G-ESIMERKKI2']) {
        const paths = visitor
          .hits('analytics', mark)
          .filter(({ event, account }) => event === 'page_view' && account === id)
          .map(({ params }) => new URL(params.dl ?? '').pathname);
        expect(paths, id).toEqual(PATHS);
      }
    },
  );
});

test('no address of a route leaves with its query, to Google Ads neither', async () => {
  world.doubles = { batch: 100 };
  const visitor = await accepted(world);
  const mark = visitor.mark();
  await goes(visitor, '/haku?q=glaukooma#glaukooma');
  await eventually(() => visitor.events('ads', mark)).toContain('page_view');
  await goes(visitor, '/toinen');
  await visitor.quiet(1600);
  expect(visitor.thirdParty(mark).length).toBeGreaterThan(3);
  for (const { query, body } of visitor.thirdParty(mark)) {
    expect(`${query} ${body}`).not.toContain('glaukooma');
  }
});

test('the campaign of the landing page reaches the first view, some routes later', async () => {
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/tarjous?utm_source=kirje&q=silm%C3%A4`);
  await goes(visitor, '/silmalasit');
  await visitor.press('accept');
  await eventually(() => views(visitor)).toEqual([
    [`${SITE.https}/silmalasit?utm_source=kirje`, ''],
  ]);
});

test('a click on an advertisement is told where Google Ads is allowed, and only there', async () => {
  world.site.show({ keksi: { pixel: undefined } });
  const some = await world.visitor();
  await some.open(`${SITE.https}/?gclid=x1`);
  await some.choose({ diagnostic: true, marketing: false });
  await eventually(() => views(some).map(([location]) => location)).toEqual([`${SITE.https}/`]);
  const all = await world.visitor();
  await all.open(`${SITE.https}/?gclid=x1`);
  await all.press('accept');
  await eventually(() => views(all).map(([location]) => location)).toEqual([
    `${SITE.https}/?gclid=x1`,
  ]);
});

test('a change of the query or the fragment alone is no route', async () => {
  const visitor = await accepted(world);
  const mark = visitor.mark();
  await goes(visitor, '/?jarjestys=hinta');
  await goes(visitor, '/?utm_source=kirje');
  await goes(visitor, '/#ylos');
  await visitor.quiet(1600);
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
  expect(await visitor.quiet(1600, mark)).toEqual([]);
  await goes(visitor, '/kiitos');
  await visitor.quiet(1600);
  await eventually(() => views(visitor, mark)).toEqual([
    [`${SITE.https}/kiitos`, `${SITE.https}/`],
  ]);
  await eventually(() => metaViews(visitor, mark)).toHaveLength(1);
  await visitor.gtag('event', 'purchase');
  await eventually(() => visitor.events('analytics', mark)).toContain('purchase');
  for (const { query, body } of visitor.thirdParty(mark)) {
    expect(`${query} ${body}`).not.toContain('ajanvaraus');
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
