import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { isSensitive } from './sensitive';

// Thousands of values take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

test.each<[string, string, boolean]>([
  ['/ajanvaraus', '/ajanvaraus', true],
  ['/ajanvaraus', '/ajanvaraus/', true],
  ['/ajanvaraus', '/ajanvaraus/aika', false],
  ['/ajanvaraus', '/ajanvaraus2', false],
  ['/ajanvaraus', '/en/ajanvaraus', false],
  ['/ajanvaraus/*', '/ajanvaraus', true],
  ['/ajanvaraus/*', '/ajanvaraus/', true],
  ['/ajanvaraus/*', '/ajanvaraus/aika/3', true],
  ['/ajanvaraus/*', '/ajanvaraukset', false],
  ['/ajanvarau*', '/ajanvaraukset/1', true],
  ['/*/ajanvaraus', '/sv/ajanvaraus', true],
  ['/*/ajanvaraus', '/ajanvaraus', false],
  ['/*/resepti/*', '/fi/resepti/7', true],
  ['/*', '/', true],
  ['/*', '/mika/tahansa', true],
  ['/', '/', true],
  ['/', '/x', false],
  // The path is a path: capitals do not lead past the pattern, and a dot is a dot.
  ['/ajanvaraus', '/Ajanvaraus', true],
  ['/a.html', '/axhtml', false],
  ['/a+b(c)', '/a+b(c)', true],
  ['/[a-z]', '/b', false],
  ['/a|/b', '/b', false],
  // Letters are compared as they are read, not as they are sent.
  ['/näöntarkastus/*', '/n%C3%A4%C3%B6ntarkastus/aika', true],
  ['/n%C3%A4%C3%B6ntarkastus/*', '/n%C3%A4%C3%B6ntarkastus/aika', true],
  ['/ajanvaraus/*', '/ajanvaraus/%E4', true],
  ['/ajanvaraus/*', '/ajanvaraus/%0Ax', true],
  // Part of it may be no UTF-8.
  ['/näöntarkastus/*', '/n%C3%A4%C3%B6ntarkastus/%E4', true],
  ['/näöntarkastus/*', '/n%E4%F6ntarkastus', true],
  // Servers answer these as they answer the plain one.
  ['/ajanvaraus/*', '/ajanvaraus%2Faika', true],
  ['/ajanvaraus/*', '//ajanvaraus//aika', true],
  ['/ajanvaraus', '/ajanvaraus;jsessionid=1', true],
  ['/ajanvaraus', '/;x=1', false],
])('%s and the path %s: %j', (pattern, path, sensitive) => {
  expect(isSensitive(path, [pattern])).toBe(sensitive);
});

test('one of several patterns is enough, and without patterns no path is sensitive', () => {
  expect(isSensitive('/resepti', ['/ajanvaraus', '/resepti'])).toBe(true);
  expect(isSensitive('/resepti', [])).toBe(false);
});

test('any path throws nothing, and lies below "/*"', () => {
  fc.assert(
    fc.property(fc.webPath(), (path) => {
      expect(isSensitive(path || '/', ['/*'])).toBe(true);
    }),
  );
});

test('any pattern throws nothing', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), fc.webPath(), (pattern, path) => {
      expect(typeof isSensitive(path, [`/${pattern}`])).toBe('boolean');
    }),
  );
});
