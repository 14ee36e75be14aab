import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { checksum } from './checksum';

// Thousands of values take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

// The published FNV-1a values of these texts, in base 36.
test.each([
  ['', 0x811c9dc5],
  ['a', 0xe40c292c],
  ['foobar', 0xbf9cf968],
])('the checksum of %j is the one FNV-1a gives', (text, hash) => {
  expect(checksum(text)).toBe(hash.toString(36));
});

test('a checksum fits into a cookie: at most seven lower-case letters and digits', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(checksum(text)).toMatch(/^[a-z0-9]{1,7}$/);
    }),
  );
});

test('one changed letter changes the checksum', () => {
  expect(checksum('Kertoo, miten sivustoa käytetään.')).not.toBe(
    checksum('Kertoo, miten sivustoa käytetäan.'),
  );
});
