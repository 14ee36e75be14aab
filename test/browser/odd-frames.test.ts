import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { SITE } from '../kit/site';
import { type Oddity, wholeVisit } from '../kit/whole-visit';
import { openWorld } from '../kit/world';

/** Keksi's page inside another, or on a disk: `test/pages/odd`, one page each. */
const world = await openWorld();

const within = (page: Page) => page.frame('inner');

const PAGES: [page: string, oddity: Oddity][] = [
  ['frameset.html', { within }],
  ['cross-site-frame.html', { within, remembered: false, vendors: ['analytics', 'ads'] }],
  // Its origin is none, which the register does not take records from.
  ['sandboxed.html', { within, remembered: false, recorded: false, vendors: [] }],
];

test.each(PAGES)('%s: the whole visit', async (page, oddity) => {
  const visitor = await world.visitor();
  await wholeVisit(world, visitor, `${SITE.https}/pages/odd/${page}`, oddity);
});

test('a frameset shows nothing of its own, and is told so', async () => {
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/pages/odd/frameset.html`);
  await visitor.button('accept', visitor.page.frame('inner') ?? visitor.page).waitFor();
  const warnings = () => visitor.console.filter((line) => /frameset/.test(line));
  await expect.poll(warnings).toHaveLength(1);
});

test('saved.html, opened from the disk: the whole visit', async () => {
  const visitor = await world.visitor();
  const address = new URL('../pages/odd/saved.html', import.meta.url);
  await wholeVisit(world, visitor, `file://${fileURLToPath(address)}`, {
    remembered: false,
    recorded: false,
  });
});
