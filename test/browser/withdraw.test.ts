import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { IDS } from '../kit/page';
import { accepted, allVendorsRun } from '../kit/scenes';
import { SITE } from '../kit/site';
import { openWorld } from '../kit/world';

const world = await openWorld();
const BATCH = 400;

test.each(Object.values(SITE))(
  '%s: withdrawal without a reload leaves nothing, and nothing comes back',
  async (site) => {
    world.doubles = { batch: BATCH };
    const visitor = await accepted(world, `${site}/?gclid=x1&fbclid=y1`);
    const { page } = visitor;
    await visitor.openSettings();
    const mark = visitor.mark();
    await visitor.press('withdraw');
    await eventually(() => visitor.cookieNames()).toEqual(['keksi']);
    await eventually(() => visitor.foreignStorageKeys()).toEqual([]);

    await visitor.gtag('event', 'add_to_cart');
    await visitor.gtag('event', 'conversion', { send_to: `${IDS.ads}/abc` });
    await visitor.fbq('track', 'Purchase');
    await page.evaluate(() => history.pushState(null, '', '/reitti'));
    await page.mouse.wheel(0, 500);
    expect(await visitor.quiet(BATCH * 3, mark)).toEqual([]);
    expect(await visitor.cookieNames()).toEqual(['keksi']);
    expect(await visitor.foreignStorageKeys()).toEqual([]);

    await page.reload();
    await eventually(() => visitor.keksi(({ decided }) => decided)).toBe(true);
    expect(await visitor.cookieNames()).toEqual(['keksi']);
    expect(await visitor.foreignStorageKeys()).toEqual([]);
    expect(await visitor.seesBanner()).toBe(false);
    await page.close();
    expect(await visitor.quiet(300, mark)).toEqual([]);

    await eventually(() => world.register.rows()).toHaveLength(2);
    const [consent, withdrawal] = world.register.rows();
    expect(withdrawal).toMatchObject({
      action: 'withdraw',
      source: 'settings',
      subject: consent?.subject,
      previous: consent?.id,
      diagnostic: 0,
      marketing: 0,
    });
  },
);

test('the visitor is told that it is done', async () => {
  const visitor = await accepted(world);
  await visitor.withdraw();
  // What is shown of the records has a live region of its own.
  await eventually(() => visitor.page.getByRole('status').allTextContents()).toContainEqual(
    expect.stringMatching(/peruutettu/),
  );
});

test('withdrawal is two presses away on every page', async () => {
  const visitor = await accepted(world);
  await visitor.open(`${SITE.https}/toinen`);
  await visitor.page.locator('[data-keksi="settings"]').click();
  await visitor.button('withdraw').click();
  await eventually(() => visitor.cookieNames()).toEqual(['keksi']);
});

test('withdrawing one category stops that one and leaves the other running', async () => {
  world.doubles = { batch: 200 };
  const visitor = await accepted(world);
  await visitor.openSettings();
  await visitor.switch('marketing').uncheck();
  const mark = visitor.mark();
  await visitor.press('save');
  await eventually(() => visitor.cookieNames()).toEqual(['_ga', '_ga_ESIMERKKI1', 'keksi']);
  await visitor.fbq('track', 'Purchase');
  await visitor.gtag('event', 'add_to_cart');
  const told = () => visitor.thirdParty(mark);
  await eventually(() => told().map(({ query }) => query.get('en'))).toEqual(['add_to_cart']);
  await visitor.quiet(400);
  expect(told().map(({ host, query }) => [host, query.get('gcs')])).toEqual([
    ['region1.google-analytics.com', 'G101'],
  ]);
  expect(await visitor.cookieNames()).toEqual(['_ga', '_ga_ESIMERKKI1', 'keksi']);
});

test('a new grant in the same page starts with new identifiers', async () => {
  const visitor = await accepted(world);
  const identifiers = async () =>
    (await visitor.context.cookies())
      .filter(({ name }) => ['_ga', '_fbp', '_gcl_au'].includes(name))
      .map(({ value }) => value);
  const before = await identifiers();
  await visitor.withdraw();
  await eventually(() => visitor.cookieNames()).toEqual(['keksi']);
  const mark = visitor.mark();
  await visitor.openSettings();
  await visitor.switch('diagnostic').check();
  await visitor.switch('marketing').check();
  await visitor.press('save');
  await eventually(() => visitor.cookieNames()).toContain('_ga');
  await visitor.gtag('event', 'add_to_cart');
  await visitor.fbq('track', 'AddToCart');
  await eventually(() => visitor.cookieNames()).toContain('_fbp');
  for (const identifier of await identifiers()) expect(before).not.toContain(identifier);
  for (const { query } of visitor.thirdParty(mark)) {
    expect(before).not.toContain(query.get('fbp'));
    expect(before).not.toContain(`GA1.1.${query.get('cid')}`);
    expect(before).not.toContain(`1.1.${query.get('auid')}`);
  }
});

test('everything runs on the page after a new grant', async () => {
  const visitor = await accepted(world);
  await visitor.withdraw();
  await eventually(() => visitor.cookieNames()).toEqual(['keksi']);
  await visitor.keksi((keksi) => keksi.acceptAll());
  const mark = visitor.mark();
  await visitor.open(`${SITE.https}/toinen`);
  await allVendorsRun(visitor, mark);
});

test("withdrawn while the vendors' scripts are still on their way, they find the door shut", async () => {
  world.doubles = { scriptDelay: 800, batch: 200 };
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  const mark = visitor.mark();
  await visitor.press('accept');
  const scripts = () => visitor.thirdParty(mark).map(({ path }) => path);
  await eventually(scripts).toContain('/gtag/js');
  await eventually(scripts).toContain('/en_US/fbevents.js');
  await visitor.withdraw();
  await eventually(() => visitor.keksi(({ choices }) => choices.diagnostic)).toBe(false);
  const after = visitor.mark();
  expect(await visitor.quiet(1800, after)).toEqual([]);
  await visitor.page.reload();
  expect(await visitor.quiet(300, after)).toEqual([]);
  expect(await visitor.cookieNames()).toEqual(['keksi']);
  expect(await visitor.foreignStorageKeys()).toEqual([]);
});

test('cookies go from every domain, path and partition that the page can reach', async () => {
  const visitor = await accepted(world, `${SITE.https}/kehykset/sivu`);
  await visitor.page.evaluate(() => {
    const cookies = [
      '_ga=1; Path=/kehykset',
      '_ga_ESIMERKKI1=1; Path=/kehykset/; Domain=esimerkki.example',
      '_gcl_aw=1; Domain=www.esimerkki.example',
      '_fbp=1; Secure; Partitioned; Path=/',
      '_fbc=1; Secure; Partitioned; Path=/; Domain=esimerkki.example',
    ];
    // biome-ignore lint/suspicious/noDocumentCookie: written as a vendor's script would.
    for (const cookie of cookies) document.cookie = cookie;
  });
  expect((await visitor.context.cookies()).length).toBe(10);
  await visitor.withdraw();
  await eventually(() => visitor.cookieNames()).toEqual(['keksi']);
});

test('who changes their mind four times in one moment ends with the last choice', async () => {
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.isAsked();
  visitor.grants();
  await visitor.page.evaluate(
    'keksi.acceptAll(); keksi.withdraw(); keksi.acceptAll(); keksi.withdraw(); 0',
  );
  await eventually(() => visitor.keksi(({ choices }) => choices.marketing)).toBe(false);
  await visitor.quiet(800);
  const mark = visitor.mark();
  await visitor.gtag('event', 'add_to_cart');
  expect(await visitor.quiet(300, mark)).toEqual([]);
  expect(await visitor.cookieNames()).toEqual(['keksi']);
  expect(await visitor.foreignStorageKeys()).toEqual([]);
  await eventually(() => world.register.rows()).toHaveLength(4);
});
