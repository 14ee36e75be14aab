import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measure, namesIn } from './json.js';

test('a text without a repeated name has as many names as its value', () => {
  fc.assert(
    fc.property(fc.json(), (json) => {
      expect(measure(json).names).toBe(namesIn(JSON.parse(json)));
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['{"a":1,"a":2}', 2, 1],
  ['{"a":{"b":1,"\\u0062":2}}', 3, 2],
  ['["a:b", "\\":", "\\\\"]', 0, 0],
  ['{"a\\\\":{":":[{"c":":"}]}}', 3, 3],
])('%s has %i names, its value %i', (json, text, value) => {
  expect(measure(json).names).toBe(text);
  expect(namesIn(JSON.parse(json))).toBe(value);
});

test('tells how deep a text goes, also a broken one', () => {
  expect(measure('"{[["').depth).toBe(0);
  expect(measure('{"a":[{}],"b":[]}').depth).toBe(3);
  expect(measure('['.repeat(10_000)).depth).toBe(10_000);
  expect(measure('{"a":"').depth).toBe(1);
});
