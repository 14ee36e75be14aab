// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { atMoment, onTabSignal, signalTabs } from './tabs';

const look = vi.fn();
onTabSignal(look);
const setItem = vi.spyOn(Storage.prototype, 'setItem');

beforeEach(() => {
  look.mockClear();
  setItem.mockClear();
  localStorage.clear();
});

/** What another tab's write to localStorage looks like here. */
const fromAnotherTab = (key: string | null, newValue: string | null) =>
  dispatchEvent(new StorageEvent('storage', { key, newValue }));

const shown = (state: DocumentVisibilityState) => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange'));
};

test('a signal writes, so that other tabs hear of it, and leaves nothing behind', () => {
  signalTabs();
  expect(setItem).toHaveBeenCalledOnce();
  expect(localStorage.length).toBe(0);
});

test('the signal of one tab is the one that another listens to', () => {
  signalTabs();
  const [key = '', value = ''] = setItem.mock.lastCall ?? [];
  fromAnotherTab(key, value);
  expect(look).toHaveBeenCalledOnce();
});

test('the signal of another tab is followed at once, and looked at again when its cookie is here for certain', () => {
  vi.useFakeTimers();
  fromAnotherTab('keksi-changed', '1');
  expect(look).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(500);
  expect(look).toHaveBeenCalledTimes(2);
  vi.useRealTimers();
});

test("the site's own storage is no signal", () => {
  fromAnotherTab('basket', '3');
  fromAnotherTab(null, null);
  expect(look).not.toHaveBeenCalled();
});

test('blocked storage reaches nobody', () => {
  setItem.mockImplementationOnce(() => {
    throw new DOMException('blocked', 'SecurityError');
  });
  expect(signalTabs).not.toThrow();
});

test('a tab that is shown again looks', () => {
  shown('visible');
  expect(look).toHaveBeenCalledOnce();
});

test('a window that comes to the front looks, as after the computer has slept; a field in focus does not', () => {
  dispatchEvent(new Event('focus'));
  expect(look).toHaveBeenCalledOnce();
  document.body.append(document.createElement('input'));
  document.querySelector('input')?.dispatchEvent(new FocusEvent('focus'));
  expect(look).toHaveBeenCalledOnce();
});

test('a page that comes back from the back/forward cache looks', () => {
  dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  expect(look).toHaveBeenCalledOnce();
});

describe('a moment that comes', () => {
  const NOW = Date.UTC(2026, 10, 22);
  const DAY = 86_400_000;
  const run = vi.fn();

  beforeEach(() => {
    run.mockClear();
    vi.useFakeTimers({ now: NOW });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('is told when it is there, and not before', () => {
    atMoment(NOW + DAY, run);
    vi.advanceTimersByTime(DAY);
    expect(run).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(run).toHaveBeenCalledOnce();
  });

  test('may be awaited no more', () => {
    atMoment(NOW + DAY, run)?.();
    vi.advanceTimersByTime(2 * DAY);
    expect(run).not.toHaveBeenCalled();
  });

  test('that has gone by is told in the next task', () => {
    atMoment(NOW - DAY, run);
    expect(run).not.toHaveBeenCalled();
    vi.advanceTimersByTime(0);
    expect(run).toHaveBeenCalledOnce();
  });

  test('that is further away than two days costs a page at rest no timer', () => {
    atMoment(NOW + 2 * DAY, run);
    expect(vi.getTimerCount()).toBe(0);
  });
});
