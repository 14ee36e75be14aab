import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NOTHING } from '../consent/choices';
import { recall } from '../consent/decision';
import { allowsService, hasChosen, readChoices, refusesService } from '../entries/server';
import { hostileText, PATIENCE, RUNS } from '../fuzz.test.kit';
import { decisionsIn, formatCookie, parseCookie } from './format';

const NOW = Math.floor(Date.now() / 1000);

/** Right most of the time, or nearly so. */
const mostly = (right: fc.Arbitrary<string>, ...wrong: string[]) =>
  fc.oneof({ weight: 12, arbitrary: right }, fc.constantFrom(...wrong));

const version = mostly(
  fc.stringMatching(/^(-[a-z0-9]{1,8}|([a-z0-9]{4}){0,3})$/),
  ...['A', '--', 'a1', 'k3x9-1', 'a'.repeat(84)],
);
const identifier = mostly(fc.oneof(fc.uuid(), fc.constant('')), 'x', '__proto__');
const parts = [
  mostly(fc.constant('1'), '2', '', '01', '1e0'),
  mostly(fc.stringMatching(/^d[01]m[01]$/), 'd2m1', 'D1M1', 'm1d1', ''),
  mostly(
    fc.integer({ min: NOW - 200 * 86_400, max: NOW + 2 * 86_400 }).map(String),
    ...['0', '-1', '1e9', '99999999999', '', '4000000000'],
  ),
  mostly(fc.integer({ min: 1, max: 365 }).map(String), '366', '0', '999', '1e2', '-1', ''),
  version,
  version,
  identifier,
  identifier,
] as const;
const more = mostly(fc.stringMatching(/^([a-z0-9]{4}){0,3}$/), 'a1', 'a'.repeat(44));
const nearly = fc
  .tuple(fc.tuple(...parts), fc.array(more, { maxLength: 3 }))
  .map(([all, further]) => [...all, ...further].join('.'));
const value = fc.oneof({ weight: 3, arbitrary: nearly }, hostileText);
const name = fc.oneof(
  { weight: 3, arbitrary: fc.constant('keksi') },
  fc.constantFrom('Keksi', 'keksi2', ' keksi', '__proto__', ''),
  hostileText,
);
const header = fc
  .array(fc.tuple(name, value), { maxLength: 6 })
  .chain((pairs) =>
    fc
      .constantFrom('; ', ';', ' ;', '\t;\r\n', ',', ';;')
      .map((gap) => pairs.map((pair) => pair.join('=')).join(gap)),
  );

/** What the header really holds, read in another way: whole values of ours that are valid now. */
function validIn(text: string): string[] {
  const found = text.split(';').map((pair) => /^\s*keksi=([^=]*)/.exec(pair)?.[1]?.trim() ?? '');
  return found.filter((one) => {
    const [, , time, days] = one.split('.');
    const whole =
      /^1\.d[01]m[01]\.\d{9,11}\.\d{1,3}(\.(-[a-z0-9]{1,8}|([a-z0-9]{4}){0,20})){2}(\.[0-9a-f-]{36}|\.){2}(\.(?!$)([a-z0-9]{4}){0,10}(\.([a-z0-9]{4}){1,10})?)?$/;
    const age = NOW - Number(time);
    return whole.test(one) && age > -310 && age < Number(days) * 86_400 && Number(days) <= 365;
  });
}

test(
  'whatever a Cookie header holds, a server reads no more than every choice that is in it allows',
  () => {
    let chosen = 0;
    fc.assert(
      fc.property(fc.oneof(header, hostileText), (text) => {
        const choices = readChoices(text);
        expect(choices.necessary).toBe(true);
        expect(Object.isFrozen(choices)).toBe(true);
        const valid = validIn(text);
        if (!valid.length) {
          expect(choices).toBe(NOTHING);
          expect([hasChosen(text), refusesService(text, 'chat')]).toEqual([false, false]);
          expect(allowsService(text, 'chat', 'marketing')).toBe(false);
        }
        // The narrower of several counts: what one of them refuses is refused.
        if (choices.diagnostic) expect(valid.every((one) => one.includes('.d1'))).toBe(true);
        if (choices.marketing) expect(valid.every((one) => one.includes('m1.'))).toBe(true);
        chosen += Number(hasChosen(text));
      }),
      { numRuns: RUNS },
    );
    // Otherwise nothing of the above was tried on a choice.
    expect(chosen).toBeGreaterThan(RUNS / 50);
    for (const nothing of [null, undefined, '']) expect(readChoices(nothing)).toBe(NOTHING);
  },
  PATIENCE,
);

test(
  'a value that is read is written again as it was',
  () => {
    fc.assert(
      fc.property(value, (text) => {
        const decision = parseCookie(text);
        if (decision) expect(formatCookie(decision)).toBe(text);
        const remembered = recall(decisionsIn(`keksi=${text}`), { days: 184 }, Date.now());
        if (remembered) expect(remembered.days).toBeLessThanOrEqual(184);
      }),
      { numRuns: RUNS },
    );
  },
  PATIENCE,
);
