import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { SITE } from '../kit/site';
import type { Visitor } from '../kit/visitor';
import { openWorld } from '../kit/world';

const world = await openWorld();
const SLOW = 'https://hidas.esimerkki-mainos.example/a.js';
const MARKUP = `
<script>window.ran = [];</script>
<script type="text/plain" data-category="marketing" data-src="${SLOW}" crossorigin="anonymous" data-shop="7"></script>
<script type="text/plain" data-category="marketing" data-src="https://poissa.esimerkki-mainos.example/b.js"></script>
<script type="text/plain" data-category="marketing" data-src="https://nopea.esimerkki-mainos.example/c.js"></script>
<script type="text/plain" data-category="marketing">ran.push('inline');</script>
<script type="text/plain" data-type="module" data-category="marketing" data-src="https://moduuli.esimerkki-mainos.example/d.js"></script>
<iframe data-category="marketing" data-src="https://video.esimerkki-mainos.example/v" title="Video"></iframe>`;

const ran = (visitor: Visitor) => visitor.page.evaluate('ran');

async function open(keksi: Record<string, string> = {}): Promise<Visitor> {
  world.doubles = {
    scripts: {
      'hidas.esimerkki-mainos.example': "ran.push('slow');",
      'nopea.esimerkki-mainos.example': "ran.push('fast');",
      'moduuli.esimerkki-mainos.example': "ran.push(import.meta.url ? 'module' : '');",
    },
    gone: ['poissa.esimerkki-mainos.example'],
  };
  world.site.show({
    keksi: { ga: undefined, ads: undefined, pixel: undefined, ...keksi },
    body: MARKUP,
  });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.httpsCoUk}/`);
  return visitor;
}

test('scripts run in document order while one is slow and one fails, each once', async () => {
  const visitor = await open();
  let answer = () => {};
  const asked = new Promise<void>((resolve) => {
    void visitor.page.route(SLOW, async (route) => {
      resolve();
      await new Promise<void>((ready) => {
        answer = ready;
      });
      await route.continue();
    });
  });
  await visitor.press('accept');
  await asked;
  // The others are there, and wait for it.
  await eventually(() => visitor.thirdParty().map(({ path }) => path)).toContain('/c.js');
  await visitor.quiet(200);
  expect(await ran(visitor)).toEqual([]);
  answer();
  await eventually(() => ran(visitor)).toEqual(['slow', 'fast', 'inline', 'module']);
  // Moved about and granted anew, they have run all the same.
  await visitor.page.evaluate(() => {
    for (const script of document.querySelectorAll('main script')) document.body.append(script);
  });
  await visitor.withdraw();
  await visitor.keksi((keksi) => keksi.acceptAll());
  await visitor.quiet(300);
  expect(await ran(visitor)).toEqual(['slow', 'fast', 'inline', 'module']);
  expect(await visitor.page.locator(`script[src="${SLOW}"]`).getAttribute('data-shop')).toBe('7');
  expect(await visitor.page.locator(`script[src="${SLOW}"]`).getAttribute('crossorigin')).toBe(
    'anonymous',
  );
});

test('a withdrawal gives the frame its placeholder back, and tells which scripts have run', async () => {
  const visitor = await open();
  await visitor.press('accept');
  await eventually(() => ran(visitor)).toEqual(['slow', 'fast', 'inline', 'module']);
  await eventually(() => visitor.thirdParty().map(({ path }) => path)).toContain('/v');
  await visitor.page.evaluate("keksi.on('remains', ({ scripts }) => { window.remain = scripts; })");
  await visitor.withdraw();
  await eventually(() => visitor.page.evaluate('window.remain?.length')).toBe(5);
  expect(await visitor.page.evaluate('remain')).toEqual(expect.arrayContaining([SLOW, 'inline']));
  expect(await visitor.page.locator('iframe').getAttribute('src')).toBeNull();
  await visitor.page.getByRole('button', { name: 'Salli aina markkinointi' }).waitFor();
});

test('where the owner says so, the page is loaded anew then, without them', async () => {
  const visitor = await open({ reload: 'true' });
  await visitor.press('accept');
  await eventually(() => ran(visitor)).toEqual(['slow', 'fast', 'inline', 'module']);
  await visitor.openSettings();
  const loaded = visitor.page.waitForEvent('load');
  await visitor.press('withdraw');
  await loaded;
  await eventually(() => visitor.keksi(({ decided }) => decided)).toBe(true);
  await visitor.quiet(200);
  expect(await ran(visitor)).toEqual([]);
});
