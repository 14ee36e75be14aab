// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { acts, getSnapshot, subscribe, UNKNOWN } from './page';
import { allowing, fakeKeksi } from './running.test.kit';

afterEach(() => Reflect.deleteProperty(window, 'keksi'));

test('before Keksi runs nothing is allowed; when it does, whoever listens is told', async () => {
  const listener = vi.fn();
  const stop = subscribe(listener);
  expect(getSnapshot()).toBe(UNKNOWN);
  const all = allowing(['marketing']);
  const page = fakeKeksi(all);
  page.start();
  await Promise.resolve();
  expect(listener).toHaveBeenCalledTimes(1);
  expect(getSnapshot()).toBe(all);
  page.change(UNKNOWN);
  expect(listener).toHaveBeenCalledTimes(2);
  stop();
  page.change(all);
  expect(listener).toHaveBeenCalledTimes(2);
  expect(page.heard()).toBe(0);
});

test('however many listen, Keksi is listened to once', () => {
  const page = fakeKeksi();
  page.start();
  const stops = Array.from({ length: 1000 }, () => subscribe(() => undefined));
  expect(page.heard()).toBe(1);
  for (const stop of stops) stop();
  expect(page.heard()).toBe(0);
});

test('one listener given twice is told twice, and each stops by itself', () => {
  const page = fakeKeksi();
  page.start();
  const listener = vi.fn();
  const stops = [subscribe(listener), subscribe(listener)];
  page.change(allowing([]));
  expect(listener).toHaveBeenCalledTimes(2);
  stops[0]?.();
  page.change(UNKNOWN);
  expect(listener).toHaveBeenCalledTimes(3);
  stops[1]?.();
});

test('where no Keksi ever runs, it is said once, and acts do nothing', async () => {
  vi.useFakeTimers();
  const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const stop = subscribe(() => undefined);
  await acts.acceptAll();
  acts.openSettings();
  vi.advanceTimersByTime(20_000);
  expect(error).toHaveBeenCalledTimes(1);
  expect(error.mock.calls[0]?.[0]).toContain('startKeksi');
  stop();
  vi.useRealTimers();
  error.mockRestore();
});
