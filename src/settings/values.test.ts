import { describe, expect, test, vi } from 'vitest';
import { flag, list, oneOf, text, use, wholeNumber } from './values';

const refused = { allowed: expect.any(String) };

describe('a text', () => {
  test.each([['Esimerkki Oy'], ['  Esimerkki Oy\n']])('%j', (value) => {
    expect(text(value)).toEqual({ value: 'Esimerkki Oy' });
  });

  test.each([[''], ['  '], [5], [null], [{}], [['Esimerkki']]])('not %j', (value) => {
    expect(text(value)).toEqual(refused);
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
    expect(flag(value)).toEqual({ value: expected });
  });

  test.each([['yes'], ['1'], [1], [0], [null], ['TRUE'], ['on']])('not %j', (value) => {
    expect(flag(value)).toEqual(refused);
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
    expect(days(value)).toEqual({ value: expected });
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
    expect(days(value)).toEqual(refused);
  });

  test('says which numbers are allowed', () => {
    expect(days('0')).toEqual({ allowed: 'a whole number from 1 to 365' });
  });
});

describe('one of a few words', () => {
  const language = oneOf(['fi', 'en']);

  test('that word, and no other', () => {
    expect(language('en')).toEqual({ value: 'en' });
    for (const value of ['EN', 'en ', 'de', '', null, ['en']])
      expect(language(value)).toEqual(refused);
  });

  test('says which words are allowed', () => {
    expect(language('de')).toEqual({ allowed: '"fi", "en"' });
  });
});

describe('a list', () => {
  const ids = list(/^G-[A-Z0-9]+$/, 'an id');

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
    expect(ids(value)).toEqual({ value: expected });
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
    expect(ids(value)).toEqual({ allowed: 'an id' });
  });
});

describe('using a setting', () => {
  const report = vi.fn();

  test('the value, where it can be used', () => {
    expect(use({ value: '30', setting: 'data-days' }, wholeNumber(1, 365), 180, report)).toBe(30);
  });

  test('the default, where nothing is written, without a word', () => {
    expect(use(undefined, wholeNumber(1, 365), 180, report)).toBe(180);
    expect(report).not.toHaveBeenCalled();
  });

  test('the default, where something wrong is written, and one report', () => {
    const written = { value: 'x', setting: 'data-days' };
    expect(use(written, wholeNumber(1, 365), 180, report)).toBe(180);
    expect(report.mock.calls).toEqual([[written, 'a whole number from 1 to 365']]);
  });
});
