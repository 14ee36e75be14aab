// @vitest-environment happy-dom
// @vitest-environment-options { "url": "http://www.esimerkki.example/kauppa/" }
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { choicesOf } from '../consent/choices';
import type { Decision } from '../consent/decision';
import { cookieStore } from './cookie';
import { cookieJar } from './cookie-jar.test.kit';
import { formatCookie } from './format';

const NOW = Date.UTC(2026, 10, 22, 10, 4, 26);
const decision: Decision = {
  choices: choicesOf({ diagnostic: true }),
  refused: [],
  time: NOW,
  days: 180,
  notice: { diagnostic: 'k3x9', marketing: '1f0a' },
  subject: 'c8a0b6b0-6e0f-4a53-8a35-3d1a4b1f7b0e',
  record: '019a0b6f-6c1c-7b62-9a55-0f4c8a5f1d11',
};

let jar: ReturnType<typeof cookieJar>;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  jar = cookieJar();
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test('reading writes nothing', () => {
  expect(cookieStore('auto').read()).toBeNull();
  expect(jar.written).toEqual([]);
  expect(document.cookie).toBe('');
});

test('what was written is read by the next page', () => {
  expect(cookieStore(null).write(decision)).toBe(true);
  expect(cookieStore(null).read()).toEqual(decision);
});

test('the cookie is for the whole site, lax, and lives as long as the choice', () => {
  cookieStore(null).write(decision);
  const cookie = jar.written.at(-1) ?? '';
  expect(cookie).toContain(`keksi=${formatCookie(decision)};`);
  expect(cookie).toMatch(/; path=\/(;|$)/i);
  expect(cookie).toMatch(/; samesite=lax(;|$)/i);
  expect(cookie).toContain(new Date(NOW + 180 * 86_400_000).toUTCString());
  expect(cookie).not.toMatch(/domain=|secure/i);
});

test('a cookie domain is written where one is set', () => {
  cookieStore('esimerkki.example').write(decision);
  expect(jar.written.at(-1)).toMatch(/; domain=esimerkki\.example(;|$)/i);
});

test('a refusal replaces a consent', () => {
  const store = cookieStore(null);
  store.write(decision);
  const refused = { ...decision, choices: choicesOf(), subject: null, record: null };
  store.write({ ...refused, time: NOW + 1000 });
  expect(store.read()?.choices.diagnostic).toBe(false);
  expect(document.cookie).not.toContain('c8a0b6b0');
});

test('a host-only copy from before the choice was shared does not outlive it', () => {
  cookieStore(null).write(decision);
  cookieStore('esimerkki.example').write({ ...decision, time: NOW + 1000 });
  expect(jar.size()).toBe(1);
});

test('forgetting deletes the cookie', () => {
  const store = cookieStore('esimerkki.example');
  store.write(decision);
  store.forget();
  expect(store.read()).toBeNull();
  expect(document.cookie).toBe('');
});

describe('where the browser keeps no cookie', () => {
  test('the choice holds for the life of the page, and writing says that it was not kept', () => {
    vi.spyOn(document, 'cookie', 'set').mockImplementation(() => undefined);
    const store = cookieStore(null);
    expect(store.write(decision)).toBe(false);
    expect(store.read()).toEqual(decision);
    expect(cookieStore(null).read()).toBeNull();
  });

  test('a SecurityError reaches nobody', () => {
    const refuse = () => {
      throw new DOMException('sandboxed', 'SecurityError');
    };
    vi.spyOn(document, 'cookie', 'get').mockImplementation(refuse);
    vi.spyOn(document, 'cookie', 'set').mockImplementation(refuse);
    const store = cookieStore(null);
    expect(store.read()).toBeNull();
    expect(store.write(decision)).toBe(false);
    expect(store.read()).toEqual(decision);
    store.forget();
    expect(store.read()).toBeNull();
  });
});
