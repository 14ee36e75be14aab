import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { choicesOf } from '../consent/choices';
import { type Decision, MOST_SERVICES } from '../consent/decision';
import { MOST_LISTED } from '../consent/notice-versions';
import { decisionsIn, formatCookie, parseCookie } from './format';

// Thousands of values take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const SUBJECT = 'c8a0b6b0-6e0f-4a53-8a35-3d1a4b1f7b0e';
const RECORD = '019a0b6f-6c1c-7b62-9a55-0f4c8a5f1d11';
const GOOD = `1.d1m0.1795342312.184.k3x9.1f0a8cq2.${SUBJECT}.${RECORD}`;

const decision: Decision = {
  choices: choicesOf({ diagnostic: true }),
  refused: [],
  granted: [],
  time: 1795342312_000,
  days: 184,
  notice: { diagnostic: 'k3x9', marketing: '1f0a8cq2' },
  subject: SUBJECT,
  record: RECORD,
};

const marks = (most: number) => fc.array(fc.stringMatching(/^[a-z0-9]{4}$/), { maxLength: most });
const versions = fc.oneof(
  fc.stringMatching(/^-[a-z0-9]{1,8}$/),
  marks(MOST_LISTED).map((list) => list.join('')),
);
const decisions: fc.Arbitrary<Decision> = fc.record({
  choices: fc.record({ diagnostic: fc.boolean(), marketing: fc.boolean() }).map(choicesOf),
  refused: marks(MOST_SERVICES),
  granted: marks(MOST_SERVICES),
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
    expect(formatCookie(refused)).toBe('1.d0m0.1795342312.184.k3x9.1f0a8cq2..');
  });

  test('names services that are switched off, and only then has a ninth part', () => {
    const some = { ...decision, refused: ['ab12', 'c3d4'] };
    expect(formatCookie(some)).toBe(`${GOOD}.ab12c3d4`);
    expect(parseCookie(`${GOOD}.ab12c3d4`)).toEqual(some);
    expect(parseCookie(GOOD.replace('.184.', '.080.'))).toBeNull();
    expect(parseCookie(`${GOOD}.ab1`)).toBeNull();
    expect(parseCookie(`${GOOD}.${'ab12'.repeat(10)}`)?.refused).toHaveLength(10);
    expect(parseCookie(`${GOOD}.${'ab12'.repeat(11)}`)).toBeNull();
  });

  test('names services that are allowed by themselves in a tenth', () => {
    const some = { ...decision, granted: ['yyyy', 'zzzz'] };
    expect(formatCookie(some)).toBe(`${GOOD}..yyyyzzzz`);
    expect(parseCookie(`${GOOD}..yyyyzzzz`)).toEqual(some);
    const both = { ...some, refused: ['ab12'] };
    expect(formatCookie(both)).toBe(`${GOOD}.ab12.yyyyzzzz`);
    expect(parseCookie(`${GOOD}.ab12.yyyyzzzz`)).toEqual(both);
    for (const tail of ['.', '..', '..yyy', '.ab12.', `..${'yyyy'.repeat(11)}`, '..yyyy.1']) {
      expect(parseCookie(GOOD + tail), tail).toBeNull();
    }
  });

  test('drops fractions of a second', () => {
    expect(formatCookie({ ...decision, time: 1795342312_999 })).toBe(GOOD);
  });

  test('is ASCII that no cookie needs to escape, at most 400 bytes with its name', () => {
    fc.assert(
      fc.property(decisions, (any) => {
        const value = formatCookie(any);
        expect(value).toMatch(/^[a-z0-9.-]+$/);
        expect(`keksi=${value}`.length).toBeLessThanOrEqual(400);
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
    ['oversized', GOOD.replace('k3x9', 'k'.repeat(84))],
    ['with half a mark', GOOD.replace('k3x9', 'k3x9k3')],
    ['with a numbered notice behind marks', GOOD.replace('k3x9', 'k3x9-1f')],
    ['with a time of twelve digits', GOOD.replace('1795342312', '179534231200')],
    ['with a zero before the days', GOOD.replace('.184.', '.084.')],
    ['oversized by far', GOOD + 'x'.repeat(5000)],
    ['with a third state', GOOD.replace('d1', 'd2')],
    ['without marketing', GOOD.replace('m0', '')],
    ['in capitals', GOOD.toUpperCase()],
    ['valid for no day', GOOD.replace('.184.', '.0.')],
    ['valid for 366 days', GOOD.replace('.184.', '.366.')],
    ['valid for a negative time', GOOD.replace('.184.', '.-1.')],
    ['with a time that is no number', GOOD.replace('1795342312', 'NaN')],
    ['with a time in milliseconds', GOOD.replace('1795342312', '1795342312000')],
    ['with a negative time', GOOD.replace('1795342312', '-795342312')],
    ['with a subject that is no UUID', GOOD.replace(SUBJECT, 'visitor-1')],
    ['with letters beyond ASCII', GOOD.replace('k3x9', 'äöå9')],
    ['with digits of another script', GOOD.replace('184', '١٨٠')],
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
        expect(decisionsIn(`keksi=${value}`)).toEqual([]);
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
      expect(decisionsIn(header), header).toEqual([decision]);
    }
  });

  test('cookies with a similar name are not ours', () => {
    for (const header of [`keksi2=${GOOD}`, `xkeksi=${GOOD}`, `KEKSI=${GOOD}`, `a=keksi=${GOOD}`]) {
      expect(decisionsIn(header), header).toEqual([]);
    }
  });

  test('no cookies, no decision', () => {
    expect(decisionsIn('')).toEqual([]);
    expect(decisionsIn('keksi')).toEqual([]);
    expect(decisionsIn('keksi=')).toEqual([]);
  });

  test('of two, both are found: which of them counts is decided elsewhere', () => {
    const other = GOOD.replace('d1m0.1795342312', 'd0m0.1795342313');
    const refusal = { ...decision, choices: choicesOf(), time: decision.time + 1000 };
    expect(decisionsIn(`keksi=${GOOD}; keksi=${other}`)).toEqual([decision, refusal]);
  });

  test('a corrupt copy does not hide a good one', () => {
    expect(decisionsIn(`keksi=x; keksi=${GOOD}; keksi=2.d1m1`)).toEqual([decision]);
  });

  test('ten thousand random headers throw nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (header) => {
        expect(decisionsIn(header)).toEqual([]);
      }),
      { numRuns: 10_000 },
    );
  });
});
