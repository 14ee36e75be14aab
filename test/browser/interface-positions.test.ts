import { expect, test } from 'vitest';
import { BUTTONS, type ButtonName } from '../kit/buttons';
import { eventually } from '../kit/eventually';
import { SITE } from '../kit/site';
import type { Visitor } from '../kit/visitor';
import { openWorld } from '../kit/world';

const world = await openWorld();
const FIRST_LAYER: ButtonName[] = ['accept', 'reject', 'settings'];
const WIDE = { width: 1280, height: 800 };
const PHONE = { width: 320, height: 640 };
const PHONE_IN_HALF = { width: 320, height: 256 };
const PARAGRAPHS = '<p><a href="/a">Silmälaseja ja piilolinssejä</a></p>'.repeat(40);

async function asked(visitor: Visitor, size = WIDE): Promise<void> {
  await visitor.page.setViewportSize(size);
  await visitor.open(`${SITE.https}/`);
  await visitor.isAsked();
  await visitor.page.emulateMedia({ reducedMotion: 'reduce' });
}

const box = (visitor: Visitor, part: 'banner' | 'corner') =>
  visitor.page.locator(`keksi-consent .${part}`).evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { left, top, right: innerWidth - right, bottom: innerHeight - bottom };
  });

test.each([
  ['bottom', WIDE, { bottom: 16 }],
  ['top', WIDE, { top: 16 }],
  ['corner', WIDE, { bottom: 16, right: 16 }],
  ['bottom', PHONE, { bottom: 8, left: 8, right: 8 }],
  ['top', PHONE, { top: 8, left: 8, right: 8 }],
  ['corner', PHONE, { bottom: 8, left: 8, right: 8 }],
])('the banner stands at the %s of %o', async (position, size, expected) => {
  world.site.show({ keksi: { position }, body: PARAGRAPHS });
  const visitor = await world.visitor();
  await asked(visitor, size);
  expect(await box(visitor, 'banner')).toMatchObject(expected);
  expect(visitor.errors()).toEqual([]);
});

test.each(['bottom', 'top', 'corner'])(
  'at the %s, every button comes into sight on the smallest window',
  async (position) => {
    world.site.show({ keksi: { position }, body: PARAGRAPHS });
    const visitor = await world.visitor();
    await asked(visitor, PHONE_IN_HALF);
    for (const name of FIRST_LAYER) {
      await visitor.button(name).scrollIntoViewIfNeeded();
      const { y = -1, height = 0 } = (await visitor.button(name).boundingBox()) ?? {};
      expect(y, name).toBeGreaterThanOrEqual(0);
      expect(y + height, name).toBeLessThanOrEqual(PHONE_IN_HALF.height);
    }
  },
);

test.each([
  ['bottom-start', { bottom: 14, left: 14 }],
  ['bottom-end', { bottom: 14, right: 14 }],
  ['top-start', { top: 14, left: 14 }],
  ['top-end', { top: 14, right: 14 }],
])('the settings button stands at the %s', async (corner, expected) => {
  world.site.show({ keksi: { corner }, footer: '' });
  const visitor = await world.visitor();
  await asked(visitor);
  await visitor.press('reject');
  await visitor.page.locator('keksi-consent .corner').waitFor();
  expect(await box(visitor, 'corner')).toMatchObject(expected);
});

test.each([
  ['bottom-start', 'bottom'],
  ['top-start', 'top'],
])(
  'the settings button at the %s stands clear of a bar of the page’s own, where the page says how high that is',
  async (corner, edge) => {
    world.site.show({
      keksi: { corner },
      head: `<style>
        :root { --keksi-corner-offset: 88px; }
        .bar { position: fixed; ${edge}: 0; inset-inline: 0; height: 72px; }
      </style>`,
      body: '<div class="bar"><button onclick="document.title = \'Varattu\'">Varaa</button></div>',
      footer: '',
    });
    const visitor = await world.visitor();
    await asked(visitor, PHONE);
    await visitor.press('reject');
    await visitor.page.locator('keksi-consent .corner').waitFor();
    expect(await box(visitor, 'corner')).toMatchObject({ [edge]: 88 });
    await visitor.page.getByRole('button', { name: 'Varaa' }).click();
    expect(await visitor.page.title()).toBe('Varattu');
    await visitor.page.locator('keksi-consent .corner').click();
    await visitor.button('save').waitFor();
  },
);

test('on a page that runs from right to left, so do the banner and the settings button', async () => {
  world.site.show({
    keksi: { position: 'corner' },
    head: '<script>document.documentElement.dir = "rtl"</script>',
    footer: '',
  });
  const visitor = await world.visitor();
  await asked(visitor);
  expect(await box(visitor, 'banner')).toMatchObject({ bottom: 16, left: 16 });
  const lefts = await Promise.all(
    FIRST_LAYER.map(async (name) => (await visitor.button(name).boundingBox())?.x ?? 0),
  );
  // The first of two stands on the right, and what they lead to below it.
  const [accept = 0, reject = 0, settings] = lefts;
  expect(accept).toBeGreaterThan(reject);
  expect(settings).toBe(accept);
  await visitor.press('reject');
  await visitor.page.locator('keksi-consent .corner').waitFor();
  expect(await box(visitor, 'corner')).toMatchObject({ right: 14 });
});

const background = (visitor: Visitor) =>
  visitor.page
    .locator('keksi-consent .banner')
    .evaluate((element) => getComputedStyle(element).backgroundColor);

test.each([
  ['light', 'dark', 'rgb(255, 255, 255)'],
  ['dark', 'light', 'rgb(27, 33, 41)'],
  ['auto', 'dark', 'rgb(27, 33, 41)'],
  ['auto', 'light', 'rgb(255, 255, 255)'],
] as const)('%s colours where the system is %s', async (theme, colorScheme, expected) => {
  world.site.show({ keksi: { theme } });
  const visitor = await world.visitor();
  await visitor.page.emulateMedia({ colorScheme });
  await asked(visitor);
  expect(await background(visitor)).toBe(expected);
});

test('colours that cannot be told apart are said with their ratio; what is no colour is replaced', async () => {
  const colours = '--keksi-accent: #9ad; --keksi-background: white; --keksi-text: tomatoes';
  world.site.show({ head: `<style>:root { ${colours} }</style>`, keksi: { theme: 'light' } });
  const visitor = await world.visitor();
  await asked(visitor);
  const warnings = visitor.console.filter((line) => line.startsWith('warning: Keksi'));
  expect(warnings).toEqual([
    `warning: Keksi: --keksi-text is "tomatoes". Allowed: a CSS colour. Keksi's own stands in for it.`,
    expect.stringMatching(
      /--keksi-accent on --keksi-background has a contrast of 2\.\d+:1; it needs 4\.5:1/,
    ),
  ]);
  const heading = visitor.page.locator('keksi-consent h2');
  expect(await heading.evaluate((element) => getComputedStyle(element).color)).toBe(
    'rgb(23, 32, 42)',
  );
});

test('in a sandboxed frame, which may store nothing, the visitor is told that the choice is not remembered', async () => {
  world.site.showAt('/frame', { footer: '' });
  world.site.showAt('/', {
    keksi: false,
    body: '<iframe sandbox="allow-scripts" src="/frame" width="900" height="600"></iframe>',
  });
  const visitor = await world.visitor();
  await visitor.page.setViewportSize(WIDE);
  await visitor.open(`${SITE.https}/`);
  const frame = visitor.page.frameLocator('iframe');
  visitor.grants();
  await frame.getByRole('button', { name: BUTTONS.fi.accept }).click();
  await eventually(() => frame.getByRole('status').textContent()).toMatch(
    /tallennettu\..*valintaasi ei voida tallentaa/,
  );
});
