// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { attributesFor, isAllowed, type Needed, narrower } from './needed';
import { UNKNOWN } from './page';
import { allowing, fakeKeksi } from './running.test.kit';

afterEach(() => Reflect.deleteProperty(window, 'keksi'));

test.each<[string, Needed, boolean]>([
  ['a category that is allowed', { category: 'diagnostic' }, true],
  ['one that is not', { category: 'marketing' }, false],
  ['the necessary', { category: 'necessary' }, true],
  ['both, of which one is allowed', { category: ['diagnostic', 'marketing'] }, false],
  ['one and the necessary', { category: ['diagnostic', 'necessary'] }, true],
  ['a service that may run', { service: 'youtube' }, true],
  ['one that may not', { service: 'vimeo' }, false],
  ['nothing', {} as Needed, false],
  ['a category that is none', { category: 'marketting' } as unknown as Needed, false],
  ['a name that every object has', { category: 'toString' } as unknown as Needed, false],
  [
    'a service of another category',
    { service: 'youtube', category: 'marketing' } as unknown as Needed,
    false,
  ],
])('%s', (_, needed, may) => {
  expect(isAllowed(allowing(['diagnostic'], ['youtube']), needed)).toBe(may);
});

test('a category that does not exist is said once, by Keksi itself', () => {
  const { keksi } = fakeKeksi();
  Object.assign(window, { keksi });
  const needed = { category: 'analytics' } as unknown as Needed;
  for (let time = 0; time < 3; time++) expect(isAllowed(UNKNOWN, needed)).toBe(false);
  expect(keksi.allows).toHaveBeenCalledExactlyOnceWith('analytics');
});

test.each<[Needed, object]>([
  [{ category: 'marketing' }, { 'data-keksi-placeholder': 'marketing', 'data-service': undefined }],
  [
    { category: ['diagnostic', 'marketing'] },
    { 'data-keksi-placeholder': 'diagnostic marketing', 'data-service': undefined },
  ],
  [{ service: 'youtube' }, { 'data-keksi-placeholder': '', 'data-service': 'youtube' }],
])('a placeholder for %o', (needed, attributes) => {
  expect(attributesFor(needed)).toEqual(attributes);
});

test('of a server and a page, what both allow', () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const [half, whole] = [allowing(['diagnostic']), allowing(['diagnostic', 'marketing'], ['chat'])];
  expect(narrower(half, whole)).toBe(half);
  expect(narrower(whole, whole)).toBe(whole);
  expect(error).not.toHaveBeenCalled();
  expect(narrower(whole, half)).toBe(half);
  expect(narrower(allowing([], ['chat']), half)).toBe(half);
  expect(error).toHaveBeenCalledTimes(1);
  error.mockRestore();
});
