import { expect, test, vi } from 'vitest';
import { isNamed, namesServices, notLoaded, ownServices } from './own-services';

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

test('the catalogue is needed only by a site that names a service', () => {
  expect(namesServices(writings())).toBe(false);
  expect(namesServices(writings('', [{ id: 'own' }]))).toBe(false);
  expect(namesServices(writings('youtube'))).toBe(true);
  expect(namesServices(writings(undefined, [{ use: 'matomo' }]))).toBe(true);
});

test('something else than a list is a problem, and no service', () => {
  const problem = vi.fn();
  expect(ownServices(writings(undefined, { id: 'own' }), problem)).toEqual([]);
  expect(problem).toHaveBeenCalledExactlyOnceWith({
    setting: 'services',
    value: { id: 'own' },
    allowed: 'a list of services',
  });
});

test('a name in a package says what to import', () => {
  expect(notLoaded('hotjar:1', 'services[0]')).toEqual([
    expect.objectContaining({ setting: 'services[0]', value: 'hotjar:1' }),
  ]);
});
