import { expect, test } from 'vitest';
import { meantBy } from './attributes';

test.each([
  ['data-sensitiv', 'data-sensitive'],
  ['data-polisy', 'data-policy'],
  ['data-controler', 'data-controller'],
  ['data-googleanalytics', 'data-ga'],
  ['data-google-analytics-id', 'data-ga'],
  ['data-facebook', 'data-pixel'],
  ['data-servces', 'data-services'],
  // Of others, which tags often bear.
  ['data-cfasync', undefined],
  ['data-no-optimize', undefined],
  ['data-turbo-track', undefined],
  ['data-rocket-status', undefined],
  ['data-id', undefined],
])('%s is told as %s', (written, meant) => {
  expect(meantBy(written)).toBe(meant);
});
