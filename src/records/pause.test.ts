import { expect, test } from 'vitest';
import { pauseAfter } from './pause';

test.each([
  ['the first', 0, 0, 0.5, 2_000],
  ['after one failure twice as long', 1, 0, 0.5, 4_000],
  ['five minutes at most', 50, 0, 0.5, 300_000],
  ['a quarter shorter for some', 0, 0, 0, 1_500],
  ['a quarter longer for others', 0, 0, 1, 2_500],
  ['as long as the register asks', 0, 60_000, 0.5, 60_000],
  ['no shorter because the register asks for less', 3, 5_000, 0.5, 16_000],
  ['an hour at most, whatever is asked', 0, 9e12, 0.5, 3_600_000],
  ['of nothing below nothing', 0, -5_000, 0.5, 2_000],
])('%s', (_, failures, asked, chance, pause) => {
  expect(pauseAfter(failures, asked, chance)).toBe(pause);
});
