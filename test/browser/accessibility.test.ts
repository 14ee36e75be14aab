import axe from 'axe-core';
import type { Locator } from 'playwright';
import { expect, test } from 'vitest';
import { BUTTONS, type ButtonName } from '../kit/buttons';
import { eventually } from '../kit/eventually';
import { SITE } from '../kit/site';
import type { Visitor } from '../kit/visitor';
import { openWorld } from '../kit/world';

const world = await openWorld();
const FIRST_LAYER: ButtonName[] = ['accept', 'reject', 'settings'];
const PHONE_IN_HALF = { width: 320, height: 256 };
const LINKS = Array.from({ length: 30 }, (_, i) => `<p><a href="/s${i}">Sivu ${i}</a></p>`).join(
  '',
);

/** Where the keyboard is: the innermost focused element, looked up through shadow roots. */
const focused = () => {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active?.textContent?.trim() ?? '';
};

async function asked(visitor: Visitor, size?: { width: number; height: number }) {
  if (size) await visitor.page.setViewportSize(size);
  await visitor.open(`${SITE.https}/`);
  await visitor.isAsked();
}

async function violations(visitor: Visitor) {
  // What is still appearing is paler than it will be.
  for (const part of await visitor.page.locator('keksi-consent :is(.banner, dialog)').all()) {
    await part.evaluate((element) => Promise.all(element.getAnimations().map((a) => a.finished)));
  }
  await visitor.page.evaluate(axe.source);
  return visitor.page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<import('axe-core').AxeResults> } };
    const results = await axe.run();
    return results.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`,
    );
  });
}

test.each([
  { width: 1280, height: 800 },
  { width: 320, height: 640 },
])('axe finds nothing in the banner or the settings at $width pixels', async (size) => {
  const visitor = await world.visitor();
  await asked(visitor, size);
  expect(await violations(visitor)).toEqual([]);
  await visitor.press('settings');
  await visitor.button('save').waitFor();
  expect(await violations(visitor)).toEqual([]);
});

test('the keyboard is enough: the banner comes first, lets go again, and everything can be chosen', async () => {
  world.site.show({ body: LINKS });
  const visitor = await world.visitor();
  await asked(visitor);
  const { keyboard } = visitor.page;
  const { page } = visitor;
  await keyboard.press('Tab');
  const inBanner = await page.evaluate(() => document.activeElement?.shadowRoot !== null);
  expect(inBanner).toBe(true);
  for (let i = 0; i < 8; i++) await keyboard.press('Tab');
  await eventually(() => page.evaluate(focused)).toMatch(/^Sivu/);
  for (let i = 0; i < 9; i++) await keyboard.press('Shift+Tab');
  for (let i = 0; (await page.evaluate(focused)) !== BUTTONS.fi.settings && i < 8; i++) {
    await keyboard.press('Tab');
  }
  await keyboard.press('Enter');
  await visitor.switch('diagnostic').focus();
  await keyboard.press('Space');
  expect(await visitor.switch('diagnostic').isChecked()).toBe(true);
  visitor.grants();
  await visitor.button('save').focus();
  await keyboard.press('Enter');
  await eventually(() => visitor.keksi(({ choices }) => choices)).toEqual({
    necessary: true,
    diagnostic: true,
    marketing: false,
  });
});

test('the settings hold the keyboard, Escape leaves them, and the focus goes back', async () => {
  const visitor = await world.visitor();
  await asked(visitor);
  await visitor.button('settings').focus();
  await visitor.page.keyboard.press('Enter');
  const dialog = visitor.page.getByRole('dialog');
  await dialog.waitFor();
  expect(await dialog.evaluate((element) => element.matches('dialog:modal'))).toBe(true);
  await visitor.page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await eventually(() => visitor.page.evaluate(focused)).toBe(BUTTONS.fi.settings);
});

test('accepting and refusing look alike and need one press each', async () => {
  const visitor = await world.visitor();
  await asked(visitor);
  const look = (button: Locator) =>
    button.evaluate((element) => {
      const style = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      return [
        element.tagName,
        Math.round(width),
        Math.round(height),
        ...[
          'backgroundColor',
          'color',
          'border',
          'fontSize',
          'fontWeight',
          'padding',
          'opacity',
        ].map((name) => style[name as 'color']),
      ];
    });
  const accept = await look(visitor.button('accept'));
  expect(await look(visitor.button('reject'))).toEqual(accept);
  expect(await look(visitor.button('settings'))).toEqual(accept);
  const focusInside = await visitor.page.evaluate(focused);
  expect(focusInside).not.toBe(BUTTONS.fi.accept);
});

test.each([PHONE_IN_HALF, { width: 640, height: 360 }, { width: 360, height: 640 }])(
  'at $width×$height every button can be reached and is large enough, and nothing scrolls sideways',
  async (size) => {
    const visitor = await world.visitor();
    await asked(visitor, size);
    for (const name of FIRST_LAYER) {
      await visitor.button(name).scrollIntoViewIfNeeded();
      const box = await visitor.button(name).boundingBox();
      expect(box?.width, name).toBeGreaterThanOrEqual(24);
      expect(box?.height, name).toBeGreaterThanOrEqual(24);
      expect((box?.y ?? -1) + (box?.height ?? 0), name).toBeLessThanOrEqual(size.height + 1);
      expect(box?.y, name).toBeGreaterThanOrEqual(-1);
    }
    const overflow = () =>
      visitor.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await visitor.press('settings');
    await visitor.button('save').scrollIntoViewIfNeeded();
    expect(await overflow()).toBeLessThanOrEqual(0);
  },
);

test('what has the focus is never hidden behind the banner', async () => {
  world.site.show({ body: LINKS });
  const visitor = await world.visitor();
  await asked(visitor, { width: 640, height: 480 });
  const seen: string[] = [];
  for (let i = 0; i < 45; i++) {
    await visitor.page.keyboard.press('Tab');
    const hidden = await visitor.page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLAnchorElement)) return undefined;
      const { left, top, width, height } = element.getBoundingClientRect();
      const points = [
        [left + 1, top + 1],
        [left + width - 1, top + height - 1],
        [left + width / 2, top + height / 2],
      ] as const;
      const visible = points.some(([x, y]) => document.elementFromPoint(x, y) === element);
      return visible ? 'seen' : `hidden: ${element.textContent}`;
    });
    if (hidden) seen.push(hidden);
  }
  expect(seen.length).toBeGreaterThan(20);
  expect(seen.filter((what) => what !== 'seen')).toEqual([]);
});

test('with forced colours the focus keeps an outline', async () => {
  const visitor = await world.visitor();
  await visitor.page.emulateMedia({ forcedColors: 'active' });
  await asked(visitor);
  await visitor.page.keyboard.press('Tab');
  for (let i = 0; i < 6; i++) {
    const outline = await visitor.page.evaluate(() => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      const { outlineStyle, outlineWidth } = getComputedStyle(active ?? document.body);
      return outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth);
    });
    if ((await visitor.page.evaluate(focused)) === BUTTONS.fi.accept) {
      expect(outline).toBeGreaterThanOrEqual(2);
      return;
    }
    await visitor.page.keyboard.press('Tab');
  }
  throw new Error('The keyboard did not reach the accept button');
});

test('with text at 200 % nothing is lost', async () => {
  world.site.show({ head: '<style>html { font-size: 200%; }</style>' });
  const visitor = await world.visitor();
  await asked(visitor, { width: 640, height: 480 });
  for (const name of FIRST_LAYER) {
    await visitor.button(name).scrollIntoViewIfNeeded();
    const clipped = await visitor
      .button(name)
      .evaluate((button) => button.scrollWidth > button.clientWidth + 1);
    expect(clipped, name).toBe(false);
  }
});

test('asking and closing move nothing on the page', async () => {
  world.site.show({
    head: `<script>
      window.shifts = [];
      new PerformanceObserver((list) => {
        for (const { value } of list.getEntries()) shifts.push(value);
      }).observe({ type: 'layout-shift', buffered: true });
    </script>`,
    body: LINKS,
  });
  const visitor = await world.visitor();
  await asked(visitor);
  await visitor.press('reject');
  await visitor.button('accept').waitFor({ state: 'hidden' });
  await visitor.quiet(200);
  expect(await visitor.page.evaluate('shifts')).toEqual([]);
});
