import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { shortChecksum } from '../consent/checksum';
import { allowsService, hasChosen, readChoices, refusesService, renewChoice } from './server';

const MADE = Date.UTC(2026, 10, 22, 10, 4, 26);
const DAY = 86_400_000;
const value = (choice: string, seconds = MADE / 1000) => `1.${choice}.${seconds}.184.k3x9.1f0a..`;
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
    ['with one of six minutes ahead', `keksi=${value('d1m1', (MADE + DAY) / 1000 + 360)}`],
    ['with a wish', 'keksi-wish=accept-all'],
  ])('%s', (_, header) => {
    expect(readChoices(header)).toEqual(NOTHING);
    expect(hasChosen(header)).toBe(false);
  });

  test('when the time is over', () => {
    const header = `keksi=${value('d1m1')}`;
    vi.setSystemTime(MADE + 184 * DAY - 1);
    expect(readChoices(header).marketing).toBe(true);
    vi.setSystemTime(MADE + 184 * DAY);
    expect(readChoices(header)).toEqual(NOTHING);
    expect(hasChosen(header)).toBe(false);
  });
});

test('clocks may be five minutes apart', () => {
  expect(hasChosen(`keksi=${value('d1m1', (MADE + DAY) / 1000 + 300)}`)).toBe(true);
});

describe('of two valid cookies', () => {
  const refusal = `keksi=${value('d0m0')}`;
  const newer = `keksi=${value('d1m1', MADE / 1000 + 60)}`;

  test.each([
    ['the refusal counts', `${refusal}; ${newer}`, NOTHING],
    ['the refusal counts, in the other order', `${newer}; ${refusal}`, NOTHING],
    [
      'only what both allow does',
      `keksi=${value('d1m0')}; ${newer}`,
      { ...NOTHING, diagnostic: true },
    ],
    [
      'one that is not valid counts for nothing',
      `keksi=${value('d0m0', (MADE + 3 * DAY) / 1000)}; ${newer}`,
      { necessary: true, diagnostic: true, marketing: true },
    ],
  ])('%s', (_, header, choices) => {
    expect(readChoices(header)).toEqual(choices);
    expect(hasChosen(header)).toBe(true);
  });
});

describe('one service', () => {
  const header = (choice: string, refused = '', granted = '') =>
    `keksi=${[value(choice), ...(refused || granted ? [refused] : []), ...(granted ? [granted] : [])].join('.')}`;
  const youtube = shortChecksum('youtube');

  test('may run with its category', () => {
    expect(allowsService(header('d0m1'), 'youtube', 'marketing')).toBe(true);
    expect(allowsService(header('d1m0'), 'youtube', 'marketing')).toBe(false);
    expect(allowsService(header('d1m0'), 'join', 'diagnostic', 'marketing')).toBe(false);
    expect(allowsService(header('d1m1'), 'join', 'diagnostic', 'marketing')).toBe(true);
  });

  test('not where it was switched off there', () => {
    expect(refusesService(header('d0m1', youtube), 'youtube')).toBe(true);
    expect(refusesService(header('d0m1', youtube), 'vimeo')).toBe(false);
    expect(allowsService(header('d0m1', youtube), 'youtube', 'marketing')).toBe(false);
    expect(allowsService(header('d0m1', youtube), 'vimeo', 'marketing')).toBe(true);
  });

  test('by itself, where it was allowed so', () => {
    expect(allowsService(header('d0m0', '', youtube), 'youtube', 'marketing')).toBe(true);
    expect(allowsService(header('d0m0', '', youtube), 'youtube')).toBe(true);
    expect(allowsService(header('d0m0', '', youtube), 'vimeo', 'marketing')).toBe(false);
    expect(readChoices(header('d0m0', '', youtube))).toEqual(NOTHING);
  });

  test('not without a choice, nor where no category is named', () => {
    expect(allowsService(null, 'youtube', 'marketing')).toBe(false);
    expect(allowsService(header('d1m1'), 'youtube')).toBe(false);
    expect(refusesService(null, 'youtube')).toBe(false);
  });
});

test('what is read cannot be changed', () => {
  expect(Object.isFrozen(readChoices(null))).toBe(true);
  expect(Object.isFrozen(readChoices(`keksi=${value('d1m1')}`))).toBe(true);
});

describe('renewed by the server', () => {
  const header = `session=abc; keksi=${value('d1m0')}`;
  const ends = new Date(MADE + 184 * DAY).toUTCString();

  test('the same choice, for the rest of its life and no longer', () => {
    const renewed = `keksi=${value('d1m0')}; Expires=${ends}; Path=/; SameSite=Lax; Secure`;
    expect(renewChoice(header)).toBe(renewed);
    vi.setSystemTime(MADE + 100 * DAY);
    expect(renewChoice(header)).toBe(renewed);
  });

  test('as the page keeps it', () => {
    expect(renewChoice(header, { domain: 'esimerkki.fi', secure: false })).toBe(
      `keksi=${value('d1m0')}; Expires=${ends}; Path=/; Domain=esimerkki.fi; SameSite=Lax`,
    );
  });

  test('of two, what both allow', () => {
    const [renewed] = renewChoice(`${header}; keksi=${value('d0m0', MADE / 1000 + 60)}`)?.split(
      ';',
    ) ?? [''];
    expect(readChoices(renewed)).toEqual(NOTHING);
  });

  test.each([null, '', 'keksi=yes', `keksi=2${value('d1m1').slice(1)}`])(
    'nothing of %j',
    (none) => {
      expect(renewChoice(none)).toBeNull();
    },
  );

  test('nothing of one whose time is over', () => {
    vi.setSystemTime(MADE + 184 * DAY);
    expect(renewChoice(header)).toBeNull();
  });
});
