import { expect, test } from 'vitest';
import { SITE } from '../kit/site';
import { openWorld } from '../kit/world';

const world = await openWorld();

test('without JavaScript nothing is asked, stored or sent', async () => {
  const visitor = await world.visitor({ javaScript: false });
  await visitor.open(`${SITE.https}/?gclid=x1`);
  await visitor.page.getByRole('heading', { name: 'Esimerkkioptiikka' }).waitFor();
  expect(await visitor.quiet(200, 0)).toEqual([]);
  expect(await visitor.cookieNames()).toEqual([]);
  expect(await visitor.button('accept').count()).toBe(0);
});
