import { describe, expect, it } from 'vitest';
import en from '../locales/en';
import fi from '../locales/fi';
import sv from '../locales/sv';
import { country, duration, fill, lifetime, list, moment, plural } from './wording';

describe('fill', () => {
  it('puts values in and leaves unknown placeholders', () => {
    expect(fill('{a} and {b} and {a}', { a: '1' })).toBe('1 and {b} and 1');
  });

  it('takes values as they are, patterns and markup included', () => {
    expect(fill('{name} uses cookies', { name: '$& <b>{name}</b>' })).toBe(
      '$& <b>{name}</b> uses cookies',
    );
  });
});

describe('plural', () => {
  it.each([
    [fi, 1, 'palvelu ja sen'],
    [fi, 2, 'palvelua ja niiden'],
    [fi, 0, 'palvelua ja niiden'],
    [en, 1, 'service and its'],
    [en, 21, 'services and their'],
    [sv, 1, 'tjänst och dess'],
    [sv, 2, 'tjänster och deras'],
  ])('%#', (texts, count, part) => {
    expect(plural(texts, texts.services, count)).toContain(part);
  });
});

describe('duration', () => {
  it.each([
    [fi, { amount: 1, unit: 'year' }, '1\u00a0vuosi'],
    [fi, { amount: 2, unit: 'year' }, '2\u00a0vuotta'],
    [fi, { amount: 13, unit: 'month' }, '13\u00a0kuukautta'],
    [fi, { amount: 180, unit: 'day' }, '180\u00a0päivää'],
    [en, { amount: 1, unit: 'minute' }, '1\u00a0minute'],
    [en, { amount: 24, unit: 'hour' }, '24\u00a0hours'],
    [sv, { amount: 2, unit: 'week' }, '2\u00a0veckor'],
    [sv, { amount: 1, unit: 'month' }, '1\u00a0månad'],
  ] as const)('%#', (texts, time, words) => {
    expect(duration(texts, time)).toBe(words);
  });

  it.each([
    ['session', 'first', true, 'Until the browser is closed'],
    // What Keksi can delete, it does when the consent ends.
    [
      'persistent',
      'first',
      true,
      'Until you withdraw your consent, come back after it has ended, or clear the browser’s data',
    ],
    [
      'unknown',
      'first',
      true,
      'Not known, at most until you withdraw your consent or come back after it has ended',
    ],
    ['persistent', 'third', true, 'Until you clear the browser’s data'],
    ['unknown', 'third', true, 'Not known, at most until you clear the browser’s data'],
    ['persistent', 'first', false, 'Until you clear the browser’s data'],
  ] as const)('words what ends what has no length: %s, %s', (time, party, asked, words) => {
    expect(lifetime(en, { lifetime: time, party }, asked)).toBe(words);
  });
});

describe('lists, countries and dates', () => {
  it('joins as the language does', () => {
    expect(list(fi, ['A', 'B', 'C'])).toBe('A, B ja C');
    expect(list(en, ['A', 'B', 'C'])).toBe('A, B and C');
    expect(list(sv, ['A', 'B'])).toBe('A och B');
    expect(list(sv, ['A'])).toBe('A');
  });

  it('names countries', () => {
    expect([fi, en, sv].map((texts) => country(texts, 'US'))).toEqual([
      'Yhdysvallat',
      'United States',
      'USA',
    ]);
  });

  it('writes dates as Finns do', () => {
    const time = new Date(2026, 10, 22, 12, 4);
    expect(moment(fi, time)).toBe('22. marraskuuta 2026 klo 12.04');
    expect(moment(en, time)).toContain('22 November 2026');
  });
});
