import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { accepted } from '../kit/scenes';
import { openWorld } from '../kit/world';

const world = await openWorld();

test('the visitor can take out their records, and the register knows the same', async () => {
  const visitor = await accepted(world);
  await eventually(() => world.register.rows()).toHaveLength(1);
  const [row] = world.register.rows();
  await eventually(() =>
    visitor.page.evaluate('keksi.exportRecords().then(JSON.stringify)'),
  ).toContain(row?.id);
});

test('the visitor can have them erased, here and in the register', async () => {
  const visitor = await accepted(world);
  await eventually(() => world.register.rows()).toHaveLength(1);
  await visitor.page.evaluate('keksi.eraseRecords()');
  await eventually(() => world.register.rows()).toEqual([]);
  expect((await visitor.stored()).filter((item) => item.startsWith('keksi'))).toEqual([]);
});
