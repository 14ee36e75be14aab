// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { endLife } from '../../page/document';
import { watchCookies, watchStorage } from './watch';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('where the browser tells of changed cookies, it is looked at once', () => {
  const cookieStore = new EventTarget();
  vi.stubGlobal('cookieStore', cookieStore);
  const look = vi.fn();
  watchStorage(look);
  cookieStore.dispatchEvent(new Event('change'));
  expect(look).toHaveBeenCalledOnce();
});

test.each([
  ['with', new EventTarget()],
  ['without', undefined],
])(
  '%s a CookieStore it is looked every second: of other storages nobody tells',
  async (_, store) => {
    vi.stubGlobal('cookieStore', store);
    const look = vi.fn();
    watchStorage(look);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(look).toHaveBeenCalledTimes(60);
  },
);

test.each([
  ['pagehide', () => window],
  ['visibilitychange', () => document],
] as const)('it is looked on %s, when vendors write last', (name, target) => {
  vi.stubGlobal('cookieStore', new EventTarget());
  const look = vi.fn();
  watchStorage(look);
  target().dispatchEvent(new Event(name));
  expect(look).toHaveBeenCalledOnce();
});

test('an element that bears the name of the CookieStore is none', () => {
  const element = document.createElement('img');
  // As in a browser; in this one it is not.
  Object.defineProperty(EventTarget, Symbol.hasInstance, { configurable: true, value: () => true });
  vi.stubGlobal('cookieStore', element);
  const look = vi.fn();
  watchCookies(look);
  Reflect.deleteProperty(EventTarget, Symbol.hasInstance);
  element.dispatchEvent(new Event('change'));
  expect(look).not.toHaveBeenCalled();
});

test('it ends with Keksi', async () => {
  vi.stubGlobal('cookieStore', new EventTarget());
  const look = vi.fn();
  watchStorage(look);
  endLife();
  dispatchEvent(new Event('pagehide'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(look).not.toHaveBeenCalled();
});
