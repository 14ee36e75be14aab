import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { accepted } from '../kit/scenes';
import { SITE } from '../kit/site';
import { openWorld } from '../kit/world';

const world = await openWorld();

test('a withdrawal by an element of the page holds, also where the page is left in the same moment', async () => {
  world.site.show({ body: '<button type="button" data-keksi="withdraw">Peruuta</button>' });
  const visitor = await accepted(world);
  await visitor.open(`${SITE.https}/toinen`);
  await visitor.page.getByText('Peruuta', { exact: true }).click({ noWaitAfter: true });
  await visitor.open(`${SITE.https}/kolmas`);
  await eventually(() => visitor.keksi(({ choices }) => choices.marketing)).toBe(false);
  await eventually(() => world.register.rows().map(({ action }) => action)).toEqual([
    'accept-all',
    'withdraw',
  ]);
  expect(await visitor.foreignStorageKeys()).toEqual([]);
  expect(await visitor.cookieNames()).toEqual(['keksi']);
});
