import { expect, test } from 'vitest';
import { checkFiles, type FoundFile } from './files';

const SUMS = { 'keksi.js': 'a1', 'keksi-ui.js': 'b2', 'keksi-vitals.js': 'c3' };
const NEEDED = ['keksi.js', 'keksi-ui.js'];
const GOOD: Record<string, FoundFile> = {
  'keksi.js': { sum: 'a1' },
  'keksi-ui.js': { sum: 'b2' },
  'keksi-vitals.js': { sum: null },
};

test.each<[string, Record<string, FoundFile>, string[]]>([
  ['in place', {}, ['green files-ok ']],
  ['missing', { 'keksi-ui.js': 'missing' }, ['red files-missing keksi-ui.js']],
  [
    'missing, and not needed',
    { 'keksi-vitals.js': 'missing' },
    ['yellow files-spare keksi-vitals.js'],
  ],
  ['of another release', { 'keksi.js': { sum: 'zz' } }, ['red files-old keksi.js']],
  [
    'missing and old',
    { 'keksi.js': { sum: 'zz' }, 'keksi-ui.js': 'missing' },
    ['red files-missing keksi-ui.js', 'red files-old keksi.js'],
  ],
  ['stopped by a blocker', { 'keksi-ui.js': 'unread' }, ['green files-ok ']],
])('files that are %s', (_, changes, told) => {
  const found = new Map(Object.entries({ ...GOOD, ...changes }));
  expect(
    checkFiles(SUMS, found, NEEDED, '/js/').map(
      ({ level, code, where }) => `${level} ${code} ${where.join()}`,
    ),
  ).toEqual(told);
});

test('none of which can be read', () => {
  const found = new Map(Object.keys(SUMS).map((name) => [name, 'unread'] as const));
  expect(checkFiles(SUMS, found, NEEDED, '/js/')[0]).toMatchObject({
    level: 'yellow',
    code: 'files-unread',
  });
});
