// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recall as recallWhole } from '../consent/decision';
import { formatCookie, latestDecision } from '../storage/format';
import { recall } from './recall';

const DAY = 86_400_000;
const id = fc.uuid();
const mark = fc.stringMatching(/^-?[a-z0-9]{0,32}$/);
const decision = fc.record({
  choices: fc.record({
    necessary: fc.constant<true>(true),
    diagnostic: fc.boolean(),
    marketing: fc.boolean(),
  }),
  refused: fc.array(fc.stringMatching(/^[a-z0-9]{4}$/), { maxLength: 7 }),
  time: fc
    .integer({ min: -400 * DAY, max: 3 * DAY })
    .map((ago) => Math.floor((Date.now() + ago) / 1000) * 1000),
  days: fc.integer({ min: 1, max: 400 }),
  notice: fc.record({ diagnostic: mark, marketing: mark }),
  subject: fc.option(id),
  record: fc.option(id),
});

/** What the whole library goes by, in the words of the first file. */
function whole(cookies: readonly string[], days: number) {
  const found = recallWhole(latestDecision(cookies.join('; ')), days, Date.now());
  if (!found) return undefined;
  const { diagnostic, marketing } = found.choices;
  return {
    choices: { diagnostic, marketing },
    notice: found.notice,
    partial: found.refused.length > 0,
    expires: found.time + found.days * DAY,
  };
}

test('the first file reads from the cookie what the whole library reads from it', () => {
  fc.assert(
    fc.property(
      fc.array(
        decision.map((made) => `keksi=${formatCookie(made)}`),
        { maxLength: 2 },
      ),
      fc.integer({ min: 1, max: 365 }),
      (cookies, days) => {
        expect(recall(cookies, days)).toEqual(whole(cookies, days));
      },
    ),
    { numRuns: 1000 },
  );
});

test('a cookie that was cut, written over or never ours is no choice', () => {
  const good = fc.tuple(decision, fc.nat(80), fc.stringMatching(/^[a-z0-9.=-]{0,3}$/));
  fc.assert(
    fc.property(good, ([made, at, other]) => {
      const value = `keksi=${formatCookie(made)}`;
      const spoilt = value.slice(0, at) + other + value.slice(at + 1);
      const found = recall([spoilt], 365);
      // The whole library bears a little more, such as what stands after a second `=`.
      if (found) expect(found).toEqual(whole([spoilt], 365));
      if (!/^keksi=1\.d[01]m[01]\.\d/.test(spoilt)) expect(found).toBeUndefined();
    }),
    { numRuns: 1000 },
  );
});

test.each([[Number.NaN], [0], [-1]])('with %s days no choice is valid', (days) => {
  const made = `keksi=1.d1m1.${Math.floor(Date.now() / 1000)}.180.ga01.mp01..`;
  expect(recall([made], 180)?.choices).toEqual({ diagnostic: true, marketing: true });
  expect(recall([made], days)).toBeUndefined();
});
