import { describe, expect, test } from 'vitest';
import type { Category } from '../../consent/categories';
import { permissionsOf } from '../example.test.kit';
import { neededCategories, parseCondition } from './condition';

/** Whether an element with a `data-category` runs when exactly these categories are allowed. */
const runs = (text: string, ...allowed: Category[]) =>
  parseCondition(text)?.(permissionsOf([], (category) => allowed.includes(category)));

describe('an element runs', () => {
  test.each<[string, boolean, boolean, boolean, boolean]>([
    // with: nothing, diagnostic, marketing, both
    ['diagnostic', false, true, false, true],
    ['marketing', false, false, true, true],
    ['diagnostic marketing', false, false, false, true],
    ['marketing diagnostic', false, false, false, true],
    ['!marketing', true, true, false, false],
    ['diagnostic !marketing', false, true, false, false],
    ['!diagnostic !marketing', true, false, false, false],
    ['necessary', true, true, true, true],
    ['necessary marketing', false, false, true, true],
    ['  diagnostic\n\tmarketing ', false, false, false, true],
    ['marketing !marketing', false, false, false, false],
  ])('%j', (text, nothing, diagnostic, marketing, both) => {
    expect(runs(text)).toBe(nothing);
    expect(runs(text, 'diagnostic')).toBe(diagnostic);
    expect(runs(text, 'marketing')).toBe(marketing);
    expect(runs(text, 'diagnostic', 'marketing')).toBe(both);
  });
});

test.each([
  '',
  '  ',
  'analytics',
  'Marketing',
  'diagnostic,marketing',
  'diagnostic statistics',
  '!',
  '! marketing',
  '!!marketing',
  '!necessary',
  'constructor',
])('%j names no known category: the element never runs', (text) => {
  expect(parseCondition(text)).toBeNull();
});

test.each<[string, Category[]]>([
  ['marketing', ['marketing']],
  ['diagnostic marketing', ['diagnostic', 'marketing']],
  ['necessary diagnostic', ['diagnostic']],
  ['!marketing', []],
])('to open %j, %j has to be granted', (text, needed) => {
  expect(neededCategories(text)).toEqual(needed);
});
