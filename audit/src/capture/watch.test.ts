import { expect, test } from 'vitest';
import { placesOf } from './watch';

test('places of a stack, the innermost first, our own part left out', () => {
  const stack = `Error
    at write (<anonymous>:20:23)
    at Object.apply (<anonymous>:35:9)
    at setCookie (https://a.example/x.js:12:5)
    at async https://a.example/y.js:3:1
    at https://www.esimerkki.fi/:8:11`;
  expect(placesOf(stack)).toEqual([
    { url: 'https://a.example/x.js', line: 12, column: 5, function: 'setCookie' },
    { url: 'https://a.example/y.js', line: 3, column: 1 },
    { url: 'https://www.esimerkki.fi/', line: 8, column: 11 },
  ]);
});
