// @vitest-environment happy-dom
// @vitest-environment-options { "url": "http://www.esimerkki.example/kauppa/" }
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { choicesOf } from '../consent/choices';
import type { Decision } from '../consent/decision';
import { cookieStore } from './cookie';
import { cookieJar, cookieOwner } from './cookie-jar.test.kit';
import { formatCookie } from './format';

const NOW = Date.UTC(2026, 10, 22, 10, 4, 26);
const decision: Decision = {
  choices: choicesOf({ diagnostic: true }),
  refused: [],
  granted: [],
  time: NOW,
  days: 184,
  notice: { diagnostic: 'k3x9', marketing: '1f0a' },
  subject: 'c8a0b6b0-6e0f-4a53-8a35-3d1a4b1f7b0e',
  record: '019a0b6f-6c1c-7b62-9a55-0f4c8a5f1d11',
};

/** Where a site that asks every 184 days keeps the choice. */
const storeOn = (domain: string | null) => cookieStore(domain, { days: 184 });

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
  expect(storeOn('auto').read(Date.now())).toBeNull();
  expect(jar.written).toEqual([]);
  expect(document.cookie).toBe('');
});

test('what was written is read by the next page', () => {
  expect(storeOn(null).write(decision, Date.now())).toBe(true);
  expect(storeOn(null).read(Date.now())).toEqual(decision);
});

test('the cookie is for the whole site, lax, and lives as long as the choice', () => {
  storeOn(null).write(decision, Date.now());
  const cookie = jar.written.at(-1) ?? '';
  expect(cookie).toContain(`keksi=${formatCookie(decision)};`);
  expect(cookie).toMatch(/; path=\/(;|$)/i);
  expect(cookie).toMatch(/; samesite=lax(;|$)/i);
  expect(cookie).toContain(new Date(NOW + 184 * 86_400_000).toUTCString());
  expect(cookie).not.toMatch(/domain=|secure/i);
});

test('a cookie domain is written where one is set', () => {
  storeOn('esimerkki.example').write(decision, Date.now());
  expect(jar.written.at(-1)).toMatch(/; domain=esimerkki\.example(;|$)/i);
});

test('a refusal replaces a consent', () => {
  const store = storeOn(null);
  store.write(decision, Date.now());
  const refused = { ...decision, choices: choicesOf(), subject: null, record: null };
  vi.setSystemTime(NOW + 1000);
  store.write({ ...refused, time: NOW + 1000 }, Date.now());
  expect(store.read(Date.now())?.choices.diagnostic).toBe(false);
  expect(document.cookie).not.toContain('c8a0b6b0');
});

test('a host-only copy from before the choice was shared does not outlive it', () => {
  storeOn(null).write(decision, Date.now());
  storeOn('esimerkki.example').write({ ...decision, time: NOW + 1000 }, Date.now());
  expect(jar.size()).toBe(1);
});

test('forgetting deletes the cookie', () => {
  const store = storeOn('esimerkki.example');
  store.write(decision, Date.now());
  store.forget();
  expect(store.read(Date.now())).toBeNull();
  expect(document.cookie).toBe('');
});

describe('where the browser keeps no cookie', () => {
  test('the choice holds for the life of the page, and writing says that it was not kept', () => {
    vi.spyOn(cookieOwner(), 'cookie', 'set').mockImplementation(() => undefined);
    const store = storeOn(null);
    expect(store.write(decision, Date.now())).toBe(false);
    expect(store.read(Date.now())).toEqual(decision);
    expect(storeOn(null).read(Date.now())).toBeNull();
  });

  test('a SecurityError reaches nobody', () => {
    const refuse = () => {
      throw new DOMException('sandboxed', 'SecurityError');
    };
    vi.spyOn(cookieOwner(), 'cookie', 'get').mockImplementation(refuse);
    vi.spyOn(cookieOwner(), 'cookie', 'set').mockImplementation(refuse);
    const store = storeOn(null);
    expect(store.read(Date.now())).toBeNull();
    expect(store.write(decision, Date.now())).toBe(false);
    expect(store.read(Date.now())).toEqual(decision);
    store.forget();
    expect(store.read(Date.now())).toBeNull();
  });
});

describe('time', () => {
  const DAY = 86_400_000;

  test('a choice whose time is over is none', () => {
    storeOn(null).write(decision, NOW);
    expect(storeOn(null).read(NOW + 184 * DAY - 1)).toEqual(decision);
    expect(storeOn(null).read(NOW + 184 * DAY)).toBeNull();
  });

  test('a site that shortens the validity shortens older choices too', () => {
    storeOn(null).write(decision, NOW);
    expect(cookieStore(null, { days: 30 }).read(NOW + 30 * DAY)).toBeNull();
    expect(cookieStore(null, { days: 31 }).read(NOW + 30 * DAY)?.days).toBe(31);
  });

  test('nor does a choice that only the page remembers last longer', () => {
    vi.spyOn(cookieOwner(), 'cookie', 'set').mockImplementation(() => undefined);
    const store = storeOn(null);
    store.write(decision, NOW);
    expect(store.read(NOW + 184 * DAY)).toBeNull();
  });
});

describe('what somebody else has planted', () => {
  const cookieOf = (changes: Partial<Decision>) => formatCookie({ ...decision, ...changes });
  const all = choicesOf({ diagnostic: true, marketing: true });
  const refusal = { ...decision, choices: choicesOf(), subject: null, record: null };

  test.each([
    'keksi-wish=accept-all',
    'keksi-wish=1.accept-all',
    'keksi-choice=1.d1m1',
    `keksi2=${cookieOf({ choices: all })}`,
    `Keksi=${cookieOf({ choices: all })}`,
    `keksi=${cookieOf({ choices: all, time: NOW + 23 * 3_600_000 })}`,
    `keksi=${cookieOf({ choices: all, time: NOW + 6 * 60_000 })}`,
  ])('%s raises nothing: only the choice does', (cookie) => {
    jar.keep(`${cookie}; Domain=esimerkki.example; Path=/`);
    expect(storeOn(null).read(NOW)).toBeNull();
  });

  test('beside a refusal, a newer consent of another path allows nothing there', () => {
    storeOn(null).write(refusal, NOW);
    jar.keep(`keksi=${cookieOf({ choices: all, time: NOW + 60_000 })}; Path=/kauppa`);
    expect(document.cookie.match(/keksi=/g)).toHaveLength(2);
    expect(storeOn(null).read(NOW)?.choices).toEqual(choicesOf());
  });

  test('beside a consent, it may lower it', () => {
    storeOn(null).write(decision, NOW);
    jar.keep(`keksi=${cookieOf({ ...refusal, time: NOW - 60_000 })}; Path=/kauppa`);
    expect(storeOn(null).read(NOW)?.choices).toEqual(choicesOf());
  });

  test('a choice that is made takes what was planted away', () => {
    jar.keep(`keksi=${cookieOf({ choices: all })}; Path=/kauppa; Domain=esimerkki.example`);
    expect(storeOn(null).write(refusal, NOW)).toBe(true);
    expect(jar.size()).toBe(1);
    expect(storeOn(null).read(NOW)?.choices).toEqual(choicesOf());
  });

  test('what cannot be taken away lowers what was chosen, and is told as not kept', () => {
    const planted = `keksi=${cookieOf(refusal)}`;
    storeOn(null).write(decision, NOW);
    const own = document.cookie;
    vi.spyOn(cookieOwner(), 'cookie', 'get').mockImplementation(() => `${planted}; ${own}`);
    const store = storeOn(null);
    expect(store.write(decision, NOW)).toBe(false);
    expect(store.read(NOW)?.choices).toEqual(choicesOf());
  });
});

describe('what a page has put in the way', () => {
  const ADDED = ['value', 'get', 'set', 'writable', 'expires', 'domain', 'path', 'Secure'];

  afterEach(() => {
    for (const name of ADDED) Reflect.deleteProperty(Object.prototype, name);
    document.body.replaceChildren();
  });

  // The real clock: a double of it stumbles over such a page.
  beforeEach(() => vi.useRealTimers());

  const now = Math.floor(Date.now() / 1000) * 1000;
  const consent = { ...decision, time: now };
  const refusal = { ...consent, choices: choicesOf(), subject: null, record: null };
  /** All that a visitor does. What is expected of it is said later, for the same reason. */
  const use = () => {
    const store = storeOn(null);
    const kept = [store.write(consent, now), store.write(refusal, now)];
    const read = storeOn(null).read(now);
    store.forget();
    return { kept, read, forgotten: storeOn(null).read(now), left: jar.size() };
  };
  const usual = { kept: [true, true], read: refusal, forgotten: null, left: 0 };

  test.each(ADDED)('%s on every object is no attribute of the cookie', (name) => {
    Object.defineProperty(Object.prototype, name, {
      configurable: true,
      enumerable: true,
      writable: true,
      value: 'planted',
    });
    const used = use();
    Reflect.deleteProperty(Object.prototype, name);
    expect(used).toEqual(usual);
    expect(jar.written.join()).not.toContain('planted');
  });

  test.each(['name', 'id'])('an element whose %s is "cookie" hides no choice', (attribute) => {
    const image = document.createElement('img');
    image.setAttribute(attribute, 'cookie');
    document.body.append(image);
    // A browser answers with the element for as long as it bears the name, and takes no cookie.
    const isHidden = () => image.getAttribute(attribute) === 'cookie';
    const { get = () => '', set = () => undefined } =
      Object.getOwnPropertyDescriptor(cookieOwner(), 'cookie') ?? {};
    Object.defineProperty(document, 'cookie', {
      configurable: true,
      get: () => (isHidden() ? image : get.call(document)),
      set: (text) => isHidden() || set.call(document, text),
    });
    expect(use()).toEqual(usual);
    expect(image.getAttribute(attribute)).toBe('cookie');
    Reflect.deleteProperty(document, 'cookie');
  });
});
