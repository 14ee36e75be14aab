import { describe, expect, test } from 'vitest';
import { sampleRecord } from '../../test/sample.js';
import type { ConsentRecord, StoredRecord } from './record.js';
import { tellOf } from './told.js';

const choices = (diagnostic: boolean, marketing: boolean) => ({
  ...{ necessary: true as const, diagnostic, marketing },
});
const [all, none] = [choices(true, true), choices(false, false)];
const accepted: Partial<ConsentRecord> = { action: 'accept-all', choices: all };

/** Acts of one visitor, one after another, and how consent stands after the last of them. */
function after(...acts: Partial<ConsentRecord>[]): Record<string, string> {
  const found = tellOf(chainOf(acts), () => undefined).at(-1);
  return Object.fromEntries(
    (found?.standings ?? []).map(({ category, isApart, services, state }) => [
      isApart ? services.join() : (category ?? ''),
      state,
    ]),
  );
}

function chainOf(acts: Partial<ConsentRecord>[]): StoredRecord[] {
  const records: StoredRecord[] = [];
  for (const act of acts) {
    const before = records.at(-1);
    const own = before && { subject: before.subject, previous: before.id };
    records.push({ ...sampleRecord({ ...own, ...act }), receivedAt: new Date().toISOString() });
  }
  return records;
}

const analyticsOnly = { services: { diagnostic: ['google-analytics'], marketing: [] } };
const withoutPixel = { services: { diagnostic: ['google-analytics'], marketing: ['google-ads'] } };

describe('how consent stands', () => {
  test.each<[string, Partial<ConsentRecord>[], Record<string, string>]>([
    ['accept all', [accepted], { diagnostic: 'given', marketing: 'given' }],
    [
      'refuse all',
      [{ action: 'reject-all', choices: none }],
      { diagnostic: 'refused', marketing: 'refused' },
    ],
    [
      'choose one of two',
      [{ action: 'choose', choices: choices(true, false) }],
      { diagnostic: 'given', marketing: 'refused' },
    ],
    [
      'accept all where one category is all there is: nobody asked about the other',
      [{ ...accepted, choices: choices(true, false), ...analyticsOnly }],
      { diagnostic: 'given' },
    ],
    [
      'refuse it',
      [{ action: 'reject-all', choices: none, ...analyticsOnly }],
      { diagnostic: 'refused' },
    ],
    [
      'a placeholder asks about its own category only',
      [{ action: 'choose', source: 'placeholder', choices: choices(false, true) }],
      { diagnostic: 'not asked', marketing: 'given' },
    ],
    [
      'a placeholder leaves what was refused before as it was',
      [
        { action: 'choose', choices: choices(false, true) },
        { action: 'choose', source: 'placeholder', choices: choices(false, true) },
      ],
      { diagnostic: 'refused', marketing: 'given' },
    ],
    [
      'withdraw all',
      [accepted, { action: 'withdraw', choices: none }],
      { diagnostic: 'withdrawn', marketing: 'withdrawn' },
    ],
    [
      'a withdrawal whose consent is kept no longer',
      [{ action: 'withdraw', choices: none }],
      { diagnostic: 'withdrawn', marketing: 'withdrawn' },
    ],
    [
      'withdraw one of two in the settings',
      [accepted, { action: 'choose', source: 'settings', choices: choices(true, false) }],
      { diagnostic: 'given', marketing: 'withdrawn' },
    ],
    [
      'refuse all in the settings after a consent',
      [accepted, { action: 'reject-all', source: 'settings', choices: none }],
      { diagnostic: 'withdrawn', marketing: 'withdrawn' },
    ],
    [
      'withdraw the rest of what was given in part: what was refused stays so',
      [
        { action: 'choose', choices: choices(true, false) },
        { action: 'withdraw', choices: none },
      ],
      { diagnostic: 'withdrawn', marketing: 'refused' },
    ],
    [
      'withdraw one, then the other',
      [
        accepted,
        { action: 'choose', choices: choices(true, false) },
        { action: 'withdraw', choices: none },
      ],
      { diagnostic: 'withdrawn', marketing: 'withdrawn' },
    ],
    [
      'give again what was withdrawn',
      [accepted, { action: 'choose', choices: choices(true, false) }, accepted],
      { diagnostic: 'given', marketing: 'given' },
    ],
    [
      'withdraw a single service of an allowed category',
      [accepted, { action: 'choose', choices: all, ...withoutPixel, refused: ['meta-pixel'] }],
      { diagnostic: 'given', marketing: 'given', 'meta-pixel': 'withdrawn' },
    ],
    [
      'refuse a single service from the beginning',
      [{ action: 'choose', choices: all, ...withoutPixel, refused: ['meta-pixel'] }],
      { diagnostic: 'given', marketing: 'given', 'meta-pixel': 'refused' },
    ],
    [
      'allow a single service, without its category',
      [{ action: 'choose', choices: none, granted: ['meta-pixel'] }],
      { diagnostic: 'refused', marketing: 'refused', 'meta-pixel': 'given' },
    ],
    [
      'and take it back',
      [
        { action: 'choose', choices: none, granted: ['meta-pixel'] },
        { action: 'choose', choices: none },
      ],
      { diagnostic: 'refused', marketing: 'refused', 'meta-pixel': 'withdrawn' },
    ],
    [
      'answer anew after the site has let a category go: nobody withdrew it',
      [accepted, { ...accepted, choices: choices(true, false), ...analyticsOnly }],
      { diagnostic: 'given' },
    ],
    [
      'a consent that ended by itself was not withdrawn by a later refusal',
      [
        { ...accepted, time: '2026-01-01T00:00:00.000Z', expires: '2026-02-01T00:00:00.000Z' },
        { action: 'reject-all', choices: none },
      ],
      { diagnostic: 'refused', marketing: 'refused' },
    ],
    [
      'a consent whose time is over',
      [{ ...accepted, time: '2025-01-01T00:00:00.000Z', expires: '2025-07-01T00:00:00.000Z' }],
      { diagnostic: 'expired', marketing: 'expired' },
    ],
  ])('%s', (_, acts, expected) => {
    expect(after(...acts)).toEqual(expected);
  });

  test('a record that another one replaced says what held until then', () => {
    const acts = chainOf([
      { ...accepted, time: '2025-01-01T00:00:00.000Z', expires: '2025-07-01T00:00:00.000Z' },
      { action: 'withdraw', choices: none, time: '2025-01-05T00:00:00.000Z' },
    ]);
    const [first, second] = tellOf(acts, () => undefined);
    expect(first?.standings.map(({ state }) => state)).toEqual(['given', 'given']);
    expect(first?.replacedBy).toBe(second?.record.id);
    expect(second?.standings.map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn']);
  });
});
