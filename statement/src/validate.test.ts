import { expect, it } from 'vitest';
import { SMALLEST, WHOLE } from './example.test.kit';
import { statementProblems } from './validate';

const [register] = SMALLEST.registers;
const found = (value: unknown) =>
  statementProblems(value).map(({ setting, allowed }) => `${setting}: ${allowed}`);

it('finds nothing wrong with the examples', () => {
  expect(found(SMALLEST)).toEqual([]);
  expect(found(WHOLE)).toEqual([]);
});

it.each([
  [
    'an unknown field, with the nearest',
    { ...register, retenton: '2' },
    /^registers\[0\]\.retenton: one of .*did you mean "retention"\?$/,
  ],
  [
    'a missing field',
    { ...register, retention: undefined },
    /^registers\[0\]\.retention: how long/,
  ],
  ['a wrong type', { ...register, people: 3 }, /^registers\[0\]\.people: whose data/],
  ['a wrong item', { ...register, sources: ['Sinä', 4] }, /^registers\[0\]\.sources\[1\]: a text/],
  [
    'an unknown language',
    { ...register, name: { se: 'Register' } },
    /^registers\[0\]\.name\.se: one of fi, en, sv; did you mean "sv"\?$/,
  ],
  [
    'an unknown basis',
    { ...register, purposes: [{ purpose: 'A', basis: 'consnt' }] },
    /^registers\[0\]\.purposes\[0\]\.basis: the legal basis .*"consent"/,
  ],
  [
    'a wrong transfer',
    { ...register, transfers: [{ country: 'usa', safeguard: 'dpf' }] },
    /^registers\[0\]\.transfers\[0\]\.country: two letters/,
  ],
])('%s', (_, one, message) => {
  expect(found({ ...SMALLEST, registers: [one] })).toEqual([expect.stringMatching(message)]);
});

it.each([[null], [[]], ['text'], [4], [undefined]])('%j is no statement', (value) => {
  expect(found(value)).toEqual(['the statement: an object with updated, controller and registers']);
});

it.each([['2026-13-01'], ['31.2.2026'], ['2026-02-30'], ['22.11.26'], ['']])(
  '%j is no day',
  (updated) => {
    expect(found({ ...SMALLEST, updated })).toEqual([expect.stringMatching(/^updated: the day/)]);
  },
);

it('numbers and lists have their limits', () => {
  const statement = { ...SMALLEST, registers: [], consentRegister: { retentionDays: 0 } };
  expect(found(statement)).toEqual([
    'registers: a list of at least one register',
    expect.stringMatching(/^consentRegister\.retentionDays: after how many days/),
  ]);
});

it('names that are no identifiers are quoted', () => {
  expect(found({ ...SMALLEST, services: { 'meta-pixel': { rol: 'joint' } } })).toEqual([
    expect.stringMatching(
      /^services\["meta-pixel"\]\.rol: one of role, retention, note; did you mean "role"\?$/,
    ),
  ]);
});
