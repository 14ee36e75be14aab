import { expect, test } from 'vitest';
import { BUTTONS } from '../kit/buttons';
import { eventually } from '../kit/eventually';
import { SITE } from '../kit/site';
import type { Visitor } from '../kit/visitor';
import { openWorld } from '../kit/world';

/** The page goes away in the same moment as the click; the choice is kept all the same. */
const world = await openWorld();

/** Clicks a button and goes, in one task of the page: no promise of the click's handler has settled. */
async function clickAndGo(visitor: Visitor, button: 'accept' | 'reject', go: string) {
  await visitor.isAsked();
  if (button === 'accept') visitor.grants();
  const handle = await visitor.button(button).elementHandle();
  await visitor.page.evaluate(`(button) => { button.click(); ${go}; }`, handle).catch(() => {}); // The page may be gone before it can answer.
}

const WAYS = [
  { way: 'following a link', go: "location.href = '/toinen'" },
  { way: 'reloading', go: 'location.reload()' },
  { way: 'leaving the site', go: "location.href = 'about:blank'" },
];

for (const site of [SITE.https, SITE.http]) {
  for (const { way, go } of WAYS) {
    test.each(['accept', 'reject'] as const)(`${site}, ${way}: %s is one row`, async (button) => {
      const visitor = await world.visitor();
      await visitor.open(`${site}/`);
      await clickAndGo(visitor, button, go);
      await eventually(() => world.register.rows()).toHaveLength(1);
      expect((await visitor.choiceCookie())?.value).toBeTruthy();
      await visitor.open(`${site}/kolmas`);
      await eventually(() => visitor.keksi(({ decided }) => decided)).toBe(true);
      await visitor.quiet(300);
      expect(world.register.rows()).toHaveLength(1);
    });
  }
}

test('closing the tab in the moment of the click is one row', async () => {
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.isAsked();
  visitor.grants();
  const box = await visitor.button('accept').boundingBox();
  const { page } = visitor;
  await page.mouse.move((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
  await page.mouse.down();
  await page.mouse.up();
  await page.close();
  await eventually(() => world.register.rows()).toHaveLength(1);

  await visitor.openTab(`${SITE.https}/`);
  await eventually(() => visitor.keksi(({ decided }) => decided)).toBe(true);
  await visitor.quiet(300);
  expect(world.register.rows()).toHaveLength(1);
});

test('a window that closes itself in the task of the click is one row', async () => {
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  const [popup] = await Promise.all([
    visitor.page.waitForEvent('popup'),
    visitor.page.evaluate("void window.open('/ikkuna')"),
  ]);
  const name = BUTTONS.fi.reject;
  const button = popup.getByRole('button', { name, exact: true });
  await button.waitFor();
  const handle = await button.elementHandle();
  await popup.evaluate('(button) => { button.click(); window.close(); }', handle).catch(() => {});
  await eventually(() => world.register.rows()).toHaveLength(1);
});
