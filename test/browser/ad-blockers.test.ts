import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { allVendorsRun } from '../kit/scenes';
import { SITE } from '../kit/site';
import type { Visitor } from '../kit/visitor';
import { wholeVisit } from '../kit/whole-visit';
import { openWorld } from '../kit/world';

/**
 * Ad blockers with rules for consent banners: what they hide is not asked, and so not allowed; and who asks for
 * the settings gets them, or is told.
 */
const world = await openWorld();

const PAGE = `${SITE.https}/pages/odd/ad-blocker.html`;

/** An ad blocker with network rules. */
async function visitorBlocking(...patterns: RegExp[]): Promise<Visitor> {
  const visitor = await world.visitor();
  for (const pattern of patterns)
    await visitor.context.route(pattern, (route) => route.abort('blockedbyclient'));
  return visitor;
}

const granted = (visitor: Visitor) =>
  visitor.keksi(({ choices }) => choices.diagnostic || choices.marketing);
const exceptions = (visitor: Visitor) =>
  visitor.errors().filter((line) => line.startsWith('exception'));

test('rules in the usual shapes for other consent managers change nothing', async () => {
  const visitor = await visitorBlocking(
    /cookieconsent/,
    /cookie-?(banner|notice|law)/,
    /\/consent\.js/,
  );
  await visitor.context.addInitScript(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`[class*=cookie], [id*=cookie], [class*=consent], [id*=consent], #cookie-banner,
      .cc-window, [aria-label*=cookie i] { display: none !important }`);
    document.adoptedStyleSheets.push(sheet);
  });
  await wholeVisit(world, visitor, `${SITE.https}/`);
});

test('a banner that is hidden allows nothing, and the settings can be opened all the same', async () => {
  const visitor = await world.visitor();
  await visitor.open(PAGE);
  await visitor.page.locator('keksi-consent').waitFor({ state: 'attached' });
  expect(await visitor.seesBanner()).toBe(false);
  expect(await visitor.quiet(200, 0)).toEqual([]);
  expect(await granted(visitor)).toBe(false);

  await visitor.page.locator('[data-keksi="settings"]').click();
  await visitor.button('save').waitFor();
  await visitor.switch('diagnostic').setChecked(true);
  await visitor.switch('marketing').setChecked(true);
  await visitor.press('save');
  await allVendorsRun(visitor);
  await visitor.page.locator('[data-keksi="settings"]').click();
  await visitor.press('withdraw');
  await eventually(() => granted(visitor)).toBe(false);
  await eventually(() => visitor.cookieNames()).toEqual(['keksi']);
  // The page itself can be used again.
  await visitor.page.locator('[data-keksi="settings"]').click({ trial: true });
  expect(exceptions(visitor)).toEqual([]);
});

const FILES: [file: string, pattern: RegExp][] = [
  ['keksi-ask-fi.js', /keksi-ask-fi\.js/],
  ['keksi-ui.js', /keksi-ui\.js/],
  ['keksi-fi.js', /keksi-fi\.js/],
];

test.each(FILES)(
  '%s is blocked: nothing before a choice, and it can be made and withdrawn',
  async (_, pattern) => {
    const visitor = await visitorBlocking(pattern);
    await visitor.open(`${SITE.https}/`);
    await visitor.isAsked();
    expect(await visitor.quiet(150, 0)).toEqual([]);
    await visitor.press('accept');
    await allVendorsRun(visitor);
    await visitor.page.locator('[data-keksi="settings"]').click();
    const [withdraw, reject] = [visitor.button('withdraw'), visitor.button('reject')];
    await withdraw.or(reject).first().waitFor();
    await ((await withdraw.isVisible()) ? withdraw : reject).click();
    await eventually(() => granted(visitor).catch(() => true)).toBe(false);
    await eventually(() => world.register.rows().map(({ action }) => action)).toHaveLength(2);
    const mark = visitor.mark();
    await visitor.open(`${SITE.https}/toinen`);
    await eventually(() => visitor.keksi(({ decided }) => decided)).toBe(true);
    await visitor.gtag('event', 'later');
    expect(await visitor.quiet(300, mark)).toEqual([]);
    expect(exceptions(visitor)).toEqual([]);
  },
);

test.each(FILES)(
  '%s is blocked after a choice was made: it can be withdrawn',
  async (_, pattern) => {
    const visitor = await world.visitor();
    await visitor.open(`${SITE.https}/`);
    await visitor.press('accept');
    await allVendorsRun(visitor);
    await visitor.context.route(pattern, (route) => route.abort('blockedbyclient'));
    await visitor.open(`${SITE.https}/toinen`);
    await eventually(() => visitor.keksi(({ decided }) => decided)).toBe(true);
    await visitor.page.locator('[data-keksi="settings"]').click();
    const [withdraw, reject] = [visitor.button('withdraw'), visitor.button('reject')];
    await withdraw.or(reject).first().waitFor();
    await ((await withdraw.isVisible()) ? withdraw : reject).click();
    await eventually(() => granted(visitor).catch(() => true)).toBe(false);
    const mark = visitor.mark();
    await visitor.open(`${SITE.https}/kolmas`);
    await eventually(() => visitor.keksi(({ decided }) => decided)).toBe(true);
    expect(await visitor.quiet(300, mark)).toEqual([]);
    expect(exceptions(visitor)).toEqual([]);
  },
);

test('without its own files, a page is as it was before a choice, and the console says what is missing', async () => {
  const visitor = await visitorBlocking(/keksi-[\w-]+\.js/);
  await visitor.open(`${SITE.https}/`);
  await eventually(
    () =>
      visitor.errors().filter((line) => /keksi-[\w-]+\.js could not be loaded/.test(line)).length,
  ).toBeGreaterThan(0);
  await visitor.page.locator('[data-keksi="settings"]').click();
  expect(await visitor.quiet(200, 0)).toEqual([]);
  expect(await granted(visitor)).toBe(false);
  expect(exceptions(visitor)).toEqual([]);
});
