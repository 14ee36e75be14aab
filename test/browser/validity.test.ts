import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { ALL_COOKIES, accepted, leaves } from '../kit/scenes';
import { SITE } from '../kit/site';
import type { Visitor } from '../kit/visitor';
import { openWorld } from '../kit/world';

const world = await openWorld();
const DAY = 86_400_000;

async function returnsAfter(visitor: Visitor, days: number) {
  await visitor.page.clock.setFixedTime(Date.now() + days * DAY);
  await visitor.open(`${SITE.https}/`);
}

test.each(['accept', 'reject'] as const)(
  'after %s, 179 days later nobody is asked',
  async (name) => {
    const visitor = await world.visitor();
    await visitor.open(`${SITE.https}/`);
    await visitor.press(name);
    await eventually(() => world.register.rows()).toHaveLength(1);
    await returnsAfter(visitor, 183);
    await eventually(() => visitor.keksi(({ decided }) => decided)).toBe(true);
    expect(await visitor.seesBanner()).toBe(false);
  },
);

test('185 days later the choice is over: the banner asks, nothing runs, nothing is posted', async () => {
  const visitor = await accepted(world);
  await eventually(() => world.register.rows()).toHaveLength(1);
  await leaves(visitor);
  const mark = visitor.mark();
  await returnsAfter(visitor, 185);
  await visitor.isAsked();
  expect(await visitor.keksi(({ decided, choices }) => [decided, choices.diagnostic])).toEqual([
    false,
    false,
  ]);
  expect(await visitor.quiet(500, mark)).toEqual([]);
  expect(world.register.rows()).toHaveLength(1);
});

test('a choice that ends while its page lies open lets nothing more out, and is over when the page is seen', async () => {
  const visitor = await accepted(world);
  await visitor.quiet(300);
  await visitor.page.clock.setFixedTime(Date.now() + 185 * DAY);
  const mark = visitor.mark();
  await visitor.page.evaluate(`
    gtag('event', 'later');
    fbq('track', 'Later');
    fetch('https://region1.google-analytics.com/g/collect?later', { method: 'POST' }).catch(() => {});
  `);
  expect(await visitor.quiet(600, mark)).toEqual([]);
  await visitor.page.evaluate(() => window.dispatchEvent(new Event('focus')));
  expect(await visitor.keksi(({ decided, choices }) => [decided, choices.marketing])).toEqual([
    false,
    false,
  ]);
  await visitor.isAsked();
  expect((await visitor.cookieNames()).filter((name) => name !== 'keksi')).toEqual([]);
  expect(await visitor.quiet(600, mark)).toEqual([]);
});

test('the owner can make it shorter', async () => {
  world.site.show({ keksi: { days: '30' } });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.press('reject');
  await eventually(() => world.register.rows()).toHaveLength(1);
  const { time, expires } = world.register.rows()[0] ?? { time: '', expires: '' };
  expect((Date.parse(expires) - Date.parse(time)) / DAY).toBeCloseTo(30, 3);
  await returnsAfter(visitor, 29);
  await eventually(() => visitor.keksi(({ decided }) => decided)).toBe(true);
  await returnsAfter(visitor, 31);
  await visitor.isAsked();
});

test('a refusal may be valid longer than a consent, by the owner’s wish', async () => {
  world.site.show({ keksi: { 'refusal-days': '365' } });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.press('reject');
  await eventually(() => world.register.rows()).toHaveLength(1);
  const { time, expires } = world.register.rows()[0] ?? { time: '', expires: '' };
  expect((Date.parse(expires) - Date.parse(time)) / DAY).toBeCloseTo(365, 3);
  await returnsAfter(visitor, 364);
  await eventually(() => visitor.keksi(({ decided }) => decided)).toBe(true);
  expect(await visitor.seesBanner()).toBe(false);
  await visitor.openSettings();
  await visitor.page.getByText('Jos sallit vain välttämättömät, se on 365').waitFor();
  await returnsAfter(visitor, 366);
  await visitor.isAsked();
});

test('days of refusal under six months are warned of', async () => {
  world.site.show({ keksi: { 'refusal-days': '30' } });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.isAsked();
  await eventually(() => visitor.console.join()).toContain('data-refusal-days is "30"');
});

test('the validity counts from the choice: returning does not prolong it', async () => {
  const visitor = await accepted(world);
  const before = (await visitor.choiceCookie())?.expires;
  await visitor.open(`${SITE.https}/toinen`);
  await eventually(() => visitor.keksi(({ decided }) => decided)).toBe(true);
  expect((await visitor.choiceCookie())?.expires).toBe(before);
});

const STORED = ['_gcl_ls', 'multiFbc', 'topicsLastReferenceTime'];

/** A visitor of a site below a domain that others share, where a consent of 30 days has let everything be stored. */
async function storedByConsent(): Promise<Visitor> {
  world.site.show({ keksi: { days: '30' } });
  const visitor = await accepted(world, `${SITE.httpsCoUk}/`);
  await visitor.page.evaluate((keys) => {
    for (const key of [...keys, 'kori']) localStorage.setItem(key, '1');
  }, STORED);
  expect(await visitor.cookieNames()).toEqual(ALL_COOKIES);
  await leaves(visitor);
  return visitor;
}

test.each([
  ['', false],
  [', and the browser has thrown the choice away', true],
])('31 days later nothing is left of what a consent of 30 days had allowed%s', async (_, gone) => {
  const visitor = await storedByConsent();
  if (gone) await visitor.context.clearCookies({ name: 'keksi' });
  await visitor.page.clock.setFixedTime(Date.now() + 31 * DAY);
  await visitor.open(`${SITE.httpsCoUk}/`);
  await visitor.isAsked();
  await eventually(() => visitor.cookieNames()).toEqual(gone ? [] : ['keksi']);
  await eventually(() => visitor.page.evaluate(() => Object.keys(localStorage))).toEqual(['kori']);
});

test('what others have stored stays as long as nobody has chosen here', async () => {
  const visitor = await world.visitor();
  await visitor.context.addCookies([
    { name: '_ga', value: '1', domain: '.esimerkki.co.uk', path: '/' },
  ]);
  await visitor.open(`${SITE.httpsCoUk}/`);
  await visitor.isAsked();
  await visitor.quiet(300);
  expect(await visitor.cookieNames()).toEqual(['_ga']);
});

test('the cookies of Google Analytics end with the consent, as visitors are told', async () => {
  world.site.show({ keksi: { days: '30' } });
  const visitor = await accepted(world);
  const cookies = await visitor.context.cookies();
  for (const name of ['_ga', '_ga_ESIMERKKI1', '_gcl_au']) {
    const ends = cookies.find((cookie) => cookie.name === name)?.expires ?? 0;
    expect((ends * 1000 - Date.now()) / DAY, name).toBeLessThanOrEqual(
      name === '_gcl_au' ? 90 : 30,
    );
  }
  await visitor.keksi((keksi) => keksi.openSettings());
  await eventually(() =>
    visitor.page.locator('tr', { hasText: '_ga_ESIMERKKI1' }).textContent(),
  ).toMatch(/30\s*päivää/);
});
