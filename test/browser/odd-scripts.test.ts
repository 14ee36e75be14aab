import { test } from 'vitest';
import { SITE } from '../kit/site';
import { type Oddity, wholeVisit } from '../kit/whole-visit';
import { openWorld } from '../kit/world';

/** Other scripts have changed the browser's own before Keksi came: `test/pages/odd`, one page each. */
const world = await openWorld();

const PAGES: [name: string, oddity?: Oddity][] = [
  ['array-additions'],
  ['object-additions', { vendors: ['analytics', 'meta'] }],
  ['json-parse'],
  ['promise'],
  ['fetch'],
  // Nor can the register be reached: the record waits for a page that has it.
  ['no-fetch', { recorded: false, vendors: [] }],
  ['document-cookie', { remembered: false }],
  ['document-cookie-throws', { remembered: false, vendors: [] }],
  ['add-event-listener'],
  ['old-polyfill'],
];

test.each(PAGES)('%s: the whole visit', async (name, oddity) => {
  const visitor = await world.visitor();
  await wholeVisit(world, visitor, `${SITE.https}/pages/odd/${name}.html`, oddity);
});
