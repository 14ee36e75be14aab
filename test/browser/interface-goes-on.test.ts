/** One renderer draws the banner, the button and what is said: nobody may notice a change of hands. */
import { expect, test } from 'vitest';
import { BUTTONS } from '../kit/buttons';
import { SITE } from '../kit/site';
import { openWorld } from '../kit/world';

const world = await openWorld();

test('a banner that is opened again stays the one it was, read as far as it was, with the focus where it was', async () => {
  const visitor = await world.visitor();
  const { page } = visitor;
  await page.setViewportSize({ width: 320, height: 256 });
  await visitor.open(`${SITE.https}/`);
  await visitor.isAsked();
  const banner = page.locator('keksi-consent .banner');
  await banner.evaluate((element) => Promise.all(element.getAnimations().map((a) => a.finished)));
  await visitor.button('reject').focus();
  await banner.evaluate((element) => element.scrollTo(0, 20));
  const before = await banner.boundingBox();
  await banner.evaluate((element) => element.setAttribute('data-same', ''));
  await visitor.keksi((keksi) => keksi.openBanner());
  await visitor.keksi((keksi) => keksi.openBanner());
  const seen = await page.evaluate(() => {
    const root = document.querySelector('keksi-consent')?.shadowRoot;
    const banner = root?.querySelector('.banner');
    return {
      same: banner?.hasAttribute('data-same'),
      moving: banner?.getAnimations().length,
      focus: root?.activeElement?.textContent,
      read: banner?.scrollTop,
    };
  });
  expect(seen).toEqual({ same: true, moving: 0, focus: BUTTONS.fi.reject, read: 20 });
  expect(await banner.boundingBox()).toEqual(before);
  expect(await page.locator('keksi-consent').count()).toBe(1);
});

test.each([
  ['a theme of its own', { theme: 'dark' }],
  ['its settings button elsewhere', { corner: 'top-end' }],
  ['a language that few pages speak', { language: 'da' }],
])('on a site with %s, what is said after the choice stays to be read', async (_, keksi) => {
  world.site.show({ keksi, footer: '' });
  const visitor = await world.visitor();
  const { page } = visitor;
  await visitor.open(`${SITE.https}/`);
  await page.locator('keksi-consent .banner .button').nth(1).click();
  await page.locator('keksi-consent [part="corner"][data-edge]').waitFor();
  const said = page.locator('keksi-consent [role="status"]');
  await expect.poll(() => said.textContent()).toMatch(/\S/);
  expect(await said.count()).toBe(1);
});

test('who answers by keyboard goes on from the way back to the settings', async () => {
  world.site.show({ footer: '' });
  const visitor = await world.visitor();
  const { page } = visitor;
  await visitor.open(`${SITE.https}/`);
  await visitor.isAsked();
  await visitor.button('reject').focus();
  await page.keyboard.press('Enter');
  const focused = () =>
    page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.className ?? '');
  await expect.poll(focused).toContain('corner');
});
