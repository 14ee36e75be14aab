import type { CDPSession, Page } from 'playwright';
import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { SITE } from '../kit/site';
import { openWorld } from '../kit/world';

/** A choice is written to two places; the page ends after the one or the other. */
const world = await openWorld();

/** Lets the page come to a halt, and say so, when it has written to one of the places. */
async function haltAfter(page: Page, place: 'cookie' | 'queue'): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', { name: 'halts' });
  await page.addInitScript((place) => {
    const halt = () => {
      (window as unknown as { halts(text: string): void }).halts('');
      for (;;);
    };
    const property = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
    Object.defineProperty(Document.prototype, 'cookie', {
      ...property,
      set(value: string) {
        property?.set?.call(this, value);
        if (place === 'cookie' && value.startsWith('keksi=1.')) halt();
      },
    });
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (name, value) {
      setItem.call(this, name, value);
      if (place === 'queue' && name.startsWith('keksi:')) halt();
    };
  }, place);
  return session;
}

test.each([
  { place: 'cookie', button: 'reject', rows: 1 },
  { place: 'cookie', button: 'save', rows: 1 },
  { place: 'queue', button: 'reject', rows: 1 },
  { place: 'queue', button: 'save', rows: 1 },
] as const)('the page is killed after $button has written the $place', async (step) => {
  const { place, button, rows } = step;
  const visitor = await world.visitor();
  const { page } = visitor;
  const session = await haltAfter(page, place);
  await visitor.open(`${SITE.https}/`);
  if (button === 'save') await visitor.press('settings');
  const halted = new Promise<void>((resolve) => {
    session.once('Runtime.bindingCalled', () => resolve());
  });
  const crashed = page.waitForEvent('crash');
  visitor.press(button).catch(() => {});
  await halted;
  session.send('Page.crash').catch(() => {});
  await crashed;

  await visitor.openTab(`${SITE.https}/toinen`);
  await eventually(() => world.register.rows()).toHaveLength(rows);
  await eventually(async () => (await visitor.stored()).join()).not.toContain('keksi:');
  // Never shown as saved, so it is asked again; or remembered, and then it is in the register.
  expect(await visitor.keksi(({ decided }) => decided)).toBe(place === 'cookie');
});
