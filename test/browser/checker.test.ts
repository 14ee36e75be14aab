import axe from 'axe-core';
import type { Locator } from 'playwright';
import { beforeEach, expect, test } from 'vitest';
import { fi } from '../../src/effects/check/words/fi';
import { wordsIn } from '../../src/effects/check/words/words';
import { eventually } from '../kit/eventually';
import { REGISTER_ADDRESS } from '../kit/page';
import { SITE } from '../kit/site';
import type { Visitor } from '../kit/visitor';
import { openWorld } from '../kit/world';

// What stands in the markup of the page of faults is asked for by the parser: that is what the checker is for.
const FAULTS_ASK_FOR =
  /^(connect\.facebook\.net\/|www\.facebook\.com\/tr|www\.youtube-nocookie\.com\/|www\.clarity\.ms\/)/;
const world = await openWorld(({ host, path }) => FAULTS_ASK_FOR.test(host + path));

const CHECK = `${SITE.https}/#keksi-check`;
const IDS = { ga: 'G-ABC1234567', ads: 'AW-987654321', pixel: '543210987654321' };
const CLEAN = { keksi: IDS };

const panel = (visitor: Visitor): Locator => visitor.page.locator('keksi-check .panel');
const codes = (level: string, visitor: Visitor): Promise<string[]> =>
  panel(visitor).locator(`.found > [data-level="${level}"] > p:first-child`).allTextContents();

/** Opens the checker and waits until it has looked. */
async function checked(visitor: Visitor, address = CHECK): Promise<void> {
  await visitor.open(address);
  await looked(visitor);
}

async function looked(visitor: Visitor): Promise<void> {
  await panel(visitor)
    .getByText(/\d · .+ \d · .+ \d/)
    .waitFor();
}

async function violations(visitor: Visitor): Promise<string[]> {
  await visitor.page.evaluate(axe.source);
  return visitor.page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(what: string): Promise<import('axe-core').AxeResults> };
    };
    const results = await axe.run('keksi-check');
    return results.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`,
    );
  });
}

/** What the words say before their first blank. */
const begins = (code: keyof typeof fi.found, language = 'fi') =>
  wordsIn(language).found[code][0].split('{')[0] ?? '';

const FAULTS = {
  keksi: {
    ...IDS,
    ga: 'G-XXXXXXXXXX',
    policy: '/ei-ole',
    register: REGISTER_ADDRESS,
    sensitve: '/ajanvaraus/*',
    position: 'keskellä',
  },
  head: `<script>window.oma = 1</script>
    <script async src="https://connect.facebook.net/en_US/fbevents.js"></script>
    <link rel="preconnect" href="https://www.clarity.ms">`,
  body: `<script>gtag('config', 'G-VANHA12345');
      document.cookie = 'vieras=<b>salaisuus</b>; path=/';
      localStorage.setItem('<img src=x onerror=alert(1)>', 'salaisuus');</script>
    <iframe title="Video" src="https://www.youtube-nocookie.com/embed/abc"></iframe>
    <script src="/keksi.js"></script>`,
  footer: '',
};

beforeEach(() => {
  world.site.show(CLEAN);
});

test.each(['fi', 'en', 'sv'] as const)('%s: nothing is wrong on a clean page', async (lang) => {
  world.site.show({ ...CLEAN, lang });
  const visitor = await world.visitor({ language: lang });
  await checked(visitor);
  expect(await codes('red', visitor)).toEqual([]);
  expect(await codes('yellow', visitor)).toEqual([]);
  expect((await codes('green', visitor)).length).toBeGreaterThan(10);
  await panel(visitor)
    .getByRole('heading', { name: wordsIn(lang).title })
    .waitFor();
  expect(await violations(visitor)).toEqual([]);
  // Nothing was posted, and nobody was contacted but the site and its register.
  expect(visitor.thirdParty()).toEqual([]);
  expect(world.log.arrivals.filter(({ method }) => method === 'POST')).toEqual([]);
  expect(world.register.rows()).toEqual([]);
  expect(await visitor.cookieNames()).toEqual([]);
});

test.each(['fi', 'en', 'sv'] as const)(
  '%s: everything is told on a page of faults',
  async (lang) => {
    world.site.show({ ...FAULTS, lang });
    world.register.state = 'away';
    const visitor = await world.visitor({ language: lang });
    await visitor.page.route('**/ei-ole', (route) => route.fulfill({ status: 404, body: '' }));
    await visitor.page.route('**/keksi-ui.js', (route) => route.fulfill({ status: 404, body: '' }));
    await visitor.page.route('**/keksi-rights.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: '// of another release' }),
    );
    await checked(visitor);
    const red = (await codes('red', visitor)).join('\n');
    for (const code of [
      'tag-twice',
      'tag-behind-vendor',
      'tag-raw',
      'frame-raw',
      'id-placeholder',
      'setting-wrong',
      'statement-dead',
      'register-away',
      'files-missing',
      'files-old',
    ] as const) {
      expect(red, code).toContain(begins(code, lang));
    }
    await eventually(() => codes('yellow', visitor).then((all) => all.join('\n'))).toContain(
      begins('stored-undeclared', lang),
    );
    const yellow = (await codes('yellow', visitor)).join('\n');
    for (const code of [
      'tag-behind',
      'tag-snippet',
      'tag-hint',
      'attribute-typo',
      'settings-link-none',
    ] as const) {
      expect(yellow, code).toContain(begins(code, lang));
    }
    const text = (await panel(visitor).textContent()) ?? '';
    expect(text).toContain('data-sensitive');
    // A name is text, whatever it is; a value is never shown.
    expect(text).toContain('localStorage: <img src=x onerror=alert(1)>');
    expect(text).not.toContain('salaisuus');
    expect(await panel(visitor).locator('img').count()).toBe(0);
    expect(await violations(visitor)).toEqual([]);
    expect(await visitor.keksi(({ decided }) => decided)).toBe(false);
  },
);

test('it tells what happens: what is held, what is let through, what Google was told, the records', async () => {
  world.site.show({
    ...CLEAN,
    body: `<script>addEventListener('load', () => fetch('https://connect.facebook.net/x').catch(() => 0))</script>`,
  });
  const visitor = await world.visitor();
  await checked(visitor);
  const line = (name: string) => panel(visitor).locator('.lines > li', { hasText: name });
  await eventually(() => line('Meta Pixel').textContent()).toContain(
    'odottaa lupaa · pyyntöjä 0, pidätetty 1',
  );
  await eventually(() => line('analytics_storage').textContent()).toContain('denied');
  await visitor.press('accept');
  await eventually(() => visitor.events('meta')).toContain('PageView');
  await eventually(() => line('Meta Pixel').textContent()).toMatch(/saa toimia · pyyntöjä [1-9]/);
  await eventually(() => line('analytics_storage').textContent()).toContain('granted');
  await eventually(() => line('consent').textContent()).toContain('grant');
  await eventually(() => line('Tehty tällä sivulla').textContent()).toContain('1');
  await eventually(() => line('Rekisteri kuitannut').textContent()).toContain('1');
  expect(await codes('red', visitor)).toEqual([]);
});

test('it is loaded where it is asked for, and nowhere else', async () => {
  const visitor = await world.visitor();
  const mark = visitor.mark();
  await visitor.open(`${SITE.https}/#keksi`);
  await visitor.isAsked();
  await visitor.quiet(300);
  const asked = () => world.log.arrivals.slice(mark).map(({ path }) => path);
  expect(asked()).not.toContain('/keksi-check.js');
  await visitor.page.evaluate("location.hash = '#keksi-check'");
  await looked(visitor);
  expect(asked()).toContain('/keksi-check.js');
  const { keyboard } = visitor.page;
  await keyboard.press('Escape');
  await eventually(() => panel(visitor).count()).toBe(0);
});

test('the keyboard is enough, and the text can be copied', async () => {
  const visitor = await world.visitor();
  await visitor.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await checked(visitor);
  const { keyboard } = visitor.page;
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await panel(visitor).getByText(fi.copied).waitFor();
  const text = await visitor.page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain(`${SITE.https}/\n`);
  expect(text).toContain(`[Kunnossa] ${fi.found['tag-ok'][0]}`);
});

test('where nothing can be copied, as on http, the text is selected', async () => {
  const visitor = await world.visitor();
  await checked(visitor, `${SITE.http}/#keksi-check`);
  expect(await codes('red', visitor)).toEqual([expect.stringContaining(begins('https-no'))]);
  await panel(visitor).getByRole('button', { name: fi.copy }).click();
  await panel(visitor).getByText(fi.copyYourself).waitFor();
  const area = panel(visitor).getByRole('textbox', { name: fi.text });
  const selected = await area.evaluate((element) => {
    const { selectionStart, selectionEnd, value } = element as HTMLTextAreaElement;
    return value.slice(selectionStart, selectionEnd);
  });
  expect(selected).toContain(begins('https-no'));
});

const USUAL = { policy: '/tietosuojaseloste', register: REGISTER_ADDRESS };

const POLICY = [
  "default-src 'none'",
  "img-src 'self'",
  "script-src 'nonce-abc' 'strict-dynamic'",
  "connect-src 'self' https://rekisteri.example",
  "require-trusted-types-for 'script'",
  'trusted-types keksi#loader',
].join('; ');

test.each([
  ['under a strict policy and Trusted Types', {}],
  ['in strict mode', { strict: 'true' }],
])('%s it works, and goes against nothing', async (_, keksi) => {
  // The kit's own tag bears no nonce.
  const attributes = Object.entries({ ...IDS, ...USUAL, ...keksi })
    .map(([name, value]) => `data-${name}="${value}"`)
    .join(' ');
  world.site.show({
    keksi: false,
    head: `<meta http-equiv="Content-Security-Policy" content="${POLICY}">
      <script nonce="abc" src="/keksi.js" ${attributes}></script>`,
  });
  const visitor = await world.visitor();
  await checked(visitor);
  expect(await codes('red', visitor)).toEqual([]);
  expect(await codes('yellow', visitor)).toEqual([]);
});

test('what goes against the policy is told, and a register that it forbids', async () => {
  world.site.show({
    ...CLEAN,
    head: `<meta http-equiv="Content-Security-Policy" content="connect-src 'self'; img-src 'self'">`,
    body: '<img src="https://www.eikukaan.example/kuva.png?salaisuus" alt="">',
  });
  const visitor = await world.visitor();
  await checked(visitor);
  expect((await codes('red', visitor)).join()).toContain(begins('register-policy'));
  await eventually(() => panel(visitor).textContent()).toContain(
    'img-src https://www.eikukaan.example/kuva.png',
  );
  expect(await panel(visitor).textContent()).not.toContain('salaisuus');
});

test('a register that does not serve this site is told apart from one that is away', async () => {
  world.site.show({ ...CLEAN });
  const visitor = await world.visitor();
  await checked(visitor, 'https://muu.esimerkki.example/#keksi-check');
  expect((await codes('red', visitor)).join()).toContain(begins('register-refuses'));
});

test.each(['light', 'dark'] as const)(
  'on a phone nothing runs out of sight: %s',
  async (scheme) => {
    world.site.show(FAULTS);
    const visitor = await world.visitor();
    await visitor.page.setViewportSize({ width: 360, height: 640 });
    await visitor.page.emulateMedia({ colorScheme: scheme });
    await checked(visitor);
    const box = await panel(visitor).boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(360);
    const sideways = await panel(visitor).evaluate(
      (element) => element.scrollWidth - element.clientWidth,
    );
    expect(sideways).toBeLessThanOrEqual(0);
    expect(await violations(visitor)).toEqual([]);
    const pictures = process.env.KEKSI_CHECKER_PICTURES;
    if (pictures) await visitor.page.screenshot({ path: `${pictures}/phone-${scheme}.png` });
  },
);

test('a page that ends Keksi ends the checker', async () => {
  const visitor = await world.visitor();
  await checked(visitor);
  await visitor.page.evaluate('keksi.destroy()');
  await eventually(() => panel(visitor).count()).toBe(0);
});
