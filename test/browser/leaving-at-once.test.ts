import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { BUTTONS } from '../kit/buttons';
import { eventually } from '../kit/eventually';
import { accepted } from '../kit/scenes';
import { SITE } from '../kit/site';
import { openWorld } from '../kit/world';

/** The page goes away in the same moment as the click; the choice is kept all the same. */
const world = await openWorld();

const WAYS: Record<string, () => void> = {
  'following a link': () => location.assign('/toinen'),
  reloading: () => location.reload(),
  'leaving the site': () => location.assign('about:blank'),
  'closing the window': () => window.close(),
};

/** Clicks and goes, in one task of the page: nothing that the click promised has settled. */
async function clickAndGo(page: Page, button: 'accept' | 'reject', go: (() => void) | undefined) {
  const target = page.getByRole('button', { name: BUTTONS.fi[button], exact: true });
  await target.waitFor();
  const task = (button: SVGElement | HTMLElement, leave: string) => {
    (button as HTMLElement).click();
    new Function(leave)();
  };
  // The page may be gone before it can answer.
  await target.evaluate(task, `(${go})()`).catch(() => {});
}

/**
 * A window that a script opened, which a script may therefore close. Its opener has no library that
 * could deliver what the window left behind.
 */
async function openWindow(page: Page): Promise<Page> {
  const opened = page.waitForEvent('popup');
  await page.evaluate(() => void window.open('/ikkuna'));
  return opened;
}

const cases = Object.keys(WAYS).flatMap((way) => [
  { site: SITE.https, way, button: 'accept' as const },
  { site: SITE.http, way, button: 'reject' as const },
]);

test.each(cases)('$site, $button and $way at once: one row', async ({ site, way, button }) => {
  const visitor = await world.visitor();
  world.site.showAt('/alku', { keksi: false });
  await visitor.open(`${site}/alku`);
  if (button === 'accept') visitor.grants();
  await clickAndGo(await openWindow(visitor.page), button, WAYS[way]);
  await eventually(() => world.register.rows()).toHaveLength(1);

  await visitor.open(`${site}/toinen`);
  await eventually(() => visitor.keksi(({ decided }) => decided)).toBe(true);
  await visitor.quiet(200);
  expect(world.register.rows()).toHaveLength(1);
});

test('the tab is closed in the moment of the press: one row', async () => {
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.isAsked();
  visitor.grants();
  const { page } = visitor;
  const box = await visitor.button('accept').boundingBox();
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

test('withdrawn by an element of the page and gone at once: the next page starts nothing, and it is done', async () => {
  const visitor = await accepted(world);
  world.site.showAt('/pois', {
    body: '<button type="button" data-keksi="withdraw">Peruuta</button>',
  });
  await visitor.open(`${SITE.https}/pois`);
  const button = visitor.page.getByRole('button', { name: 'Peruuta', exact: true });
  await button.waitFor();
  await visitor.quiet(300);
  const mark = visitor.mark();
  // The library that withdraws is still on its way when the visitor leaves.
  await button.evaluate((element) => {
    (element as HTMLElement).click();
    location.assign('/toinen');
  });
  await visitor.page.waitForURL('**/toinen');
  await eventually(() => visitor.keksi(({ choices }) => choices.marketing)).toBe(false);
  await eventually(() => visitor.cookieNames()).toEqual(['keksi']);
  expect(await visitor.quiet(500, mark)).toEqual([]);
  await eventually(() => world.register.rows()).toHaveLength(2);
  expect(world.register.rows().at(-1)).toMatchObject({ action: 'withdraw' });
});
