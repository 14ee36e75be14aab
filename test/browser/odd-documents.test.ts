import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { SITE } from '../kit/site';
import { type Oddity, wholeVisit } from '../kit/whole-visit';
import { openWorld } from '../kit/world';

/** Documents that are not as others: `test/pages/odd`, one page each. */
const world = await openWorld();

const PAGES: [page: string, oddity?: Oddity][] = [
  ['quirks.html'],
  ['strict.xhtml'],
  ['document-domain.html'],
  ['many-cookies.html'],
  ['service-worker.html'],
  ['base.html'],
  ['document-write.html'],
  ['printed.html'],
  ['translated.html'],
];

test.each(PAGES)('%s: the whole visit', async (page, oddity) => {
  const visitor = await world.visitor();
  await wholeVisit(world, visitor, `${SITE.https}/pages/odd/${page}`, oddity);
  expect(visitor.errors()).toEqual([]);
});

test('a page that is printed before a choice is printed without the banner, and nothing is loaded', async () => {
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/pages/odd/printed.html`);
  await visitor.isAsked();
  await visitor.page.emulateMedia({ media: 'print' });
  await eventually(() => visitor.seesBanner()).toBe(false);
  await visitor.page.evaluate(
    "dispatchEvent(new Event('beforeprint')); dispatchEvent(new Event('afterprint'))",
  );
  expect(await visitor.quiet(200, 0)).toEqual([]);
  await visitor.page.emulateMedia({ media: 'screen' });
  await visitor.isAsked();
});
