import { expect, test } from 'vitest';
import { shortChecksum } from '../consent/checksum';
import { readSnapshot } from './server-snapshot';

const now = Math.floor(Date.now() / 1000);
const cookie = (choice: string, refused = '', granted = '') =>
  `session=1; keksi=${[`1.${choice}.${now}.184.k3x9.1f0a..`, ...(refused || granted ? [refused] : []), ...(granted ? [granted] : [])].join('.')}`;
const services = {
  youtube: 'marketing',
  hotjar: 'diagnostic',
  both: ['diagnostic', 'marketing'],
} as const;

test.each([
  ['no cookie', null, [], false],
  ['a refusal', cookie('d0m0'), [], true],
  ['one half', cookie('d1m0'), ['hotjar'], true],
  ['all', cookie('d1m1'), ['youtube', 'hotjar', 'both'], true],
])('what may be rendered: %s', (_, header, allowed, decided) => {
  const snapshot = readSnapshot(header, { services });
  expect(snapshot.services).toEqual(allowed);
  expect(snapshot.decided).toBe(decided);
});

test('one that was switched off, and one that was allowed by itself', () => {
  const mark = shortChecksum('youtube');
  const off = readSnapshot(cookie('d1m1', mark), { services });
  expect(off).toMatchObject({ refused: ['youtube'], services: ['hotjar', 'both'] });
  const alone = readSnapshot(cookie('d0m0', '', mark), { services });
  expect(alone).toMatchObject({ granted: ['youtube'], services: ['youtube'] });
});

test('on a sensitive path nothing may be, whatever was chosen', () => {
  const snapshot = readSnapshot(cookie('d1m1'), {
    services,
    path: '/ajanvaraus/1',
    sensitive: ['/ajanvaraus/*'],
  });
  expect(snapshot.choices.marketing).toBe(true);
  expect(snapshot.allowed).toEqual({ necessary: true, diagnostic: false, marketing: false });
  expect(snapshot.services).toEqual([]);
});
