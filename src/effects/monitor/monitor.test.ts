// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://www.esimerkki.example/kauppa" }
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Core } from '../../core/core';
import { exampleService } from '../../services/example.test.kit';
import { cookieJar } from '../../storage/cookie-jar.test.kit';
import { watchUndeclared } from './index';

const chat = exampleService({
  cookies: [
    { pattern: 'chat_.+', lifetime: 'session', party: 'first' },
    { name: 'chat_log', lifetime: 'persistent', party: 'first', type: 'localStorage' },
  ],
});
const { setItem } = Storage.prototype;
let jar: ReturnType<typeof cookieJar>;
let warn: ReturnType<typeof vi.spyOn>;
const found = vi.fn();

const watch = (monitor: 'report' | 'remove', known: string[] = []) =>
  watchUndeclared(
    { services: [chat], settings: { monitor, known } as unknown as Core['settings'] },
    found,
  );
const names = () => found.mock.calls.map(([{ place, name }]) => `${place} ${name}`);

beforeEach(() => {
  vi.useFakeTimers();
  jar = cookieJar();
  localStorage.clear();
  sessionStorage.clear();
  found.mockReset();
  warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.clearAllTimers();
  vi.useRealTimers();
  vi.restoreAllMocks();
  Storage.prototype.setItem = setItem;
});

test('what nobody declares is told once, by place and name, never by value', () => {
  jar.keep('_tracker=secret; Path=/');
  localStorage.setItem('seen', 'secret');
  // Declared, but as a cookie.
  localStorage.setItem('chat_1', 'secret');
  jar.keep('chat_1=secret; Path=/');
  watch('report');
  dispatchEvent(new Event('pagehide'));
  expect(names()).toEqual(['cookie _tracker', 'localStorage seen', 'localStorage chat_1']);
  expect(warn).toHaveBeenCalledTimes(3);
  expect(JSON.stringify([warn.mock.calls, found.mock.calls])).not.toContain('secret');
  expect(localStorage.getItem('seen')).toBe('secret');
});

test('what comes later is found too', () => {
  watch('report');
  jar.keep('_tracker=1; Path=/');
  vi.advanceTimersByTime(6000);
  expect(names()).toEqual(['cookie _tracker']);
});

test('it is removed where the owner wants that', () => {
  jar.keep('_tracker=1; Path=/; Domain=esimerkki.example');
  localStorage.setItem('seen', '1');
  watch('remove');
  expect(jar.size()).toBe(0);
  expect(localStorage.getItem('seen')).toBeNull();
  expect(warn.mock.calls[0]?.[0]).toContain('It was removed.');
});

test('what is declared, what the owner knows, and what is Keksi’s own is left alone', () => {
  for (const name of ['chat_1', 'PHPSESSID', 'wp-settings-1', 'keksi', 'keksi-probe']) {
    jar.keep(`${name}=1; Path=/`);
  }
  const queued = 'keksi:019a0b6f-6c1c-7b62-9a55-0f4c8a5f1d11';
  localStorage.setItem(queued, '1');
  localStorage.setItem('chat_log', '1');
  localStorage.setItem('keksi:reseptit', '1');
  watch('remove', ['PHPSESSID', 'wp-*']);
  expect(names()).toEqual(['localStorage keksi:reseptit']);
  expect(jar.size()).toBe(5);
  expect(localStorage.getItem(queued)).toBe('1');
});
