import { expect, test } from 'vitest';
import { together } from './together.js';

/** A runner that notes its batches and ends them when told. */
function runner() {
  const batches: number[][] = [];
  const ends: (() => void)[] = [];
  const run = (items: number[]) => {
    batches.push(items);
    return new Promise<number[]>((resolve) => {
      ends.push(() => resolve(items.map((item) => item * 10)));
    });
  };
  return { batches, ends, run };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('what arrives in one turn goes together, and each gets its own answer', async () => {
  const { batches, ends, run } = runner();
  const add = together(run);
  const answers = Promise.all([add(1), add(2), add(3)]);
  await turn();
  expect(batches).toEqual([[1, 2, 3]]);
  ends[0]?.();
  expect(await answers).toEqual([10, 20, 30]);
});

test('while one batch is under way the next gathers', async () => {
  const { batches, ends, run } = runner();
  const add = together(run);
  const first = add(1);
  await turn();
  const others = Promise.all([add(2), turn().then(() => add(3))]);
  await turn();
  expect(batches).toEqual([[1]]);
  ends[0]?.();
  await first;
  await turn();
  expect(batches).toEqual([[1], [2, 3]]);
  ends[1]?.();
  expect(await others).toEqual([20, 30]);
});

test('a batch has a limit', async () => {
  const add = together((items: number[]) => items.map(() => items.length), 2);
  expect(await Promise.all([add(1), add(2), add(3)])).toEqual([2, 2, 1]);
});

test('a failure reaches those of its batch only', async () => {
  let isBroken = true;
  const add = together((items: number[]) => {
    if (isBroken) throw new Error('broken');
    return items;
  });
  await expect(Promise.all([add(1), add(2)])).rejects.toThrow('broken');
  isBroken = false;
  expect(await add(3)).toBe(3);
});
