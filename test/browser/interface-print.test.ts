import { expect, test } from 'vitest';
import { SITE } from '../kit/site';
import { openWorld } from '../kit/world';

const world = await openWorld();

test('in print there is the page and its declaration, and nothing of the banner, nor room for it', async () => {
  world.site.show({
    body: `<h2>Evästeet</h2><div data-keksi-declaration data-level="4"></div>
      <iframe data-category="marketing" data-src="https://video.example/1" title="Video"></iframe>`,
  });
  const visitor = await world.visitor();
  const { page } = visitor;
  await visitor.open(`${SITE.https}/`);
  await visitor.isAsked();
  const table = page.locator('.keksi-declaration table').first();
  await table.waitFor();
  expect(await page.locator('.keksi-declaration h4').count()).toBe(3);
  expect(await page.locator('.keksi-declaration h5').count()).toBe(4);
  const room = () => page.evaluate(() => getComputedStyle(document.documentElement).marginBottom);
  expect(await room()).not.toBe('0px');

  await page.emulateMedia({ media: 'print' });
  await visitor.button('accept').waitFor({ state: 'hidden' });
  expect(await page.locator('keksi-placeholder button').first().isVisible()).toBe(false);
  expect(await table.isVisible()).toBe(true);
  await expect.poll(room).toBe('0px');
  const address = page.locator('.keksi-declaration a').first();
  expect(await address.evaluate((link) => link.getAttribute('href'))).toMatch(/^https:/);

  const [first, second] = await Promise.all(
    [0, 1].map((nth) => table.locator('th[scope="col"]').nth(nth).boundingBox()),
  );
  expect(second?.y).toBe(first?.y);
  const shown = await address.evaluate((link) => getComputedStyle(link, '::after').content);
  expect(shown).toContain('https://');

  await page.emulateMedia({ media: 'screen' });
  await visitor.isAsked();
  await expect.poll(room).not.toBe('0px');
});
