import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { hasChosen, readChoices } from './server';

const MADE = Date.UTC(2026, 10, 22, 10, 4, 26);
const DAY = 86_400_000;
const value = (choice: string, seconds = MADE / 1000) => `1.${choice}.${seconds}.180.k3x9.1f0a..`;
const NOTHING = { necessary: true, diagnostic: false, marketing: false };

beforeEach(() => {
  vi.useFakeTimers({ now: MADE + DAY });
});

afterEach(() => {
  vi.useRealTimers();
});

test('there is no DOM here, as on a server', () => {
  expect(typeof document).toBe('undefined');
});

test.each([
  ['d0m0', false, false],
  ['d1m0', true, false],
  ['d0m1', false, true],
  ['d1m1', true, true],
])('%s in a header of several cookies', (choice, diagnostic, marketing) => {
  const header = `session=abc; keksi=${value(choice)}; _ga=GA1.1.2.3`;
  expect(readChoices(header)).toEqual({ necessary: true, diagnostic, marketing });
  expect(hasChosen(header)).toBe(true);
});

describe('nothing but the necessary, and no choice', () => {
  test.each<[string, string | null | undefined]>([
    ['without a header', undefined],
    ['with the null that Headers.get gives', null],
    ['with an empty header', ''],
    ['without our cookie', '_ga=GA1.1.2.3'],
    ['with a corrupt value', 'keksi=yes'],
    ['with a future version', `keksi=2${value('d1m1').slice(1)}`],
    ['with a choice from the future', `keksi=${value('d1m1', (MADE + 3 * DAY) / 1000)}`],
  ])('%s', (_, header) => {
    expect(readChoices(header)).toEqual(NOTHING);
    expect(hasChosen(header)).toBe(false);
  });

  test('when the time is over', () => {
    const header = `keksi=${value('d1m1')}`;
    vi.setSystemTime(MADE + 180 * DAY - 1);
    expect(readChoices(header).marketing).toBe(true);
    vi.setSystemTime(MADE + 180 * DAY);
    expect(readChoices(header)).toEqual(NOTHING);
    expect(hasChosen(header)).toBe(false);
  });
});

test('what is read cannot be changed', () => {
  expect(Object.isFrozen(readChoices(null))).toBe(true);
  expect(Object.isFrozen(readChoices(`keksi=${value('d1m1')}`))).toBe(true);
});
