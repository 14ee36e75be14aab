import { describe, expect, test } from 'vitest';
import type { Act } from './act';
import { choicesOf } from './choices';
import {
  type Circumstances,
  choicesAfter,
  choicesToday,
  type Decision,
  decide,
  expiryOf,
  isValid,
  recall,
} from './decision';
import { changedCategories, type NoticeVersions } from './notice-versions';
import { circumstances as circumstancesOf, DAY, MADE } from './state.test.kit';

const MINUTE = 60_000;
const circumstances = circumstancesOf({
  now: MADE,
  days: 180,
  notice: { diagnostic: 'aaaa', marketing: 'bbbbcccc' },
});
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

  test('where no register keeps records, nobody could use an identifier: none is kept', () => {
    const act = { action: 'accept-all', source: 'banner' } as const;
    const decision = decide(act, { ...circumstances, registered: false });
    expect(decision).toMatchObject({ subject: null, record: null });
    expect(decision.choices.marketing).toBe(true);
  });

  test('a service that is allowed by itself is a consent that can be shown', () => {
    const act = { action: 'choose', source: 'placeholder', granted: ['yyyy'] } as const;
    expect(decide(act, circumstances)).toMatchObject({
      subject: circumstances.subject,
      record: circumstances.record,
    });
  });

  test('one allowed category is a consent that can be shown', () => {
    const act = { action: 'choose', source: 'settings', wanted: { diagnostic: true } } as const;
    expect(decide(act, circumstances).subject).toBe(circumstances.subject);
  });
});

describe('from one record to the next', () => {
  const accept: Act = { action: 'accept-all', source: 'banner' };
  const first = decide(accept, circumstances);
  const subject = '11111111-6e0f-4a53-8a35-3d1a4b1f7b0e';
  const then = (act: Act, previous: Decision) =>
    decide(act, { ...circumstances, subject, record: 'next', previous });

  test('a further choice belongs to the same subject', () => {
    const wanted = { marketing: true };
    expect(then({ action: 'choose', source: 'settings', wanted }, first)).toMatchObject({
      subject: first.subject,
      record: 'next',
    });
  });

  test('a consent after a withdrawal is a new subject (A28)', () => {
    const withdrawn = then({ action: 'withdraw', source: 'settings' }, first);
    expect(withdrawn.subject).toBeNull();
    expect(then(accept, withdrawn).subject).toBe(subject);
  });
});

test('the time is kept in whole seconds, as the cookie keeps it', () => {
  expect(decisionOf({}).time).toBe(MADE);
  const act = { action: 'reject-all', source: 'banner' } as const;
  expect(decide(act, { ...circumstances, now: MADE + 999 }).time).toBe(MADE);
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
    ['with a clock that is five minutes behind', MADE - 5 * MINUTE, true],
    ['with a choice from further in the future', MADE - 5 * MINUTE - 1, false],
    ['with a choice from a day ahead', MADE - DAY, false],
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

describe('what a browser remembers', () => {
  const both = choicesOf({ diagnostic: true, marketing: true });
  const older = decisionOf();
  const newer = (changes: Partial<Decision>): Decision =>
    decisionOf({ time: MADE + DAY, ...changes });
  const recalled = (...stored: Decision[]) => recall(stored, { days: 180 }, MADE + 2 * DAY);

  test('is what was decided, as long as it is valid', () => {
    expect(recalled(older)).toEqual(older);
    expect(recall([older], { days: 180 }, MADE + 180 * DAY)).toBeNull();
    expect(recall([], { days: 180 }, MADE)).toBeNull();
  });

  test('has days of its own where it refuses everything', () => {
    const refusal = decisionOf({ choices: choicesOf({}), days: 365 });
    const valid = { days: 184, refusalDays: 300 };
    expect(recall([refusal], valid, MADE + 200 * DAY)?.days).toBe(300);
    expect(recall([{ ...refusal, granted: ['a'] }], valid, MADE + 200 * DAY)).toBeNull();
    expect(recall([decisionOf({ days: 365 })], valid, MADE + 200 * DAY)).toBeNull();
  });

  test('lasts no longer than a choice of today does', () => {
    expect(recall([older], { days: 30 }, MADE + 30 * DAY - 1)?.days).toBe(30);
    expect(recall([older], { days: 30 }, MADE + 30 * DAY)).toBeNull();
    expect(recall([decisionOf({ days: 30 })], { days: 365 }, MADE + 30 * DAY)).toBeNull();
  });

  test.each<[string, Decision, boolean, boolean]>([
    ['a newer consent', newer({ choices: both }), false, false],
    ['an older consent', decisionOf({ time: MADE - DAY, choices: both }), false, false],
    ['a newer refusal', newer({ choices: choicesOf() }), false, false],
  ])(
    'of a refusal and %s, nothing is allowed, in either order',
    (_, other, diagnostic, marketing) => {
      const refusal = decisionOf({ choices: choicesOf() });
      const expected = { necessary: true, diagnostic, marketing };
      expect(recalled(refusal, other)?.choices).toEqual(expected);
      expect(recalled(other, refusal)?.choices).toEqual(expected);
    },
  );

  test('of two consents, only what both allow is', () => {
    const wide = newer({ choices: both, granted: ['gggg', 'hhhh'], refused: ['rrrr'] });
    const narrow = decisionOf({
      choices: choicesOf({ marketing: true }),
      granted: ['hhhh', 'iiii'],
      refused: ['ssss'],
      notice: { diagnostic: '', marketing: 'cccc' },
    });
    expect(recalled(wide, narrow)).toEqual({
      ...wide,
      choices: choicesOf({ marketing: true }),
      granted: ['hhhh'],
      refused: ['rrrr', 'ssss'],
      notice: { diagnostic: 'aaaa', marketing: 'cccc' },
    });
    expect(recalled(narrow, wide)).toEqual(recalled(wide, narrow));
  });

  test.each([
    ['from the future', decisionOf({ time: MADE + 3 * DAY, choices: both })],
    ['whose time is over', decisionOf({ days: 1, choices: choicesOf() })],
  ])('one %s counts for nothing beside another', (_, invalid) => {
    expect(recalled(invalid, older)).toEqual(older);
  });
});

describe('pages with services of their own', () => {
  /** A visitor who goes from page to page. */
  const visitor = () => {
    let previous: Decision | null = null;
    let now = MADE;
    return {
      act(deed: Partial<Act>, notice: Partial<NoticeVersions>, services: string[]): Decision {
        now += MINUTE;
        const world: Circumstances = {
          ...circumstances,
          now,
          notice: { diagnostic: '', marketing: '', ...notice },
          services,
          previous,
        };
        previous = decide({ action: 'accept-all', source: 'banner', ...deed }, world);
        return previous;
      },
      isAskedAt: (notice: Partial<NoticeVersions>) =>
        previous === null ||
        changedCategories(previous.notice, { diagnostic: '', marketing: '', ...notice }).length > 0,
      mayRunAt: (notice: Partial<NoticeVersions>, mark: string) =>
        previous !== null &&
        choicesToday(previous, { diagnostic: '', marketing: '', ...notice }).diagnostic &&
        !previous.refused.includes(mark),
    };
  };
  const SHOP = { diagnostic: 'hotj' };
  const BLOG = { diagnostic: 'clar' };

  test('what was accepted on one covers it still after another one was accepted', () => {
    const { act, isAskedAt } = visitor();
    expect(isAskedAt(SHOP)).toBe(true);
    act({}, SHOP, ['shop']);
    expect(isAskedAt(BLOG)).toBe(true);
    act({}, BLOG, ['blog']);
    expect([isAskedAt(SHOP), isAskedAt(BLOG), isAskedAt({ diagnostic: 'clarhotj' })]).toEqual([
      false,
      false,
      false,
    ]);
  });

  test('a refusal on one, and an acceptance on another, is no consent to what was refused', () => {
    const { act, isAskedAt, mayRunAt } = visitor();
    act({ action: 'reject-all' }, SHOP, ['shop']);
    act({}, BLOG, ['blog']);
    expect(mayRunAt(SHOP, 'shop')).toBe(false);
    expect(isAskedAt(SHOP)).toBe(true);
  });

  test('a refusal on another covers what was accepted before: nobody is asked twice, nothing runs', () => {
    const { act, isAskedAt, mayRunAt } = visitor();
    act({}, SHOP, ['shop']);
    act({ action: 'reject-all' }, BLOG, ['blog']);
    expect(isAskedAt(SHOP)).toBe(false);
    expect(mayRunAt(SHOP, 'shop')).toBe(false);
  });

  test('a service that was switched off on one stays so when another is accepted, until its own page asks', () => {
    const { act, mayRunAt } = visitor();
    act({ action: 'choose', wanted: { diagnostic: true }, refused: ['shop'] }, SHOP, ['shop']);
    act({}, BLOG, ['blog']);
    expect(mayRunAt(SHOP, 'shop')).toBe(false);
    act({}, SHOP, ['shop']);
    expect(mayRunAt(SHOP, 'shop')).toBe(true);
  });

  test('a service that was allowed by itself on one is so after another was accepted, not after a refusal', () => {
    const { act } = visitor();
    act({ action: 'choose', granted: ['shop'] }, SHOP, ['shop']);
    expect(act({}, BLOG, ['blog']).granted).toEqual(['shop']);
    const both = act({ action: 'choose', granted: ['blog'] }, BLOG, ['blog']).granted;
    expect(both).toEqual(['blog', 'shop']);
    expect(act({ action: 'reject-all' }, BLOG, ['blog']).granted).toEqual([]);
  });

  test('with more refusals than the cookie has room for, the other page is asked again: none is allowed', () => {
    const { act, mayRunAt, isAskedAt } = visitor();
    const six = (letter: string) =>
      ['1', '2', '3', '4', '5', '6'].map((digit) => `${letter}00${digit}`);
    const choosing = (refused: string[]): Partial<Act> => ({
      action: 'choose',
      wanted: { diagnostic: true },
      refused,
    });
    act(choosing(six('s')), SHOP, six('s'));
    expect(act(choosing(six('b')), BLOG, six('b')).refused).toHaveLength(10);
    for (const mark of six('b')) expect(mayRunAt(BLOG, mark)).toBe(false);
    for (const mark of six('s')) expect(mayRunAt(SHOP, mark)).toBe(false);
    expect(isAskedAt(SHOP)).toBe(true);
  });
});
