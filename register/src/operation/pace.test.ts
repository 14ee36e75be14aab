import { expect, test, vi } from 'vitest';
import { besideVisitors } from './pace.js';

vi.mock('node:timers/promises', () => ({
  setTimeout: async (time: number) => void rests.push(time),
  setImmediate: async () => void rests.push(0),
}));
const rests: number[] = [];

test('work rests three times as long as it takes while visitors post, and not at all otherwise', async () => {
  let time = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => time);
  const traffic = { posts: 0 };
  const pace = besideVisitors(traffic);
  expect(pace.size()).toBe(25);
  time += 4;
  traffic.posts += 1;
  await pace.rest();
  expect(pace.size()).toBe(25);
  time += 100;
  await pace.rest();
  expect(pace.size()).toBe(250);
  time += 10;
  traffic.posts += 7;
  await pace.rest();
  expect(pace.size()).toBe(25);
  expect(rests).toEqual([12, 0, 30]);
  clock.mockRestore();
});
