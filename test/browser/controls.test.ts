import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { ALL_COOKIES, accepted } from '../kit/scenes';
import { SITE } from '../kit/site';
import { openWorld } from '../kit/world';

const world = await openWorld();

test.each([
  ['accept', 'accept-all', true],
  ['reject', 'reject-all', false],
] as const)(
  'an element of the page with data-keksi="%s" acts when clicked, also when inserted later',
  async (control, action, granted) => {
    const visitor = await world.visitor();
    await visitor.open(`${SITE.https}/`);
    await visitor.isAsked();
    visitor.grants();
    await visitor.page.evaluate((name) => {
      const button = document.createElement('button');
      button.dataset.keksi = name;
      button.textContent = 'Oma painike';
      document.querySelector('main')?.append(button);
    }, control);
    await visitor.page.getByText('Oma painike').click();
    await visitor.button('accept').waitFor({ state: 'hidden' });
    await eventually(() => world.register.rows()).toHaveLength(1);
    expect(world.register.rows()[0]).toMatchObject({ action, marketing: granted ? 1 : 0 });
  },
);

test('a withdrawing element of the page withdraws', async () => {
  world.site.show({
    body: '<p><a href="#" data-keksi="withdraw"><span>Peruuta tästä</span></a></p>',
  });
  const visitor = await accepted(world);
  await visitor.page.getByText('Peruuta tästä').click();
  await eventually(() => visitor.cookieNames()).toEqual(['keksi']);
  await eventually(() => world.register.rows().map(({ action }) => action)).toEqual([
    'accept-all',
    'withdraw',
  ]);
});

test('a page without a settings element gets a button of its own', async () => {
  world.site.show({ footer: '' });
  const visitor = await accepted(world);
  await visitor.page.getByRole('button', { name: 'Evästeasetukset' }).click();
  await visitor.button('withdraw').click();
  await eventually(() => visitor.cookieNames()).toEqual(['keksi']);
});

test('scripts can open and close what the visitor sees', async () => {
  const visitor = await accepted(world);
  await visitor.keksi((keksi) => keksi.openSettings());
  await visitor.button('save').waitFor();
  await visitor.keksi((keksi) => keksi.close());
  await visitor.button('save').waitFor({ state: 'hidden' });
  await visitor.keksi((keksi) => keksi.openBanner());
  await visitor.isAsked();
  expect(await visitor.cookieNames()).toEqual(ALL_COOKIES);
});

test('an unknown category is allowed nothing, and is a console error', async () => {
  const visitor = await accepted(world);
  expect(await visitor.keksi((keksi) => keksi.allows('tracking'))).toBe(false);
  expect(visitor.errors()).toHaveLength(1);
  expect(visitor.errors()[0]).toContain('tracking');
});

test('what window.keksi shows cannot be changed', async () => {
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.isAsked();
  await visitor.page.evaluate('try { keksi.choices.marketing = true } catch {}');
  expect(
    await visitor.keksi(({ choices, allows }) => [choices.marketing, allows('marketing')]),
  ).toEqual([false, false]);
});
