import { expect, test } from 'vitest';
import { CATEGORIES, isCategory } from './categories';

test('the visitor is asked about diagnostic and marketing, in this order', () => {
  expect(CATEGORIES).toEqual(['diagnostic', 'marketing']);
});

test('the necessary is not a category that is asked', () => {
  expect(isCategory('necessary')).toBe(false);
});

test.each(['diagnostic', 'marketing'])('%s is a category that is asked', (name) => {
  expect(isCategory(name)).toBe(true);
});

test.each(['Diagnostic', 'marketing ', '', null, undefined, 0, ['marketing'], {}])(
  '%j is no category',
  (value) => {
    expect(isCategory(value)).toBe(false);
  },
);
