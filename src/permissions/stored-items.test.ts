import { describe, expect, test } from 'vitest';
import type { StoredItem } from '../services/service';
import { isNamed, placeOf } from './stored-items';

const item = (changes: Partial<StoredItem>): StoredItem => ({
  lifetime: 'session',
  party: 'first',
  ...changes,
});

test('a stored item is a cookie unless it says otherwise', () => {
  expect(placeOf(item({ name: 'a' }))).toBe('cookie');
  expect(placeOf(item({ name: 'a', type: 'localStorage' }))).toBe('localStorage');
});

describe('a name', () => {
  test('is that name only', () => {
    expect(isNamed(item({ name: '_ga' }), '_ga')).toBe(true);
    expect(isNamed(item({ name: '_ga' }), '_ga_ABC')).toBe(false);
    expect(isNamed(item({ name: 'a.c' }), 'abc')).toBe(false);
  });

  test('counts before a pattern', () => {
    expect(isNamed(item({ name: 'a', pattern: 'b' }), 'b')).toBe(false);
  });
});

describe('a pattern', () => {
  test.each<[string | RegExp, string, boolean]>([
    ['_ga_.+', '_ga_ABC', true],
    ['_ga_.+', '_ga_', false],
    ['_ga_.+', 'x_ga_ABC', false],
    ['a|b', 'b', true],
    ['a|b', 'ab', false],
    ['_gat(_.+)?|_dc_gtm_.+', '_gatekeeper', false],
    [/_ga_\d+/, '_ga_12', true],
    [/_ga_\d+/, 'my_ga_12', false],
  ])('%s and %s: %j', (pattern, name, named) => {
    expect(isNamed(item({ pattern }), name)).toBe(named);
  });

  test('a RegExp with a memory says the same each time', () => {
    const chat = item({ pattern: /chat_\d/g });
    expect([1, 2, 3].map(() => isNamed(chat, 'chat_1'))).toEqual([true, true, true]);
  });
});

test('neither a name nor a pattern is no item', () => {
  expect(isNamed(item({}), '')).toBe(false);
  expect(isNamed(item({}), 'undefined')).toBe(false);
});
