import { expect, test } from 'vitest';
import { SITE, TWO_SITES } from '../kit/site';
import { openWorld } from '../kit/world';

const world = await openWorld();

test.each(TWO_SITES)(
  '%s: nothing is stored or sent, whatever the visitor does but choose',
  async (site) => {
    world.site.show({
      body: '<div style="height: 4000px"></div><a href="/toinen">Toinen sivu</a>',
    });
    const visitor = await world.visitor();
    const { page } = visitor;

    await visitor.open(`${site}/?gclid=x1&fbclid=y1`);
    await visitor.isAsked();
    await page.mouse.wheel(0, 1000);
    await page.keyboard.press('Escape');
    await page.mouse.click(5, 5);
    await visitor.gtag('event', 'add_to_cart');
    await visitor.fbq('track', 'AddToCart');
    await page.evaluate(() => history.pushState(null, '', '/reitti'));
    await page.getByRole('link', { name: 'Toinen sivu' }).click();
    await page.waitForURL('**/toinen');
    await visitor.isAsked();
    await page.reload();
    await visitor.isAsked();

    expect(await visitor.quiet(500, 0)).toEqual([]);
    expect(await visitor.cookieNames()).toEqual([]);
    expect(await visitor.stored()).toEqual([]);
    expect(await visitor.keksi(({ decided, choices }) => ({ decided, ...choices }))).toEqual({
      decided: false,
      necessary: true,
      diagnostic: false,
      marketing: false,
    });
    await page.close();
    expect(await visitor.quiet(200, 0)).toEqual([]);
    expect(world.register.rows()).toEqual([]);
  },
);

test('a minute of doing nothing is no choice either', async () => {
  const visitor = await world.visitor();
  await visitor.page.clock.install();
  await visitor.open(`${SITE.https}/`);
  await visitor.page.clock.runFor(1000);
  await visitor.isAsked();
  await visitor.page.clock.runFor(60_000);
  expect(await visitor.seesBanner()).toBe(true);
  expect(await visitor.stored()).toEqual([]);
  expect(await visitor.cookieNames()).toEqual([]);
});

test('opening the settings, flicking switches and closing them is no choice', async () => {
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.press('settings');
  expect(await visitor.switch('diagnostic').isChecked()).toBe(false);
  expect(await visitor.switch('marketing').isChecked()).toBe(false);
  await visitor.switch('diagnostic').check();
  await visitor.switch('marketing').check();
  await visitor.page.keyboard.press('Escape');
  await visitor.button('save').waitFor({ state: 'hidden' });

  expect(await visitor.quiet(300, 0)).toEqual([]);
  expect(await visitor.cookieNames()).toEqual([]);
  expect(await visitor.stored()).toEqual([]);
  expect(world.register.rows()).toEqual([]);
  await visitor.isAsked();
});

test('the page can be used while the banner asks', async () => {
  world.site.show({
    body: '<form action="/varaus"><input name="nimi"></form><div style="height: 4000px"></div>',
  });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.isAsked();
  await visitor.page.mouse.wheel(0, 500);
  await expect.poll(() => visitor.page.evaluate(() => scrollY)).toBeGreaterThan(0);
  await visitor.page.locator('input').fill('Matti');
  await visitor.page.locator('input').press('Enter');
  await visitor.page.waitForURL('**/varaus?nimi=Matti');
});
