import { expect, test } from 'vitest';
import { choicesOf } from '../consent/choices';
import { endedSubject, isWaiting } from './ended';
import { errandOf, exampleRecord, listQueue } from './example.test.kit';

const OF_CONSENT = exampleRecord({ previous: '019a0b6f-0000-7000-8000-000000000001' });
const CONSENT = exampleRecord({ choices: choicesOf({ diagnostic: true }) });
const REFUSAL = exampleRecord({ subject: '5f1d1135-8a35-4d1a-8b1f-7b0ec8a0b6b0' });
const { subject } = OF_CONSENT;

test.each([
  ['nothing has happened', [], null, null],
  ['a consent lives', [CONSENT], { subject }, null],
  ['it was withdrawn', [OF_CONSENT], { subject: null }, subject],
  ['it was given and withdrawn here', [CONSENT, OF_CONSENT], { subject: null }, subject],
  ['it was given here, and another tab withdrew', [CONSENT], { subject: null }, subject],
  ['it was given here and has expired', [CONSENT], null, subject],
  [
    'one service was allowed by itself, and expired',
    [exampleRecord({ granted: ['x'] })],
    null,
    subject,
  ],
  ['there never was any', [REFUSAL], { subject: null }, null],
  ['it was withdrawn, and refused once more', [OF_CONSENT, REFUSAL], { subject: null }, null],
])('%s', (_, made, decision, expected) => {
  expect(endedSubject(made, decision)).toBe(expected);
});

test('a record waits until the register has it; an erasure is no record', () => {
  expect(isWaiting({ queue: listQueue(errandOf('one')) })).toBe(true);
  expect(isWaiting({ queue: listQueue({ key: `erase-${subject}`, erase: subject }) })).toBe(false);
});
