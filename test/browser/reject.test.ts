import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { SITE, TWO_SITES } from '../kit/site';
import { openWorld } from '../kit/world';

const world = await openWorld();
const UUID = /[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}/i;

test.each(TWO_SITES)(
  '%s: a refusal stores itself, without an identifier, and nothing else',
  async (site) => {
    const visitor = await world.visitor();
    await visitor.open(`${site}/?gclid=x1&fbclid=y1`);
    await visitor.press('reject');
    await visitor.button('accept').waitFor({ state: 'hidden' });
    await eventually(() => visitor.page.getByRole('status').textContent()).toMatch(/tallennettu/);

    await eventually(() => world.register.rows()).toHaveLength(1);
    expect(world.register.rows()[0]).toMatchObject({
      action: 'reject-all',
      source: 'banner',
      diagnostic: 0,
      marketing: 0,
      previous: null,
    });
    expect(await visitor.cookieNames()).toEqual(['keksi']);
    expect((await visitor.choiceCookie())?.value).not.toMatch(UUID);
    await eventually(async () => (await visitor.stored()).join()).not.toMatch(UUID);

    await visitor.gtag('event', 'add_to_cart');
    await visitor.fbq('track', 'AddToCart');
    await visitor.page.evaluate(() => history.pushState(null, '', '/reitti'));
    await visitor.page.reload();
    await eventually(() => visitor.keksi(({ decided }) => decided)).toBe(true);
    expect(await visitor.seesBanner()).toBe(false);
    expect(await visitor.quiet(500, 0)).toEqual([]);
    expect(await visitor.cookieNames()).toEqual(['keksi']);
    expect(world.register.rows()).toHaveLength(1);
  },
);

test('two who refuse have nothing in common in the register', async () => {
  for (let i = 0; i < 2; i++) {
    const visitor = await world.visitor();
    await visitor.open(`${SITE.https}/`);
    await visitor.press('reject');
  }
  await eventually(() => world.register.rows()).toHaveLength(2);
  const [first, second] = world.register.rows();
  expect(first?.subject).not.toBe(second?.subject);
});

test('twenty more pages do not ask again', async () => {
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.press('reject');
  await eventually(() => world.register.rows()).toHaveLength(1);
  for (let i = 0; i < 20; i++) {
    await visitor.open(`${SITE.https}/sivu-${i}`);
    await eventually(() => visitor.keksi(({ decided }) => decided)).toBe(true);
    expect(await visitor.seesBanner()).toBe(false);
  }
  expect(world.register.rows()).toHaveLength(1);
});
