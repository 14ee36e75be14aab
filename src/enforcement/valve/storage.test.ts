import { expect, test } from 'vitest';
import { deletes } from './storage';

const PAST = new Date(0).toUTCString();
const FUTURE = new Date(Date.now() + 86_400_000).toUTCString();

test.each([
  ['a=1; max-age=0', true],
  ['a=1; Max-Age=0; path=/', true],
  ['a=1;MAX-AGE = -1', true],
  ['a=1; max-age=-999999', true],
  ['a=1; max-age=000', true],
  [`a=1; expires=${PAST}`, true],
  [`a=1; path=/; Expires=${PAST}; secure`, true],
  // An age counts before a moment.
  [`a=1; expires=${FUTURE}; max-age=0`, true],
  [`a=1; expires=${PAST}; max-age=3600`, false],
  // A number is read as a whole.
  ['a=1; max-age=0999999', false],
  ['a=1; max-age=09', false],
  ['a=1; max-age=3600', false],
  ['a=1; max-age=0x10', false],
  ['a=1; max-age=0.5', false],
  ['a=1; max-age=', false],
  ['a=1; max-age', false],
  [`a=1; expires=${FUTURE}`, false],
  ['a=1; expires=soon', false],
  ['a=1; expires', false],
  ['a=1', false],
  ['', false],
  // Of several the last one counts that browsers understand.
  ['a=1; max-age=0; max-age=3600', false],
  ['a=1; max-age=3600; max-age=0', true],
  ['a=1; max-age=0; max-age=soon', true],
  [`a=1; expires=${PAST}; expires=${FUTURE}`, false],
  // Browsers leave out what is no moment to them, and keep the cookie.
  ['a=1; expires=0', false],
  ['a=1; expires=-1', false],
  ['a=1; expires=1970-01-01T00:00:00.000Z', false],
  [`a=1; expires=${new Date(0)}`, true],
  ['a=1; expires=Thu, 01-Jan-1970 00:00:01 GMT', true],
  // What stands in the value is no attribute.
  ['max-age=0', false],
  ['a=max-age=0', false],
])('%s deletes: %j', (cookie, expected) => {
  expect(deletes(cookie)).toBe(expected);
});
