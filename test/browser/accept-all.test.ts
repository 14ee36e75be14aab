import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { ALL_COOKIES, accepted, allVendorsRun } from '../kit/scenes';
import { SITE } from '../kit/site';
import { openWorld } from '../kit/world';

const world = await openWorld();

test.each(Object.values(SITE))(
  '%s: everything runs once, with the consent in its first hit',
  async (site) => {
    const visitor = await accepted(world, `${site}/`);
    await visitor.button('accept').waitFor({ state: 'hidden' });
    await visitor.quiet(300);

    expect(visitor.events('analytics')).toEqual(['page_view']);
    expect(visitor.hits('analytics')[0]?.params).toMatchObject({ gcs: 'G111', npa: '0' });
    expect(visitor.events('meta')).toEqual(['PageView']);
    const ads = visitor.hits('ads');
    expect(new Set(ads.map(({ params }) => params.gcs))).toEqual(new Set(['G111']));

    await eventually(() => world.register.rows()).toHaveLength(1);
    expect(world.register.rows()[0]).toMatchObject({
      action: 'accept-all',
      source: 'banner',
      diagnostic: 1,
      marketing: 1,
      previous: null,
    });
  },
);

test('the next page runs everything again at once, and posts nothing', async () => {
  const visitor = await accepted(world);
  await eventually(() => world.register.rows()).toHaveLength(1);
  const mark = visitor.mark();
  await visitor.open(`${SITE.https}/toinen`);
  await allVendorsRun(visitor, mark);
  await visitor.quiet(300);
  const [first, ...others] = visitor
    .hits('analytics', mark)
    .filter(({ event }) => event === 'page_view');
  expect(first?.params).toMatchObject({ gcs: 'G111', npa: '0' });
  expect(others).toEqual([]);
  expect(await visitor.seesBanner()).toBe(false);
  expect(world.register.rows()).toHaveLength(1);
});

test('a route of a single-page site is one page view', async () => {
  const visitor = await accepted(world);
  const mark = visitor.mark();
  await visitor.page.evaluate(() => history.pushState(null, '', '/silmalasit'));
  await eventually(() => visitor.events('analytics', mark)).toEqual(['page_view']);
  await visitor.quiet(300);
  expect(visitor.events('analytics', mark)).toEqual(['page_view']);
  const pageViews = visitor.hits('meta', mark).filter(({ event }) => event === 'PageView');
  expect(pageViews.length).toBeLessThanOrEqual(1);
});

test("clicks are not told to Meta behind the site owner's back", async () => {
  world.site.show({ body: '<button type="button">Varaa aika</button>' });
  const visitor = await accepted(world);
  await visitor.page.getByText('Varaa aika').click();
  await visitor.fbq('track', 'Lead');
  await eventually(() => visitor.events('meta')).toEqual(['PageView', 'Lead']);
});

test('no vendor hears of the query string', async () => {
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/haku?q=silm%C3%A4sairaus&resepti=123`);
  await visitor.press('accept');
  await allVendorsRun(visitor);
  const pageView = visitor.hits('analytics')[0];
  expect(pageView?.params.dl).toBe(`${SITE.https}/haku`);
});

test('the cookie is short, plain and as safe as the page', async () => {
  for (const site of [SITE.http, SITE.https]) {
    const visitor = await accepted(world, `${site}/`);
    const cookie = await visitor.choiceCookie();
    expect(cookie).toMatchObject({
      domain: 'www.esimerkki.example',
      path: '/',
      sameSite: 'Lax',
      secure: site.startsWith('https'),
      httpOnly: false,
    });
    expect(`keksi=${cookie?.value}`).toMatch(/^[\x21-\x7e]{1,200}$/);
    const days = ((cookie?.expires ?? 0) - Date.now() / 1000) / 86_400;
    expect(days).toBeGreaterThan(183);
    expect(days).toBeLessThanOrEqual(184.01);
  }
});

test('no vendor cookie outlives the consent', async () => {
  const visitor = await accepted(world);
  const cookies = await visitor.context.cookies();
  expect(cookies.map(({ name }) => name).sort()).toEqual(ALL_COOKIES);
  for (const { name, expires } of cookies.filter(({ name }) => name.startsWith('_ga'))) {
    expect((expires - Date.now() / 1000) / 86_400, name).toBeLessThanOrEqual(185);
  }
});
