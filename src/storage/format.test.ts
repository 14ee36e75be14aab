import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { choicesOf } from '../consent/choices';
import type { Decision } from '../consent/decision';
import { formatCookie, latestDecision, parseCookie } from './format';

// Thousands of values take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const SUBJECT = 'c8a0b6b0-6e0f-4a53-8a35-3d1a4b1f7b0e';
const RECORD = '019a0b6f-6c1c-7b62-9a55-0f4c8a5f1d11';
const GOOD = `1.d1m0.1795342312.180.k3x9.1f0a8cq2.${SUBJECT}.${RECORD}`;

const decision: Decision = {
  choices: choicesOf({ diagnostic: true }),
  refused: [],
  time: 1795342312_000,
  days: 180,
  notice: { diagnostic: 'k3x9', marketing: '1f0a8cq2' },
  subject: SUBJECT,
  record: RECORD,
};

const versions = fc.stringMatching(/^-?[a-z0-9]{0,32}$/);
const decisions: fc.Arbitrary<Decision> = fc.record({
  choices: fc.record({ diagnostic: fc.boolean(), marketing: fc.boolean() }).map(choicesOf),
  refused: fc.array(fc.stringMatching(/^[a-z0-9]{4}$/), { maxLength: 7 }),
  time: fc.integer({ min: 1_000_000_000, max: 9_999_999_999 }).map((seconds) => seconds * 1000),
  days: fc.integer({ min: 1, max: 365 }),
  notice: fc.record({ diagnostic: versions, marketing: versions }),
  subject: fc.option(fc.uuid()),
  record: fc.option(fc.uuid()),
});

describe('the value', () => {
  test('is the documented one', () => {
    expect(formatCookie(decision)).toBe(GOOD);
  });

  test('holds no identifier after a refusal (A28)', () => {
    const refused = { ...decision, choices: choicesOf(), subject: null, record: null };
    expect(formatCookie(refused)).toBe('1.d0m0.1795342312.180.k3x9.1f0a8cq2..');
  });

  test('names services that are switched off, and only then has a ninth part', () => {
    const some = { ...decision, refused: ['ab12', 'c3d4'] };
    expect(formatCookie(some)).toBe(`${GOOD}.ab12c3d4`);
    expect(parseCookie(`${GOOD}.ab12c3d4`)).toEqual(some);
    expect(parseCookie(GOOD.replace('.180.', '.080.'))).toBeNull();
    expect(parseCookie(`${GOOD}.`)).toBeNull();
    expect(parseCookie(`${GOOD}.ab1`)).toBeNull();
    expect(parseCookie(`${GOOD}.${'ab12'.repeat(8)}`)).toBeNull();
  });

  test('drops fractions of a second', () => {
    expect(formatCookie({ ...decision, time: 1795342312_999 })).toBe(GOOD);
  });

  test('is ASCII that no cookie needs to escape, at most 200 bytes with its name', () => {
    fc.assert(
      fc.property(decisions, (any) => {
        const value = formatCookie(any);
        expect(value).toMatch(/^[a-z0-9.-]+$/);
        expect(`keksi=${value}`.length).toBeLessThanOrEqual(200);
      }),
    );
  });

  test('reads back as the decision it was written from', () => {
    fc.assert(
      fc.property(decisions, (any) => {
        expect(parseCookie(formatCookie(any))).toEqual(any);
      }),
    );
  });
});

describe('a value that cannot be trusted is no decision', () => {
  test.each<[string, string]>([
    ['nothing', ''],
    ['a word', 'true'],
    ['of a future version', GOOD.replace(/^1/, '2')],
    ['of a future version with ten', GOOD.replace(/^1/, '10')],
    ['without a version', GOOD.slice(2)],
    ['cut off in the record', GOOD.slice(0, -1)],
    ['cut off before the record', GOOD.slice(0, GOOD.lastIndexOf('.'))],
    ['with something behind it', `${GOOD}.1`],
    ['with a line break behind it', `${GOOD}\n`],
    ['with a blank before it', ` ${GOOD}`],
    ['oversized', GOOD.replace('k3x9', 'k'.repeat(33))],
    ['oversized by far', GOOD + 'x'.repeat(5000)],
    ['with a third state', GOOD.replace('d1', 'd2')],
    ['without marketing', GOOD.replace('m0', '')],
    ['in capitals', GOOD.toUpperCase()],
    ['valid for no day', GOOD.replace('.180.', '.0.')],
    ['valid for 366 days', GOOD.replace('.180.', '.366.')],
    ['valid for a negative time', GOOD.replace('.180.', '.-1.')],
    ['with a time that is no number', GOOD.replace('1795342312', 'NaN')],
    ['with a time in milliseconds', GOOD.replace('1795342312', '1795342312000')],
    ['with a negative time', GOOD.replace('1795342312', '-795342312')],
    ['with a subject that is no UUID', GOOD.replace(SUBJECT, 'visitor-1')],
    ['with letters beyond ASCII', GOOD.replace('k3x9', 'äöå9')],
    ['with digits of another script', GOOD.replace('180', '١٨٠')],
    ['escaped', encodeURIComponent(`${GOOD};`)],
    ['of another consent tool', '%7B%22necessary%22%3Atrue%7D'],
    ['of markup', '<img src=x onerror=alert(1)>'],
    ['with a NUL', `${GOOD}\0`],
  ])('%s', (_, value) => {
    expect(parseCookie(value)).toBeNull();
  });

  test('ten thousand random values: none is a decision, and none throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (value) => {
        expect(parseCookie(value)).toBeNull();
        expect(latestDecision(`keksi=${value}`)).toBeNull();
      }),
      { numRuns: 10_000 },
    );
  });

  test('a good value with one character changed is whole in itself or no decision', () => {
    fc.assert(
      fc.property(
        fc.nat(GOOD.length - 1),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
        (at, other) => {
          const value = GOOD.slice(0, at) + other + GOOD.slice(at + 1);
          const parsed = parseCookie(value);
          if (parsed) expect(formatCookie(parsed)).toBe(value);
        },
      ),
      { numRuns: 10_000 },
    );
  });
});

describe('among other cookies', () => {
  test('the value is found wherever it stands', () => {
    for (const header of [
      `keksi=${GOOD}`,
      `keksi=${GOOD}; _ga=GA1.1.1.1`,
      `_ga=GA1.1.1.1; keksi=${GOOD}`,
      `_ga=GA1.1.1.1;keksi=${GOOD};  _fbp=fb.1.2.3`,
      `flag; ; =; keksi=${GOOD};`,
    ]) {
      expect(latestDecision(header), header).toEqual(decision);
    }
  });

  test('cookies with a similar name are not ours', () => {
    for (const header of [`keksi2=${GOOD}`, `xkeksi=${GOOD}`, `KEKSI=${GOOD}`, `a=keksi=${GOOD}`]) {
      expect(latestDecision(header), header).toBeNull();
    }
  });

  test('no cookies, no decision', () => {
    expect(latestDecision('')).toBeNull();
    expect(latestDecision('keksi')).toBeNull();
    expect(latestDecision('keksi=')).toBeNull();
  });

  test('of two the newer one counts, in either order', () => {
    const older = `keksi=${GOOD}`;
    const newer = `keksi=${GOOD.replace('d1m0.1795342312', 'd0m0.1795342313')}`;
    expect(latestDecision(`${older}; ${newer}`)?.choices.diagnostic).toBe(false);
    expect(latestDecision(`${newer}; ${older}`)?.choices.diagnostic).toBe(false);
  });

  test('a corrupt copy does not hide a good one', () => {
    expect(latestDecision(`keksi=x; keksi=${GOOD}; keksi=2.d1m1`)).toEqual(decision);
  });

  test('ten thousand random headers throw nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (header) => {
        expect(latestDecision(header)).toBeNull();
      }),
      { numRuns: 10_000 },
    );
  });
});
