import { afterAll, beforeAll, expect, test } from 'vitest';
import { shortChecksum } from '../../src/consent/checksum';
import { NOTHING } from '../../src/consent/choices';
import { recall } from '../../src/consent/decision';
import { isSensitive } from '../../src/permissions/sensitive';
import { decisionsIn } from '../../src/storage/format';
import { WordPress } from './wordpress';

/** What PHP reads is held against what the page's own script reads: the same cookie, the same path, the same answer. */
let wordpress: WordPress;

beforeAll(async () => {
  wordpress = await WordPress.open();
});
afterAll(() => wordpress.close());

const NOW = 1_795_342_312;
const DAYS = 184;
const DAY = 86_400;
const quoted = (text: string) => JSON.stringify(text).replaceAll('$', '\\$');

const value = (choice: string, time = NOW, days = DAYS, tail = '') =>
  `1.${choice}.${time}.${days}.k3x9.1f0a..${tail}`;
const mark = shortChecksum('youtube');

test.each([
  ['none', 'session=1'],
  ['a refusal', `keksi=${value('d0m0')}`],
  ['one half', `a=b; keksi=${value('d1m0')}; c=d`],
  ['all', `keksi=${value('d1m1')}`],
  ['no blank after the semicolon', `a=b;keksi=${value('d1m1')}`],
  ['a service switched off', `keksi=${value('d1m1', NOW, DAYS, `.${mark}`)}`],
  ['a service alone', `keksi=${value('d0m0', NOW, DAYS, `..${mark}`)}`],
  [
    'two, of which the older is narrower',
    `keksi=${value('d1m1')}; keksi=${value('d1m0', NOW - DAY)}`,
  ],
  ['two, of which one is over', `keksi=${value('d1m1')}; keksi=${value('d0m0', NOW - 200 * DAY)}`],
  ['two, of which one is nonsense', `keksi=${value('d1m1')}; keksi=x`],
  ['the last second', `keksi=${value('d1m1', NOW - DAYS * DAY + 1)}`],
  ['the first second too late', `keksi=${value('d1m1', NOW - DAYS * DAY)}`],
  ['a longer life than the site gives', `keksi=${value('d1m1', NOW - 200 * DAY, 365)}`],
  ['more than a year', `keksi=${value('d1m1', NOW, 366)}`],
  ['a clock that is a little fast', `keksi=${value('d1m1', NOW + 299)}`],
  ['the future', `keksi=${value('d1m1', NOW + 3600)}`],
  ['another version', `keksi=2${value('d1m1').slice(1)}`],
  ['a line after it', `keksi=${value('d1m1')}\n`],
  ['a name that ends alike', `mykeksi=${value('d1m1')}`],
])('the cookie: %s', async (_, header) => {
  const decision = recall(decisionsIn(header), { days: DAYS }, NOW * 1000);
  const { diagnostic, marketing } = decision?.choices ?? NOTHING;
  expect(await wordpress.ask(`\\Keksi\\choice(${quoted(header)}, ${NOW})`)).toEqual({
    decided: decision !== null,
    diagnostic,
    marketing,
    refused: decision?.refused ?? [],
    granted: decision?.granted ?? [],
  });
});

test.each([
  ['/ajanvaraus/*', '/ajanvaraus'],
  ['/ajanvaraus/*', '/ajanvaraus/1'],
  ['/ajanvaraus/*', '/ajanvarausohje'],
  ['/ajanvaraus', '/Ajanvaraus/'],
  ['/ajanvaraus/*', '//ajanvaraus;id=1/x'],
  ['/ajanvaraus/*', '/ajanvaraus%2Fx'],
  ['/näkö/*', '/n%C3%A4k%C3%B6/1'],
  ['/näkö/*', '/N%C3%84K%C3%96/1'],
  ['/n%C3%A4k%C3%B6/*', '/näkö/1'],
  ['/näkö/*', '/n%E4k%F6/1'],
  ['/a.b', '/axb'],
  ['/a+b(c)', '/a+b(c)'],
  ['/a+b/*', '/a+b/1'],
  ['/*/potilas', '/fi/potilas'],
  ['/x', '/%'],
  ['/*', '/mik%E4%C3'],
  ['/näkö/*', '/näkö/%ff'],
  ['/näkö/*', '/N%C3%84k%C3%B6/mik%E4'],
])('the sensitive path %s is, or is not, %s', async (pattern, path) => {
  await wordpress.set({ sensitive: pattern });
  expect(await wordpress.ask(`\\Keksi\\is_sensitive(${quoted(path)})`)).toBe(
    isSensitive(path, [pattern]),
  );
});
