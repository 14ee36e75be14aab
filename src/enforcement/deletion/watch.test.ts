// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchStorage } from './watch';

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

test.each(['pagehide', 'visibilitychange'])(
  'it is looked on %s, when vendors write last',
  (name) => {
    vi.stubGlobal('cookieStore', new EventTarget());
    const look = vi.fn();
    watchStorage(look);
    dispatchEvent(new Event(name));
    expect(look).toHaveBeenCalledOnce();
  },
);
