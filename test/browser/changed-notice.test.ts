import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { accepted, leaves } from '../kit/scenes';
import { SITE } from '../kit/site';
import { openWorld } from '../kit/world';

const world = await openWorld();

test('a new marketing service asks again for marketing only; diagnostic goes on meanwhile', async () => {
  world.site.show({ keksi: { ads: undefined } });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.press('accept');
  await eventually(() => visitor.cookieNames()).toEqual(['_fbp', '_ga', '_ga_ESIMERKKI1', 'keksi']);
  await eventually(() => world.register.rows()).toHaveLength(1);

  world.site.show({});
  await leaves(visitor);
  const mark = visitor.mark();
  await visitor.open(`${SITE.https}/`);
  await visitor.isAsked();
  await eventually(() =>
    visitor.page.getByText(/ovat muuttuneet \(markkinointi\)/i).isVisible(),
  ).toBe(true);
  expect(await visitor.keksi(({ choices }) => choices)).toEqual({
    necessary: true,
    diagnostic: true,
    marketing: false,
  });
  await eventually(() => visitor.events('analytics', mark)).toEqual(['page_view']);
  expect(visitor.hits('analytics', mark)[0]?.params.gcs).toBe('G101');
  await visitor.quiet(300);
  const hosts = new Set(visitor.thirdParty(mark).map(({ host }) => host));
  expect([...hosts].sort()).toEqual(['region1.google-analytics.com', 'www.googletagmanager.com']);
  expect(world.register.rows()).toHaveLength(1);
  // What the consent to marketing had allowed is gone, and nothing else.
  expect(await visitor.cookieNames()).toEqual(['_ga', '_ga_ESIMERKKI1', 'keksi']);

  await visitor.press('accept');
  await eventually(() => visitor.cookieNames()).toContain('_gcl_au');
  await eventually(() => world.register.rows()).toHaveLength(2);
  const [first, second] = world.register.rows();
  expect(second).toMatchObject({ subject: first?.subject, previous: first?.id });
});

test('a new version of the notice asks everybody again', async () => {
  world.site.show({ keksi: { notice: '1' } });
  const visitor = await accepted(world);
  await leaves(visitor);
  const mark = visitor.mark();
  world.site.show({ keksi: { notice: '2' } });
  await visitor.open(`${SITE.https}/`);
  await visitor.isAsked();
  expect(await visitor.quiet(300, mark)).toEqual([]);
});

test('a change of nothing but the order of attributes asks nobody', async () => {
  const visitor = await accepted(world);
  world.site.show({ keksi: { register: undefined, policy: '/uusi-osoite' } });
  await visitor.open(`${SITE.https}/`);
  await eventually(() => visitor.keksi(({ decided }) => decided)).toBe(true);
  expect(await visitor.seesBanner()).toBe(false);
});
