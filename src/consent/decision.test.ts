import { describe, expect, test } from 'vitest';
import type { Act } from './act';
import { choicesOf } from './choices';
import { choicesAfter, choicesToday, type Decision, decide, expiryOf, isValid } from './decision';

const DAY = 24 * 60 * 60 * 1000;
const MADE = Date.UTC(2026, 10, 22, 10, 4, 26);

const circumstances = {
  now: MADE,
  days: 180,
  notice: { diagnostic: 'aaaa', marketing: 'bbbbcccc' },
  record: '019a0b6f-6c1c-7b62-9a55-0f4c8a5f1d11',
  subject: 'c8a0b6b0-6e0f-4a53-8a35-3d1a4b1f7b0e',
};
const decisionOf = (changes: Partial<Decision> = {}): Decision => ({
  ...decide({ action: 'accept-all', source: 'banner' }, circumstances),
  ...changes,
});

describe('what each act leads to', () => {
  test.each<[string, Pick<Act, 'action' | 'wanted' | 'asked'>, boolean, boolean]>([
    ['accept all', { action: 'accept-all' }, true, true],
    ['reject all', { action: 'reject-all' }, false, false],
    ['withdraw', { action: 'withdraw' }, false, false],
    ['choose nothing', { action: 'choose' }, false, false],
    ['choose an empty list', { action: 'choose', wanted: {} }, false, false],
    ['choose diagnostic', { action: 'choose', wanted: { diagnostic: true } }, true, false],
    ['choose marketing', { action: 'choose', wanted: { marketing: true } }, false, true],
    [
      'choose both',
      { action: 'choose', wanted: { diagnostic: true, marketing: true } },
      true,
      true,
    ],
    ['refuse one by one', { action: 'choose', wanted: { diagnostic: false } }, false, false],
    [
      'reject all, whatever was switched on',
      { action: 'reject-all', wanted: { diagnostic: true, marketing: true } },
      false,
      false,
    ],
    [
      'withdraw, whatever was switched on',
      { action: 'withdraw', wanted: { marketing: true } },
      false,
      false,
    ],
    [
      'accept all, whatever was switched off',
      { action: 'accept-all', wanted: { marketing: false } },
      true,
      true,
    ],
    ['accept all, of what was asked', { action: 'accept-all', asked: ['diagnostic'] }, true, false],
  ])('%s', (_, act, diagnostic, marketing) => {
    const expected = { necessary: true, diagnostic, marketing };
    expect(choicesAfter({ source: 'settings', ...act })).toEqual(expected);
  });

  test('an unknown action allows nothing', () => {
    const act = { action: 'agree', source: 'api' } as unknown as Act;
    expect(choicesAfter(act)).toEqual(choicesOf());
  });
});

describe('identifiers', () => {
  test('a consent keeps its subject and its record', () => {
    expect(decisionOf()).toMatchObject({
      subject: circumstances.subject,
      record: circumstances.record,
    });
  });

  test.each(['reject-all', 'withdraw', 'choose'] as const)(
    'after %s that allows nothing, no identifier is kept (A28)',
    (action) => {
      const decision = decide({ action, source: 'settings' }, circumstances);
      expect(decision).toMatchObject({ subject: null, record: null });
    },
  );

  test('one allowed category is a consent that can be shown', () => {
    const act = { action: 'choose', source: 'settings', wanted: { diagnostic: true } } as const;
    expect(decide(act, circumstances).subject).toBe(circumstances.subject);
  });
});

test('a decision remembers its time, its validity and what was told', () => {
  const { now, days, notice } = circumstances;
  expect(decisionOf()).toMatchObject({ time: now, days, notice });
});

describe('validity', () => {
  test('a decision of 180 days ends 180 times 24 hours later', () => {
    expect(expiryOf(decisionOf())).toBe(MADE + 180 * DAY);
  });

  test.each<[string, number, boolean]>([
    ['at the moment of the choice', MADE, true],
    ['in the last millisecond', MADE + 180 * DAY - 1, true],
    ['when the time is up', MADE + 180 * DAY, false],
    ['on the 181st day', MADE + 181 * DAY, false],
    ['with a clock that went back a day', MADE - DAY, true],
    ['with a choice from further in the future', MADE - DAY - 1, false],
  ])('%s', (_, now, valid) => {
    expect(isValid(decisionOf(), now)).toBe(valid);
  });

  test('a validity of one day is over after a day', () => {
    const decision = decisionOf({ days: 1 });
    expect(isValid(decision, MADE + DAY - 1)).toBe(true);
    expect(isValid(decision, MADE + DAY)).toBe(false);
  });
});

describe('what a remembered decision allows today', () => {
  test('with unchanged services, what was chosen', () => {
    expect(choicesToday(decisionOf(), circumstances.notice)).toEqual(
      choicesOf({ diagnostic: true, marketing: true }),
    );
  });

  test('a changed category is not allowed, the other one still is', () => {
    const notice = { ...circumstances.notice, marketing: 'bbbbdddd' };
    expect(choicesToday(decisionOf(), notice)).toEqual(choicesOf({ diagnostic: true }));
  });

  test('a change never allows what was refused', () => {
    const refused = decisionOf({ choices: choicesOf() });
    const notice = { diagnostic: '', marketing: '' };
    expect(choicesToday(refused, notice)).toEqual(choicesOf());
  });
});
