// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import type { Keksi } from './public';
import { isOther, remember, running } from './running';

const keksi = (): Keksi => ({ getSnapshot: vi.fn(), destroy: vi.fn() }) as unknown as Keksi;

afterEach(() => {
  running()?.destroy();
  Reflect.deleteProperty(window, 'keksi');
});

test('what was started is found until it ends', () => {
  const one = keksi();
  const { destroy } = one;
  remember(one, {});
  expect(running()).toBe(one);
  one.destroy();
  expect(destroy).toHaveBeenCalledTimes(1);
  expect(running()).toBeUndefined();
});

test('so is that of a script tag, but no element of the name', () => {
  const one = keksi();
  Object.assign(window, { keksi: document.createElement('p') });
  expect(running()).toBeUndefined();
  Object.assign(window, { keksi: one });
  expect(running()).toBe(one);
});

test('code that is loaded anew makes a module that finds what another has started', async () => {
  const one = keksi();
  remember(one, {});
  vi.resetModules();
  const again = await import('./running');
  expect(again.running()).toBe(one);
});

const start = () => ({ ga: 'G-1', services: [{ id: 'a', start: () => 1 }], hosts: undefined });

test.each<[string, object, boolean]>([
  ['the same object made anew', start(), false],
  ['another value', { ...start(), ga: 'G-2' }, true],
  ['another function', { ...start(), services: [{ id: 'a', start: () => 2 }] }, true],
  ['one setting more', { ...start(), ads: 'AW-1' }, true],
])('settings: %s', (_, config, other) => {
  remember(keksi(), start());
  expect(isOther(config)).toBe(other);
});
