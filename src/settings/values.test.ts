import { describe, expect, test } from 'vitest';
import { flag, list, oneOf, text, wholeNumber } from './values';

describe('a text', () => {
  test.each([['Esimerkki Oy'], ['  Esimerkki Oy\n']])('%j', (value) => {
    expect(text(value)).toEqual('Esimerkki Oy');
  });

  test.each([[''], ['  '], [5], [null], [{}], [['Esimerkki']]])('not %j', (value) => {
    expect(text(value)).toBeUndefined();
  });
});

describe('yes or no', () => {
  test.each([
    ['true', true],
    [true, true],
    ['', true],
    ['false', false],
    [false, false],
  ])('%j is %j', (value, expected) => {
    expect(flag(value)).toEqual(expected);
  });

  test.each([['yes'], ['1'], [1], [0], [null], ['TRUE'], ['on']])('not %j', (value) => {
    expect(flag(value)).toBeUndefined();
  });
});

describe('a whole number from 1 to 365', () => {
  const days = wholeNumber(1, 365);

  test.each([
    ['1', 1],
    [1, 1],
    ['365', 365],
    [365, 365],
    [' 90 ', 90],
  ])('%j', (value, expected) => {
    expect(days(value)).toEqual(expected);
  });

  test.each([
    ['0'],
    [0],
    ['366'],
    [366],
    ['-1'],
    ['1.5'],
    [1.5],
    ['90 days'],
    [''],
    [' '],
    ['NaN'],
    ['Infinity'],
    [null],
    [true],
    [[90]],
    [{}],
  ])('not %j', (value) => {
    expect(days(value)).toBeUndefined();
  });
});

describe('one of a few words', () => {
  const language = oneOf(['fi', 'en']);

  test('that word, and no other', () => {
    expect(language('en')).toBe('en');
    for (const value of ['EN', 'en ', 'de', '', null, ['en']])
      expect(language(value)).toBeUndefined();
  });
});

describe('a list', () => {
  const ids = list(/^G-[A-Z0-9]+$/);

  test.each<[unknown, string[]]>([
    ['G-1', ['G-1']],
    ['G-1,G-2', ['G-1', 'G-2']],
    [' G-1 , G-2 ', ['G-1', 'G-2']],
    ['G-1,G-1', ['G-1']],
    [
      ['G-1', ' G-2'],
      ['G-1', 'G-2'],
    ],
  ])('%j', (value, expected) => {
    expect(ids(value)).toEqual(expected);
  });

  test.each([
    [''],
    [' '],
    [','],
    ['G-1,'],
    ['G-1,UA-2'],
    ['G-1 G-2'],
    ['g-1'],
    ['G-1\n'.repeat(2)],
    [[]],
    [['G-1', 5]],
    [[['G-1']]],
    [5],
    [null],
    [{}],
  ])('not %j: one wrong item makes the whole list wrong', (value) => {
    expect(ids(value)).toBeUndefined();
  });
});
