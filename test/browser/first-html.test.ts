import { describe, expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { USUAL } from '../kit/page';
import { difference } from '../kit/pictures';
import { SITE } from '../kit/site';
import type { Visitor } from '../kit/visitor';
import { openWorld } from '../kit/world';

const world = await openWorld();
const FI = 'fi' as const;

/** The page's settings, which the server has as well. */
const first = { settings: { ...USUAL }, language: FI };
const PATH = '/silmalasit?koko=l';

/** Files of the library that a visitor asked for. */
const files = (visitor: Visitor, mark = 0) =>
  world.log.arrivals
    .slice(mark)
    .filter(
      ({ path, visitor: number }) => /\/keksi[\w-]*\.js$/.test(path) && number === visitor.number,
    )
    .map(({ path }) => path.slice(1))
    .sort();

const banners = (visitor: Visitor) =>
  visitor.page.evaluate(() => {
    const hosts = [...document.querySelectorAll('keksi-consent')];
    return hosts.flatMap((host) => [...(host.shadowRoot?.querySelectorAll('.banner') ?? [])])
      .length;
  });

/** Holds what takes the question over back until it is let go. */
async function heldBack(visitor: Visitor): Promise<() => void> {
  let release = () => undefined as unknown;
  const held = new Promise((resolve) => {
    release = () => resolve(undefined);
  });
  await visitor.page.route('**/keksi-ask-*.js', async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

/** Notes every layout shift. */
const watchShifts = (visitor: Visitor) =>
  visitor.context.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        shifts.push((entry as unknown as { value: number }).value);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });

const still = async (visitor: Visitor) => {
  await visitor.page.evaluate(async () => {
    const host = document.querySelector('keksi-consent');
    const banner = host?.shadowRoot?.querySelector('.banner');
    await Promise.all((banner?.getAnimations() ?? []).map(({ finished }) => finished));
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
};

describe('without JavaScript', () => {
  test('the question is seen, refusing works, and nothing else is offered', async () => {
    world.site.show({});
    world.site.first = first;
    const visitor = await world.visitor({ javaScript: false });
    await visitor.open(`${SITE.https}${PATH}`);
    expect(await visitor.button('reject').isVisible()).toBe(true);
    expect(await visitor.button('accept').isVisible()).toBe(false);
    expect(await visitor.button('settings').isVisible()).toBe(false);
    expect(await visitor.cookieNames()).toEqual([]);
    await visitor.press('reject');
    await eventually(() => visitor.cookieNames()).toEqual(['keksi']);
    await visitor.button('reject').waitFor({ state: 'hidden' });
    expect(visitor.page.url()).toBe(`${SITE.https}${PATH}`);
    const cookie = await visitor.choiceCookie();
    expect(cookie).toMatchObject({ path: '/', sameSite: 'Lax', secure: true, httpOnly: false });
    expect(cookie?.value).toMatch(/^1\.d0m0\.\d+\.184\.[^.]+\.[^.]+\.\.$/);
    const posted = world.log.arrivals.filter(({ method }) => method === 'POST');
    expect(posted.map(({ path, body }) => [path, body])).toEqual([
      ['/keksi', 'keksi=reject-all&back=%2Fsilmalasit%3Fkoko%3Dl'],
    ]);
  });

  test('the script takes that cookie for what it is', async () => {
    world.site.show({});
    world.site.first = first;
    const visitor = await world.visitor({ javaScript: false });
    await visitor.open(`${SITE.https}/`);
    await visitor.press('reject');
    await eventually(() => visitor.cookieNames()).toEqual(['keksi']);
    const other = await world.visitor();
    await other.context.addCookies(await visitor.context.cookies());
    await other.open(`${SITE.https}/`);
    expect(await other.keksi(({ decided, choices }) => [decided, choices.marketing])).toEqual([
      true,
      false,
    ]);
    expect(await banners(other)).toBe(0);
  });

  test('what another site posts is refused', async () => {
    world.site.show({
      keksi: false,
      body: `<form method="post" action="${SITE.https}/keksi"><input type="hidden" name="keksi" value="reject-all"><button>x</button></form>`,
    });
    world.site.first = first;
    const visitor = await world.visitor({ javaScript: false });
    await visitor.open(`${SITE.httpsCoUk}/`);
    const answer = visitor.page.waitForResponse(`${SITE.https}/keksi`);
    await visitor.page.getByRole('button', { name: 'x', exact: true }).click();
    expect((await answer).status()).toBe(403);
    expect(await visitor.cookieNames()).toEqual([]);
  });
});

describe('the script takes over', () => {
  test('in its place, with its focus, and the record says what was shown', async () => {
    world.site.show({});
    world.site.first = first;
    const visitor = await world.visitor();
    await watchShifts(visitor);
    const release = await heldBack(visitor);
    await visitor.page.goto(`${SITE.https}/`, { waitUntil: 'commit' });
    await visitor.button('reject').waitFor();
    await visitor.page.waitForLoadState('domcontentloaded');
    expect(await visitor.button('accept').isDisabled()).toBe(true);
    await visitor.button('reject').focus();
    await still(visitor);
    const before = await visitor.page.evaluate(() => {
      const root = document.querySelector('keksi-consent')?.shadowRoot;
      const banner = root?.querySelector('.banner');
      return { place: JSON.stringify(banner?.getBoundingClientRect()), text: banner?.textContent };
    });
    release();
    await eventually(() => visitor.button('accept').isDisabled()).toBe(false);
    await still(visitor);
    const after = await visitor.page.evaluate(() => {
      const host = document.querySelector('keksi-consent');
      const root = host?.shadowRoot;
      const banner = root?.querySelector('.banner');
      return {
        focused: root?.activeElement?.textContent,
        place: JSON.stringify(banner?.getBoundingClientRect()),
        left: root?.querySelectorAll('style,form,[disabled],[hidden]:not(#more,.corner)').length,
        shifts: (window as unknown as { shifts: number[] }).shifts,
      };
    });
    expect(after).toEqual({
      focused: 'Vain välttämättömät',
      place: before.place,
      left: 0,
      shifts: [],
    });
    expect(await banners(visitor)).toBe(1);
    await visitor.press('accept');
    const isRecord = ({ method, path }: { method: string; path: string }) =>
      method === 'POST' && path === '/records';
    await eventually(() => world.log.arrivals.filter(isRecord).length).toBe(1);
    const record = JSON.parse(world.log.arrivals.find(isRecord)?.body ?? '{}');
    expect(record).toMatchObject({ action: 'accept-all', source: 'banner' });
    expect(record.notice.sha256).toMatch(/^[\da-f]{64}$/);
    expect(record.notice.text.banner.length).toBeGreaterThan(5);
    for (const text of record.notice.text.banner) expect(before.text).toContain(text);
    await visitor.button('accept').waitFor({ state: 'hidden' });
    expect((await visitor.choiceCookie())?.value).toMatch(/^1\.d1m1\./);
  });

  test('who refuses before it has come has refused', async () => {
    world.site.show({});
    world.site.first = first;
    const visitor = await world.visitor();
    const release = await heldBack(visitor);
    await visitor.page.goto(`${SITE.https}${PATH}`, { waitUntil: 'commit' });
    await visitor.press('reject');
    await eventually(() => visitor.cookieNames()).toEqual(['keksi']);
    release();
    // The refusal was posted, and the page that came back may still wait for its script.
    await visitor.page.waitForFunction(() => 'keksi' in window);
    expect(await visitor.keksi(({ decided }) => decided)).toBe(true);
    expect(await banners(visitor)).toBe(0);
  });

  test.each([
    ['another name', { controller: 'Toinen Oy' }],
    ['other services', { pixel: undefined }],
    ['another place', { position: 'top' }],
  ])('where the server has %s than the page, the page’s is drawn, once', async (_, keksi) => {
    world.site.show({ keksi });
    world.site.first = first;
    const visitor = await world.visitor();
    await visitor.open(`${SITE.https}/`);
    await eventually(() => visitor.button('accept').isEnabled()).toBe(true);
    expect(await banners(visitor)).toBe(1);
    const shown = await visitor.page.evaluate(() => {
      const banner = document
        .querySelector('keksi-consent')
        ?.shadowRoot?.querySelector<HTMLElement>('.banner');
      return { text: banner?.textContent ?? '', edge: banner?.dataset.edge };
    });
    expect(shown.text.includes('Meta')).toBe(!('pixel' in keksi));
    expect(shown.text.includes('Toinen Oy')).toBe('controller' in keksi);
    expect(shown.edge).toBe('position' in keksi ? 'top' : 'bottom');
  });

  test('of a forged one nothing is kept', async () => {
    // A shadow root inside the genuine markup: no comparison of nodes sees it.
    const forged = `<keksi-consent style="display:none" onclick="x()"><template shadowrootmode="open"><style>button[value="reject-all"]{display:none}</style><div class="ui" style="opacity:0"><template shadowrootmode="closed"><p>Hyväksy!</p></template><div class="room"><section class="banner"><button value="accept-all" autofocus>Hyväksy!</button></section></div></div></template></keksi-consent><div style="position:fixed;inset:0;opacity:0"><keksi-consent><template shadowrootmode="open"><div class="ui"><div class="room"></div></div></template></keksi-consent></div>`;
    world.site.show({ body: forged });
    const visitor = await world.visitor();
    await visitor.open(`${SITE.https}/`);
    await visitor.isAsked();
    await eventually(() => banners(visitor)).toBe(1);
    expect(await visitor.button('reject').isVisible()).toBe(true);
    const root = await visitor.page.evaluate(() => {
      const host = document.querySelector('keksi-consent');
      return `${host?.outerHTML} ${host?.shadowRoot?.innerHTML}`;
    });
    expect(root).not.toMatch(/Hyväksy!|opacity|onclick|<style/);
    const focused = await visitor.page.evaluate(
      "document.querySelector('keksi-consent').shadowRoot.activeElement?.value",
    );
    expect(focused).not.toBe('accept-all');
  });
});

test('a page that a cache still had asks nobody who has chosen', async () => {
  world.site.show({});
  world.site.first = first;
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await eventually(() => visitor.button('reject').isEnabled()).toBe(true);
  await eventually(async () => files(visitor).length).toBeGreaterThan(1);
  await visitor.press('reject');
  await eventually(() => visitor.cookieNames()).toEqual(['keksi']);
  world.site.first = { ...first, isStale: true };
  await visitor.open(`${SITE.https}/`);
  await eventually(() => banners(visitor)).toBe(0);
});

test('every page says that it is the visitor’s own, and who has chosen downloads nothing needless', async () => {
  world.site.show({});
  world.site.first = { ...first, hint: '/keksi-ask-fi.js' };
  world.site.caching = 'public, max-age=3600';
  const visitor = await world.visitor();
  const headers = async (path: string) => {
    const answer = await visitor.page.goto(`${SITE.https}${path}`);
    return [answer?.headers()['cache-control'], answer?.headers().vary];
  };
  const own = ['private, no-cache', 'Cookie, Sec-GPC'];
  expect(await headers('/')).toEqual(own);
  await eventually(() => visitor.button('accept').isEnabled()).toBe(true);
  expect(files(visitor)).toEqual(['keksi-ask-fi.js', 'keksi.js']);
  await visitor.press('reject');
  await eventually(() => visitor.cookieNames()).toEqual(['keksi']);
  const warm = visitor.mark();
  expect(await headers('/toinen')).toEqual(own);
  await visitor.quiet(300);
  expect(files(visitor, warm)).toEqual([]);
  const session = await visitor.context.newCDPSession(visitor.page);
  await session.send('Network.clearBrowserCache');
  const cold = visitor.mark();
  expect(await headers('/kolmas')).toEqual(own);
  await visitor.quiet(300);
  expect(files(visitor, cold)).toEqual(['keksi.js']);
  world.site.caching = 'no-store';
});

describe('under a strict policy', () => {
  const head = `<script src="/keksi.js" nonce="n0nce" data-controller="${USUAL.controller}" data-policy="${USUAL.policy}" data-ga="${USUAL.ga}" data-ads="${USUAL.ads}" data-pixel="${USUAL.pixel}" data-register="${USUAL.register}"></script>`;
  const policy = (style: string) => ({
    'content-security-policy': `default-src 'none'; script-src 'nonce-n0nce'; connect-src 'self' https:; form-action 'self'; base-uri 'none'; style-src ${style}; require-trusted-types-for 'script'; trusted-types keksi#loader goog#html connect.facebook.net/fbevents`,
  });
  const fixed = (visitor: Visitor) =>
    visitor.page
      .locator('keksi-consent .room')
      .evaluate((room) => getComputedStyle(room).position, undefined, { timeout: 5000 });

  test('with the page’s nonce', async () => {
    world.site.show({ keksi: false, head });
    world.site.first = { ...first, nonce: 'n0nce', headers: policy("'nonce-n0nce'") };
    const visitor = await world.visitor();
    const release = await heldBack(visitor);
    await visitor.page.goto(`${SITE.https}/`, { waitUntil: 'commit' });
    await visitor.button('reject').waitFor();
    expect(await fixed(visitor)).toBe('fixed');
    release();
    await eventually(() => visitor.button('accept').isEnabled()).toBe(true);
    expect(await fixed(visitor)).toBe('fixed');
    expect(visitor.errors()).toEqual([]);
  });

  test('with the hash of its styles, and refusing works without JavaScript', async () => {
    const { questionStyleHash } = (await import(
      new URL('../../dist/npm/server.js', import.meta.url).href
    )) as typeof import('../../src/entries/server');
    world.site.show({ keksi: false, head });
    const hash = await questionStyleHash(first.settings);
    world.site.first = { ...first, headers: policy(`'${hash}'`) };
    const visitor = await world.visitor({ javaScript: false });
    await visitor.open(`${SITE.https}/`);
    expect(await fixed(visitor)).toBe('fixed');
    await visitor.press('reject');
    await eventually(() => visitor.cookieNames()).toEqual(['keksi']);
  });

  test('where it allows the styles in no way, the question waits for the script', async () => {
    world.site.show({ keksi: false, head });
    world.site.first = { ...first, headers: policy("'none'") };
    const visitor = await world.visitor();
    const release = await heldBack(visitor);
    await visitor.page.goto(`${SITE.https}/`, { waitUntil: 'commit' });
    await visitor.page.getByRole('heading', { name: 'Esimerkkioptiikka', exact: true }).waitFor();
    expect(await visitor.button('reject').isVisible()).toBe(false);
    release();
    await visitor.isAsked();
    expect(await fixed(visitor)).toBe('fixed');
    expect(await banners(visitor)).toBe(1);
  });
});

/** What the server draws is what the script draws, to the pixel. */
test.each(
  (['fi', 'en', 'sv'] as const).flatMap((language) => [
    [language, 'light', 390, 844] as const,
    [language, 'dark', 1280, 800] as const,
  ]),
)('%s, %s, %d × %d: nothing moves and nothing flashes', async (language, scheme, width, height) => {
  world.site.show({ lang: language });
  world.site.first = { ...first, language };
  const visitor = await world.visitor({ language });
  await visitor.page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  await visitor.page.setViewportSize({ width, height });
  const release = await heldBack(visitor);
  await visitor.page.goto(`${SITE.https}/`, { waitUntil: 'commit' });
  await visitor.page.waitForLoadState('domcontentloaded');
  await visitor.button('reject').waitFor();
  const picture = async () => {
    await still(visitor);
    return visitor.page.locator('keksi-consent .banner').screenshot();
  };
  const drawn = await picture();
  release();
  await eventually(() => visitor.button('accept').isEnabled()).toBe(true);
  const browser = visitor.context.browser();
  if (!browser) throw new Error('the visitor has no browser');
  // Letters on a button that can be pressed may be smoothed otherwise; nothing else differs.
  expect(await difference(browser, drawn, await picture())).toBe(0);
});

test.each([
  [true, first],
  [false, undefined],
])(
  'the first frame that shows anything of the page shows the question: %s',
  async (expected, drawn) => {
    world.site.show({ body: '<main><h1>Esimerkkioptiikka</h1></main>' });
    world.site.first = drawn;
    const visitor = await world.visitor();
    await visitor.page.emulateMedia({ reducedMotion: 'reduce' });
    await visitor.context.addInitScript(() => {
      // Runs before each frame is painted.
      const look = (): unknown => {
        if (!document.body?.firstElementChild) return requestAnimationFrame(look);
        const banner = document
          .querySelector('keksi-consent')
          ?.shadowRoot?.querySelector('.banner');
        return Object.assign(window, {
          inFirstFrame: (banner?.getBoundingClientRect().height ?? 0) > 0,
        });
      };
      requestAnimationFrame(look);
    });
    const release = await heldBack(visitor);
    await visitor.page.goto(`${SITE.https}/`, { waitUntil: 'commit' });
    await visitor.page.waitForFunction(() => 'inFirstFrame' in window);
    expect(await visitor.page.evaluate('inFirstFrame')).toBe(expected);
    release();
    await visitor.isAsked();
  },
);
