import { expect, test } from 'vitest';
import { exampleService } from '../services/example.test.kit';
import type { Act } from './act';
import { choicesOf } from './choices';
import { isWithdrawal, settle } from './refused';

const hotjar = exampleService({ id: 'hotjar', category: 'diagnostic' });
const matomo = exampleService({ id: 'matomo', category: 'diagnostic' });
const pixel = exampleService({ id: 'pixel', category: 'marketing' });
const basket = exampleService({ id: 'basket', category: 'necessary' });
const services = [basket, hotjar, matomo, pixel];

const choosing = (wanted: Act['wanted'], ...refused: string[]): Act => ({
  action: 'choose',
  source: 'settings',
  wanted,
  refused,
});

test('only services of wanted categories are refused one by one', () => {
  const act = choosing({ diagnostic: true }, 'hotjar', 'pixel', 'basket', 'unknown');
  expect(settle(act, services)).toEqual(choosing({ diagnostic: true }, 'hotjar'));
});

test('an act that refuses none stays as it is', () => {
  const accept: Act = { action: 'accept-all', source: 'banner' };
  expect(settle(accept, services)).toMatchObject(accept);
});

test('where too many are refused for the cookie, their categories are refused, and no other', () => {
  const many = Array.from({ length: 9 }, (_, i) =>
    exampleService({ id: `ad-${i}`, category: 'marketing' }),
  );
  const ids = many.map(({ id }) => id);
  const all = { diagnostic: true, marketing: true };
  expect(settle(choosing(all, ...ids.slice(0, 7)), [...services, ...many])).toEqual(
    choosing(all, ...ids.slice(0, 7)),
  );
  expect(settle(choosing(all, ...ids.slice(0, 8)), [...services, ...many])).toEqual(
    choosing({ diagnostic: true, marketing: false }),
  );
});

test.each([
  ['a category that was allowed', { diagnostic: true }, [], {}, [], true],
  ['a service that was allowed', { diagnostic: true }, [], { diagnostic: true }, ['hotjar'], true],
  [
    'a service that was not',
    { diagnostic: true },
    ['hotjar'],
    { diagnostic: true },
    ['hotjar'],
    false,
  ],
  ['a service as its category is first allowed', {}, [], { diagnostic: true }, ['hotjar'], false],
  ['nothing', {}, [], { diagnostic: true }, [], false],
])('withdrawn is %s', (_, before, refusedBefore, after, refused, expected) => {
  const from = { choices: choicesOf(before), refused: refusedBefore };
  const to = { choices: choicesOf(after), refused };
  expect(isWithdrawal(services, from, to)).toBe(expected);
});
