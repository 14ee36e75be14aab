/** How much of the window Keksi takes, and what of it is in sight: measured, in the three languages. */
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import type { Language } from '../kit/buttons';
import { type Box, box, boxes, cut, FONT } from '../kit/measures';
import { SITE } from '../kit/site';
import type { Visitor } from '../kit/visitor';
import { openWorld } from '../kit/world';

// With the letters that people's own browser draws.
const world = await openWorld(undefined, 'whole');

const LANGUAGES: Language[] = ['fi', 'en', 'sv'];
const SMALL = { width: 360, height: 640 };
const PHONES = [SMALL, { width: 390, height: 844 }];
type Size = typeof SMALL;

/** What a visitor has to see before choosing. */
const PARTS = '.banner :is(h2, .text > p, .answers > *)';

async function asked(language: Language, size: Size, keksi = {}, head = ''): Promise<Visitor> {
  world.site.show({
    lang: language,
    keksi,
    head: FONT + head,
    body: '<p>Silmälaseja</p>'.repeat(40),
  });
  const visitor = await world.visitor({ language });
  await visitor.page.setViewportSize(size);
  await visitor.page.emulateMedia({ reducedMotion: 'reduce' });
  await visitor.open(`${SITE.https}/`);
  await visitor.isAsked();
  return visitor;
}

/** What lies above, below or beside a box, or under what sticks to its lower edge. */
const outside = (
  seen: Box[],
  within: { top: number; bottom: number; left: number; right: number },
) =>
  seen.filter(
    ({ top, bottom, left, right }) =>
      top < within.top - 0.5 ||
      bottom > within.bottom + 0.5 ||
      left < within.left - 0.5 ||
      right > within.right + 0.5,
  );

/** Finds nothing of the first layer out of sight. */
async function allInSight(page: Page): Promise<void> {
  const seen = await boxes(page, PARTS);
  expect(seen.length).toBe(6);
  expect(outside(seen, await box(page, '.banner'))).toEqual([]);
  const text = await box(page, '.text');
  const answers = await box(page, '.answers');
  expect(text.bottom).toBeLessThanOrEqual(answers.top + 0.5);
  const equal = (await boxes(page, '.answers > .button')).map(({ width, height }) => [
    Math.round(width),
    Math.round(height),
  ]);
  expect(equal).toEqual(Array(3).fill(equal[0]));
  expect(await cut(page, '.banner, .banner *')).toEqual([]);
}

test.each(LANGUAGES.flatMap((language) => PHONES.map((size) => [language, size] as const)))(
  '%s on %o: half of the screen at most, with all there is to know in sight',
  async (language, size) => {
    const { page } = await asked(language, size);
    await allInSight(page);
    expect((await box(page, '.banner')).height).toBeLessThanOrEqual(size.height / 2);
  },
);

test.each(LANGUAGES)('%s: a box in the corner is 360 pixels high at most', async (language) => {
  const { page } = await asked(language, { width: 1280, height: 800 }, { position: 'corner' });
  await allInSight(page);
  expect((await box(page, '.banner')).height).toBeLessThanOrEqual(360);
});

test.each(LANGUAGES)('%s: along the edge of a desktop it is a third at most', async (language) => {
  const { page } = await asked(language, { width: 1280, height: 800 });
  await allInSight(page);
  const tops = (await boxes(page, '.answers > .button')).map(({ top }) => Math.round(top));
  expect(new Set(tops).size).toBe(1);
  expect((await box(page, '.banner')).height).toBeLessThanOrEqual(267);
});

test('further detail opens in the banner, by its own height, and the record tells of it', async () => {
  const visitor = await asked('fi', SMALL);
  const { page } = visitor;
  await page.getByRole('button', { name: 'Lue lisää' }).click();
  await page.getByText('Google Analytics (Google Ireland Limited)').scrollIntoViewIfNeeded();
  const [last] = (await boxes(page, '#more p')).slice(-1);
  const answers = await box(page, '.answers');
  expect(last?.bottom).toBeLessThanOrEqual(answers.top + 0.5);
  expect(answers.bottom).toBeLessThanOrEqual(SMALL.height);
  await visitor.press('reject');
  await expect.poll(() => world.register.rows()).toHaveLength(1);
  expect(world.register.rows()[0]?.text).toContain('Google Analytics (Google');
});

test('whoever does not open it is not recorded as having seen it', async () => {
  const visitor = await asked('fi', SMALL);
  await visitor.press('reject');
  await expect.poll(() => world.register.rows()).toHaveLength(1);
  const notice = world.register.rows()[0]?.text;
  expect(notice).toContain('Lue lisää');
  expect(notice).not.toContain('Google Analytics');
});

const text = (percent: number) => `<style>html { font-size: ${percent}%; }</style>`;

test.each([
  ['text at 150 %', SMALL, text(150)],
  ['text at 200 %', SMALL, text(200)],
  ['text at 200 %, corner', { width: 1280, height: 800 }, text(200)],
  ['400 % of 1280 × 1024', { width: 320, height: 256 }, ''],
  ['a narrow window', { width: 180, height: 640 }, ''],
] as const)('%s: the whole banner scrolls, and nothing of it is cut', async (name, size, head) => {
  const keksi = name.includes('corner') ? { position: 'corner' } : {};
  const { page } = await asked('fi', size, keksi, head);
  expect(await cut(page, '.banner, .banner *')).toEqual([]);
  const banner = page.locator('keksi-consent .banner');
  const whole = await box(page, '.banner');
  expect(outside([whole], { top: 0, left: 0, right: size.width, bottom: size.height })).toEqual([]);
  for (const part of await banner.locator(':is(h2, .text > p, .answers > *)').all()) {
    // A paragraph may be higher than the window; both of its ends can be brought into sight.
    for (const block of ['start', 'end'] as const) {
      const seen = await part.evaluate((element, where) => {
        element.scrollIntoView({ block: where });
        const { top, bottom, height } = element.getBoundingClientRect();
        return { top, bottom, height };
      }, block);
      const fits = seen.height <= whole.height;
      if (block === 'start' || fits) expect(seen.top).toBeGreaterThanOrEqual(whole.top - 1);
      if (block === 'end' || fits) expect(seen.bottom).toBeLessThanOrEqual(whole.bottom + 1);
    }
  }
});

/** The share of the window's height that is left to what scrolls in the settings. */
const shareOfContent = async (page: Page): Promise<number> => {
  const dialog = await box(page, 'dialog');
  const [top, answers] = [await box(page, '.top'), await box(page, 'dialog > .answers')];
  expect(answers.bottom).toBeLessThanOrEqual(dialog.bottom + 0.5);
  expect(top.top).toBeGreaterThanOrEqual(dialog.top - 0.5);
  return (answers.top - top.bottom) / (page.viewportSize()?.height ?? 0);
};

test.each(LANGUAGES.flatMap((language) => PHONES.map((size) => [language, size] as const)))(
  '%s on %o: the settings leave 70 % to what they say',
  async (language, size) => {
    const visitor = await asked(language, size);
    await visitor.press('settings');
    await visitor.button('save').waitFor();
    expect(await shareOfContent(visitor.page)).toBeGreaterThanOrEqual(0.7);
    const [accept, reject, save] = await boxes(visitor.page, 'dialog > .answers > .button');
    expect([accept?.width, accept?.height]).toEqual([reject?.width, reject?.height]);
    expect(save?.top).toBeGreaterThan(accept?.bottom ?? 0);
  },
);

test.each(LANGUAGES)(
  '%s: at 320 pixels the title of the settings is one line',
  async (language) => {
    const visitor = await asked(language, { width: 320, height: 640 });
    await visitor.press('settings');
    await visitor.button('save').waitFor();
    expect((await box(visitor.page, '.top h2')).height).toBeLessThanOrEqual(30);
  },
);

test.each(['fi', 'sv'] as const)(
  '%s: settings at 180 pixels are parted at syllables, and nothing is cut',
  async (language) => {
    const visitor = await asked(language, { width: 180, height: 640 });
    await visitor.press('settings');
    await visitor.button('save').waitFor();
    const { page } = visitor;
    for (const summary of await page.locator('keksi-consent dialog summary').all())
      await summary.click();
    expect(await cut(page, 'dialog, dialog *:not(input)')).toEqual([]);
    const heading = page.locator('keksi-consent h3').first();
    const word = (await heading.textContent()) ?? '';
    if (language === 'fi') expect(word).toBe('Vält\u00adtä\u00admät\u00adtö\u00admät');
    await page.setViewportSize({ width: 800, height: 640 });
    await expect.poll(() => heading.textContent()).not.toContain('\u00ad');
  },
);

test('erasing asks again in sight, with the focus, and looks like what it is', async () => {
  const visitor = await asked('fi', SMALL);
  await visitor.choose({ diagnostic: true, marketing: false });
  await visitor.openSettings();
  const { page } = visitor;
  await page.getByRole('button', { name: 'Poista omat merkinnät' }).click();
  const question = page.getByRole('group', { name: /eikä niitä voi palauttaa/ });
  await question.waitFor();
  const focused = () =>
    page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.className);
  await expect.poll(focused).toBe('sure');
  const [sure, top, answers] = [
    await box(page, '.sure'),
    await box(page, '.top'),
    await box(page, 'dialog > .answers'),
  ];
  expect(sure.top).toBeGreaterThanOrEqual(top.bottom);
  expect(sure.bottom).toBeLessThanOrEqual(answers.top);
  const colour = (name: string) =>
    page
      .getByRole('button', { name, exact: true })
      .evaluate((button) => getComputedStyle(button).backgroundColor);
  expect(await colour('Poista pysyvästi')).not.toBe(await colour('Älä poista'));
  await page.getByRole('button', { name: 'Älä poista' }).click();
  await question.waitFor({ state: 'detached' });
  await expect.poll(focused).toContain('erase');
});

test('what is said after a choice covers neither the page’s head nor the way back, and can be closed', async () => {
  world.site.show({ head: FONT, footer: '', body: '<p>Silmälaseja</p>'.repeat(40) });
  const visitor = await world.visitor();
  const { page } = visitor;
  await page.setViewportSize(SMALL);
  await visitor.open(`${SITE.https}/`);
  await visitor.press('reject');
  await page.locator('keksi-consent [data-open]').waitFor();
  const message = await box(page, '.message');
  const corner = await box(page, '.corner');
  expect(message.top).toBeGreaterThan(SMALL.height / 2);
  expect(message.bottom).toBeLessThanOrEqual(corner.top);
  expect(message.height).toBeLessThanOrEqual(64);
  await page.getByRole('button', { name: 'Sulje', exact: true }).click();
  await expect.poll(() => boxes(page, '.message[data-open]')).toEqual([]);
});

test('it leaves by itself, and lets through what is clicked under it', async () => {
  const visitor = await asked('fi', SMALL);
  const { page } = visitor;
  await page.clock.install();
  await page.reload();
  await visitor.isAsked();
  await visitor.press('reject');
  await page.clock.runFor(200);
  const message = page.locator('keksi-consent [data-open]');
  await message.waitFor();
  const { left, top, height } = await box(page, '.message');
  const under = await page.evaluate(
    ([x = 0, y = 0]) => document.elementFromPoint(x, y)?.localName,
    [left + 20, top + height / 2],
  );
  expect(under).not.toBe('keksi-consent');
  await page.clock.runFor(4000);
  await message.waitFor({ state: 'detached' });
});
