import { expect, test } from 'vitest';
import { allowsAnything, choicesOf, choicesWith, NOTHING } from './choices';

const all = choicesOf({ diagnostic: true, marketing: true });
const diagnostic = choicesOf({ diagnostic: true });

test('what is not named is refused', () => {
  expect(choicesOf({ marketing: true })).toEqual({
    necessary: true,
    diagnostic: false,
    marketing: true,
  });
});

test('with nothing named, only the necessary is allowed', () => {
  expect(choicesOf()).toEqual({ necessary: true, diagnostic: false, marketing: false });
  expect(NOTHING).toEqual(choicesOf());
});

test.each([1, 'true', 'granted', {}, [], null])(
  '%j is no consent: only the value true is',
  (value) => {
    const wanted = { diagnostic: value } as unknown as { diagnostic: boolean };
    expect(choicesOf(wanted).diagnostic).toBe(false);
  },
);

test('choices are frozen', () => {
  expect(Object.isFrozen(all)).toBe(true);
  expect(Object.isFrozen(NOTHING)).toBe(true);
});

test('one category is enough to allow something', () => {
  expect(allowsAnything(diagnostic)).toBe(true);
  expect(allowsAnything(choicesOf({ marketing: true }))).toBe(true);
  expect(allowsAnything(NOTHING)).toBe(false);
});

test('choices may be named by a list', () => {
  expect(choicesWith(['marketing'])).toEqual(choicesOf({ marketing: true }));
  expect(choicesWith([])).toEqual(NOTHING);
});
