import { expect, test } from 'vitest';
import { BUTTONS, type ButtonName } from '../kit/buttons';
import { eventually } from '../kit/eventually';
import { SITE } from '../kit/site';
import type { Visitor } from '../kit/visitor';
import { openWorld } from '../kit/world';

const world = await openWorld();
const FIRST_LAYER: ButtonName[] = ['accept', 'reject', 'settings'];

async function asked(visitor: Visitor, size = { width: 1280, height: 800 }): Promise<void> {
  await visitor.page.setViewportSize(size);
  await visitor.open(`${SITE.https}/`);
  await visitor.isAsked();
}

test('what a screen reader is told of the banner and of the settings', async () => {
  const visitor = await world.visitor();
  await asked(visitor);
  const banner = visitor.page.locator('keksi-consent .banner');
  await expect(await banner.ariaSnapshot()).toMatchFileSnapshot('interface-banner.aria.yml');
  await visitor.press('settings');
  const dialog = visitor.page.getByRole('dialog');
  await expect(await dialog.ariaSnapshot()).toMatchFileSnapshot('interface-settings.aria.yml');
});

test.each([
  'document.body.replaceChildren()',
  'document.body.replaceWith(document.createElement("body"))',
])('the banner outlives a site that does %s', async (replacement) => {
  const visitor = await world.visitor();
  await asked(visitor);
  await visitor.page.evaluate(replacement);
  await visitor.isAsked();
  await visitor.press('settings');
  await visitor.button('save').waitFor();
  await visitor.page.evaluate(replacement);
  await visitor.button('save').waitFor({ state: 'hidden' });
  await visitor.isAsked();
  expect(visitor.errors()).toEqual([]);
  expect(await visitor.keksi(({ decided }) => decided)).toBe(false);
});

const SPACED = `<style>* {
  line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
}</style>`;

test.each([
  { width: 640, height: 512 },
  { width: 320, height: 256 },
])('with the spacing of WCAG 1.4.12 nothing is cut off at $width × $height', async (size) => {
  world.site.show({ head: SPACED });
  const visitor = await world.visitor();
  await asked(visitor, size);
  for (const name of FIRST_LAYER) {
    const { fits, spacing } = await visitor.button(name).evaluate((button) => ({
      fits:
        button.scrollWidth <= button.clientWidth + 1 &&
        button.scrollHeight <= button.clientHeight + 1,
      spacing: Number.parseFloat(getComputedStyle(button).letterSpacing),
    }));
    expect(fits, name).toBe(true);
    expect(spacing, name).toBeGreaterThan(1);
    await visitor.button(name).scrollIntoViewIfNeeded();
    const { y = -1, height = 0 } = (await visitor.button(name).boundingBox()) ?? {};
    expect(y + height, name).toBeLessThanOrEqual(size.height);
  }
});

test.each([
  ['a name of 300 characters', { controller: 'Optiikka '.repeat(34) }, []],
  ['a name with markup in it', { controller: '<img src=x onerror=alert(1)> Oy' }, []],
  ['a policy that is a script', { policy: 'javascript:alert(1)' }, [/data-policy/]],
  ['a language that does not exist', { language: 'xx' }, [/data-language/]],
  ['a place that does not exist', { position: 'middle' }, [/data-position/]],
])('%s leaves a usable banner, and one clear message', async (_, keksi, messages) => {
  world.site.show({ keksi });
  const visitor = await world.visitor();
  await asked(visitor, { width: 320, height: 480 });
  const own = visitor.console.filter((line) => line.includes('Keksi'));
  expect(own).toEqual(messages.map((message) => expect.stringMatching(message)));
  for (const name of FIRST_LAYER) {
    const { y = -1, height = 0 } = (await visitor.button(name).boundingBox()) ?? {};
    expect(y, name).toBeGreaterThanOrEqual(0);
    expect(y + height, name).toBeLessThanOrEqual(480);
  }
  await visitor.press('reject');
  await eventually(() => visitor.keksi(({ decided }) => decided)).toBe(true);
});

test('a text that there is none of is said once, and the others hold', async () => {
  world.site.show({ config: { texts: { fi: { tilte: 'Keksit', accept: BUTTONS.fi.accept } } } });
  const visitor = await world.visitor();
  await asked(visitor);
  expect(visitor.console.filter((line) => line.includes('tilte'))).toHaveLength(1);
});

const POLICY = [
  "default-src 'none'",
  "script-src 'nonce-abc' 'strict-dynamic'",
  "style-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types keksi#loader',
  'connect-src https://rekisteri.example',
].join('; ');

test('on the strictest page, banner, settings, placeholder and declaration break no rule of it', async () => {
  world.site.show({
    keksi: false,
    head: `<meta http-equiv="Content-Security-Policy" content="${POLICY}">
      <script nonce="abc" src="/keksi.js" data-controller="Esimerkkioptiikka Oy" data-policy="/"
        data-pixel="123456789012345" data-register="https://rekisteri.example/records"></script>`,
    body: `<div data-keksi-declaration></div>
      <iframe data-category="marketing" data-src="https://video.example/1" title="Video"></iframe>`,
  });
  const visitor = await world.visitor();
  await visitor.page.addInitScript(() => {
    const broken: string[] = [];
    Object.assign(window, { broken });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      broken.push(`${violatedDirective} ${blockedURI}`),
    );
  });
  await asked(visitor);
  await visitor.page.locator('keksi-placeholder button').first().waitFor();
  await visitor.page.locator('.keksi-declaration table').first().waitFor();
  await visitor.press('settings');
  await visitor.button('save').waitFor();
  await visitor.button('reject').last().click();
  await eventually(() => visitor.keksi(({ decided }) => decided)).toBe(true);
  expect(await visitor.page.evaluate('broken')).toEqual([]);
  const { backgroundColor, display } = await visitor.page
    .locator('keksi-placeholder .placeholder')
    .evaluate((element) => {
      const { backgroundColor, display } = getComputedStyle(element);
      return { backgroundColor, display };
    });
  expect({ backgroundColor, display }).toEqual({
    backgroundColor: 'rgb(255, 255, 255)',
    display: 'flex',
  });
});
