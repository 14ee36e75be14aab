import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { accepted, allVendorsRun } from '../kit/scenes';
import { SITE } from '../kit/site';
import { openWorld } from '../kit/world';

const world = await openWorld();
const SITE_URL = SITE.httpsCoUk;

test('what localStorage held before is deleted after a refusal', async () => {
  const visitor = await world.visitor();
  await visitor.open(`${SITE_URL}/`);
  await visitor.press('reject');
  await visitor.page.evaluate(() => {
    localStorage.setItem('_gcl_ls', '1');
    localStorage.setItem('multiFbc', '1');
    localStorage.setItem('kori', '1');
  });
  await visitor.open(`${SITE_URL}/toinen`);
  await eventually(() => visitor.foreignStorageKeys()).toEqual(['kori']);
});

const NAMES = ['_ga', '_gcl_au', '_fbp'];

test.each(NAMES)(
  '%s of before is deleted in the act of a refusal, and on the next page',
  async (name) => {
    const visitor = await world.visitor();
    const before = { name, value: '1', domain: 'shop.esimerkki.co.uk', path: '/' };
    await visitor.context.addCookies([before]);
    await visitor.open(`${SITE_URL}/`);
    await visitor.isAsked();
    expect(await visitor.page.evaluate('keksi.rejectAll(); document.cookie.split("=")[0]')).toBe(
      'keksi',
    );
    await visitor.page.evaluate((name) => {
      // biome-ignore lint/suspicious/noDocumentCookie: as vendors do
      document.cookie = `${name}=2; Path=/`;
    }, name);
    expect(await visitor.cookieNames()).toEqual(['keksi']);
    // Of another page of the site, without Keksi.
    await visitor.context.addCookies([before]);
    await visitor.open(`${SITE_URL}/toinen`);
    await eventually(() => visitor.cookieNames()).toEqual(['keksi']);
  },
);

test.each(NAMES)(
  '%s of a domain that the site shares is deleted where it says so, or had stored it',
  async (name) => {
    const shared = { name, value: '1', domain: '.esimerkki.co.uk', path: '/' };
    const visitor = await world.visitor();
    await visitor.context.addCookies([shared]);
    await visitor.open(`${SITE_URL}/`);
    await visitor.press('reject');
    await eventually(() => visitor.cookieNames()).toContain('keksi');
    await visitor.quiet(200);
    // It may be of another site's consent.
    expect(await visitor.cookieNames()).toContain(name);
    world.site.show({ keksi: { domain: 'esimerkki.co.uk' } });
    await visitor.open(`${SITE_URL}/toinen`);
    await eventually(() => visitor.cookieNames()).toEqual(['keksi']);

    world.site.show({});
    const other = await accepted(world, `${SITE_URL}/`);
    await other.context.addCookies([shared]);
    await other.withdraw();
    await eventually(() => other.cookieNames()).toEqual(['keksi']);
  },
);

const AT_ONCE =
  '<script>window.early = { decided: keksi.decided, choices: { ...keksi.choices }, d: keksi.allows("diagnostic"), m: keksi.allows("marketing") };</script>';

test.each([
  [{ diagnostic: true, marketing: true }],
  [{ diagnostic: true, marketing: false }],
  [{ diagnostic: false, marketing: false }],
])('a returning visitor’s %j is known in the next line', async (wish) => {
  world.site.show({ body: AT_ONCE });
  const visitor = await world.visitor();
  await visitor.open(`${SITE_URL}/`);
  await visitor.choose(wish);
  await eventually(() => visitor.keksi(({ decided }) => decided)).toBe(true);
  await visitor.open(`${SITE_URL}/toinen`);
  expect(await visitor.page.evaluate('early')).toEqual({
    decided: true,
    choices: { necessary: true, ...wish },
    d: wish.diagnostic,
    m: wish.marketing,
  });
});

test('a withdrawal in another tab holds at once', async () => {
  world.doubles = { batch: 300 };
  const visitor = await accepted(world, `${SITE_URL}/a`);
  await visitor.open(`${SITE_URL}/a`);
  const first = visitor.page;
  await visitor.openTab(`${SITE_URL}/b`);
  await visitor.withdraw();
  const mark = visitor.mark();
  await visitor.quiet(200);
  await first.evaluate("gtag('event', 'later'); fbq('track', 'Later')");
  await visitor.quiet(700);
  expect(visitor.events(undefined, mark)).toEqual([]);
  expect(await first.evaluate('keksi.choices.marketing')).toBe(false);
});

test('a service that is added in the next line waits, and is asked about', async () => {
  const service = `{ id: 'chat', category: 'marketing', name: 'Chat', provider: 'Chat Oy',
    purpose: { fi: 'Keskustelu', en: 'Chat', sv: 'Chatt' }, policy: 'https://www.esimerkki-chat.example/p',
    transfers: [], cookies: [], hosts: ['www.esimerkki-chat.example'],
    start() { window.started = (window.started || 0) + 1; } }`;
  world.site.show({ body: `<script>keksi.addService(${service})</script>` });
  const visitor = await world.visitor();
  await visitor.open(`${SITE_URL}/`);
  await visitor.isAsked();
  await visitor.quiet(300);
  expect(await visitor.page.evaluate('window.started')).toBeUndefined();
  await visitor.press('accept');
  await eventually(() => visitor.page.evaluate('window.started')).toBe(1);
  const mark = visitor.mark();
  await visitor.open(`${SITE_URL}/toinen`);
  await eventually(() => visitor.page.evaluate('window.started')).toBe(1);
  await allVendorsRun(visitor, mark);
  expect(await visitor.seesBanner()).toBe(false);
  expect(visitor.errors()).toEqual([]);
});

const WAITING = `
<my-card><template shadowrootmode="open"><img class="inner" data-category="marketing" data-src="https://kuva.esimerkki-mainos.example/d.gif" alt=""></template></my-card>
<div><p><span id="late"></span></p></div>`;

test('on a page whose visitor has accepted, markup in shadow roots of the markup runs', async () => {
  world.site.show({ body: WAITING });
  const visitor = await accepted(world, `${SITE_URL}/`);
  const mark = visitor.mark();
  await visitor.open(`${SITE_URL}/toinen`);
  await eventually(() => visitor.thirdParty(mark).map(({ path }) => path)).toContain('/d.gif');
});

test('on a page whose visitor has accepted, markup that comes later runs', async () => {
  const visitor = await accepted(world, `${SITE_URL}/`);
  const mark = visitor.mark();
  await visitor.open(`${SITE_URL}/toinen`);
  await allVendorsRun(visitor, mark);
  await visitor.page.evaluate(() => {
    const holder = document.createElement('div');
    const deep = holder.appendChild(document.createElement('p'));
    const root = deep.attachShadow({ mode: 'open' });
    root.innerHTML =
      '<iframe data-category="marketing" data-src="https://video.esimerkki-mainos.example/v" title="Video"></iframe>';
    document.body.append(holder);
  });
  await eventually(() => visitor.thirdParty(mark).map(({ path }) => path)).toContain('/v');
});

test('a sensitive route of a returning visitor is silent; the next is told', async () => {
  world.doubles = { batch: 200 };
  world.site.show({ keksi: { sensitive: '/ajanvaraus/*' } });
  const visitor = await accepted(world, `${SITE_URL}/`);
  let mark = visitor.mark();
  await visitor.open(`${SITE_URL}/toinen`);
  await allVendorsRun(visitor, mark);
  await visitor.quiet(300);
  mark = visitor.mark();
  await visitor.page.evaluate(() => history.pushState(null, '', '/ajanvaraus/1'));
  await visitor.gtag('event', 'add_to_cart');
  await visitor.fbq('track', 'Schedule');
  expect(await visitor.keksi((keksi) => keksi.allows('marketing'))).toBe(false);
  expect(await visitor.quiet(700, mark)).toEqual([]);
  await visitor.page.evaluate(() => history.pushState(null, '', '/kauppa'));
  await eventually(() => visitor.events('analytics', mark)).toEqual(['page_view']);
  await eventually(() => visitor.events('meta', mark)).toEqual(['PageView']);
  for (const { params } of visitor.hits(undefined, mark)) {
    expect(JSON.stringify(params)).not.toContain('ajanvaraus');
  }
  expect(await visitor.keksi((keksi) => keksi.allows('marketing'))).toBe(true);
});

test('what is said on a sensitive page is not sent from the next route', async () => {
  world.doubles = { batch: 200 };
  world.site.show({ keksi: { sensitive: '/ajanvaraus/*' } });
  const visitor = await accepted(world, `${SITE_URL}/`);
  await visitor.open(`${SITE_URL}/ajanvaraus/1`);
  const mark = visitor.mark();
  await visitor.gtag('event', 'add_to_cart');
  await visitor.fbq('track', 'Schedule');
  await visitor.page.evaluate(() => history.pushState(null, '', '/kauppa'));
  await eventually(() => visitor.events('analytics', mark)).toEqual(['page_view']);
  await eventually(() => visitor.events('meta', mark)).toEqual(['PageView']);
  await visitor.quiet(500);
  expect(visitor.events('analytics', mark)).toEqual(['page_view']);
  expect(visitor.events('meta', mark)).toEqual(['PageView']);
});

test('the page gives no consent to Google, also while what was asked is granted', async () => {
  world.doubles = { linkedAds: true };
  world.site.show({
    keksi: { ads: undefined, pixel: undefined },
    body: "<script>gtag('consent', 'update', { ad_storage: 'granted', ad_user_data: 'granted' })</script>",
  });
  const visitor = await world.visitor();
  await visitor.open(`${SITE_URL}/`);
  await visitor.press('accept');
  await eventually(() => visitor.events('analytics')).toContain('page_view');
  const mark = visitor.mark();
  await visitor.open(`${SITE_URL}/toinen`);
  await eventually(() => visitor.events('analytics', mark)).toContain('page_view');
  await visitor.gtag('consent', 'update', { ad_storage: 'granted', ad_user_data: 'granted' });
  await visitor.quiet(300);
  for (const { values } of await visitor.dataLayer()) {
    if (values[0] === 'consent') expect(values[2]).toMatchObject({ ad_storage: 'denied' });
  }
});
