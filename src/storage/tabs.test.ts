// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { onTabSignal, signalTabs } from './tabs';

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

test('a page that comes back from the back/forward cache looks', () => {
  dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  expect(look).toHaveBeenCalledOnce();
});
