import { expect, test } from 'vitest';
import { isNamed } from '../services/named';
import { ownServices } from './own-services';

const writings = (attribute?: unknown, listed?: unknown) => ({
  ...(attribute === undefined ? {} : { catalogue: { value: attribute, setting: 'data-services' } }),
  ...(listed === undefined ? {} : { services: { value: listed, setting: 'services' } }),
});

test('what the attribute names comes before what is listed', () => {
  expect(ownServices(writings(' hotjar:1 , youtube,', [{ id: 'own' }, 'vimeo']))).toEqual([
    { entry: 'hotjar:1', place: 'data-services' },
    { entry: 'youtube', place: 'data-services' },
    { entry: { id: 'own' }, place: 'services[0]' },
    { entry: 'vimeo', place: 'services[1]' },
  ]);
});

test.each([
  ['hotjar:1', true],
  [{ use: 'matomo' }, true],
  [{ id: 'own' }, false],
  [null, false],
  [5, false],
])('%j is a name: %s', (entry, named) => {
  expect(isNamed(entry)).toBe(named);
});

test('something else than a list is no service', () => {
  expect(ownServices(writings(undefined, { id: 'own' }))).toEqual([]);
  expect(ownServices(writings(5))).toEqual([]);
});
