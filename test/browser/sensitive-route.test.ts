import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { accepted, leaves } from '../kit/scenes';
import { SITE } from '../kit/site';
import { openWorld } from '../kit/world';

const world = await openWorld();
const SENSITIVE = { sensitive: '/ajanvaraus,/ajanvaraus/*,/reseptit/*' };

test('full consent or not: nobody hears of a sensitive page', async () => {
  world.site.show({ keksi: SENSITIVE });
  const visitor = await accepted(world);
  const before = await visitor.cookieNames();
  // Leaving an ordinary page may still be told; being on a sensitive one may not.
  await leaves(visitor);
  const mark = visitor.mark();
  for (const path of ['/ajanvaraus', '/ajanvaraus/silmatutkimus', '/reseptit/1']) {
    await visitor.open(`${SITE.https}${path}`);
    await eventually(() => visitor.keksi(({ decided }) => decided)).toBe(true);
    await visitor.gtag('event', 'add_to_cart');
    await visitor.fbq('track', 'Schedule');
  }
  expect(await visitor.quiet(400, mark)).toEqual([]);
  expect(await visitor.cookieNames()).toEqual(before);
});

test('a single-page site that goes to a sensitive route falls silent there', async () => {
  world.doubles = { batch: 200 };
  world.site.show({ keksi: SENSITIVE });
  const visitor = await accepted(world);
  await visitor.quiet(300);
  const mark = visitor.mark();
  await visitor.page.evaluate(() => history.pushState(null, '', '/ajanvaraus/silmatutkimus'));
  await visitor.gtag('event', 'add_to_cart');
  await visitor.fbq('track', 'Schedule');
  expect(await visitor.quiet(600, mark)).toEqual([]);
});

test('a script that asks the document where the visitor came from hears nothing of a sensitive page', async () => {
  world.site.show({ keksi: { sensitive: '/ajanvaraus/*' } });
  const visitor = await world.visitor();
  const cameFrom = () => visitor.page.evaluate(() => document.referrer);
  const goesTo = async (path: string) => {
    await visitor.page.evaluate((to) => location.assign(to), path);
    await visitor.page.waitForURL(SITE.https + path);
  };
  await visitor.open(`${SITE.https}/ajanvaraus/silmat?nimi=Maija`);
  await goesTo('/kiitos');
  expect(await cameFrom()).toBe(`${SITE.https}/`);
  await goesTo('/toinen');
  expect(await cameFrom()).toBe(`${SITE.https}/kiitos`);
});

test('a choice that is made on a sensitive page is recorded with the pattern, not with its path', async () => {
  world.site.show({ keksi: SENSITIVE });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/ajanvaraus/silmatutkimus`);
  await visitor.press('accept');
  await eventually(() => world.register.rows()).toHaveLength(1);
  expect(world.register.rows()[0]?.path).toBe('/ajanvaraus/*');
  expect(JSON.stringify(world.register.rows())).not.toContain('silmatutkimus');
});
