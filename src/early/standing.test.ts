import { expect, test } from 'vitest';
import type { Known } from './recall';
import { standingOf } from './standing';

const MARKS = { diagnostic: 'ga01', marketing: 'aw01mp01' };
const found = (more: Partial<Known> = {}): Known => ({
  choices: { diagnostic: true, marketing: true },
  notice: MARKS,
  partial: false,
  expires: 0,
  ...more,
});
const nothing = { diagnostic: false, marketing: false };

test('without a choice nothing is allowed, and nothing is settled', () => {
  expect(standingOf(undefined, MARKS, MARKS)).toEqual({
    choices: { necessary: true, ...nothing },
    decided: false,
    all: false,
    settled: false,
  });
});

test.each<[string, Partial<Known>, object]>([
  ['all', {}, { decided: true, all: true, settled: true }],
  ['nothing', { choices: nothing }, { decided: true, all: false, settled: true }],
  [
    'a half',
    { choices: { ...nothing, diagnostic: true } },
    { decided: true, all: false, settled: false },
  ],
  ['all but one service', { partial: true }, { decided: true, all: false, settled: false }],
])('%s is allowed', (_, more, expected) => {
  expect(standingOf(found(more), MARKS, MARKS)).toMatchObject(expected);
});

test('a service that is new takes its category back until it is asked about', () => {
  const now = { ...MARKS, marketing: 'aw01mp02' };
  expect(standingOf(found(), now, now)).toMatchObject({
    choices: { diagnostic: true, marketing: false },
    decided: false,
    settled: false,
  });
});

test('a service that was taken away changes nothing', () => {
  const now = { ...MARKS, marketing: 'mp01' };
  expect(standingOf(found(), now, now)).toMatchObject({ all: true, settled: true });
});

test('a category that nothing is asked for is no part of all', () => {
  const now = { diagnostic: 'ga01', marketing: '' };
  const half = found({ choices: { diagnostic: true, marketing: false }, notice: now });
  expect(standingOf(half, now, now)).toMatchObject({ all: true, settled: true });
});
