// @vitest-environment happy-dom
// @vitest-environment-options { "url": "http://www.esimerkki.example/kauppa/silmat" }
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { exampleService } from '../../services/example.test.kit';
import { cookieJar } from '../../storage/cookie-jar.test.kit';
import { deleteCookie, pathsOf } from '../../storage/delete-cookie';
import { domainsOf } from '../../storage/domain';
import { permissionsOf } from '../example.test.kit';
import { sweep } from './sweep';

const chat = exampleService({
  cookies: [
    { name: 'chat', lifetime: 'session', party: 'first' },
    { pattern: 'chat_.+', lifetime: 'session', party: 'first' },
    { name: 'chat_log', lifetime: 'persistent', party: 'first', type: 'localStorage' },
    { name: 'chat_tab', lifetime: 'session', party: 'first', type: 'sessionStorage' },
  ],
});
const sweepingWith = (
  allowed: boolean,
  service = chat,
  domains = domainsOf(location.hostname),
) => ({
  forbids: permissionsOf([service], () => allowed).forbids,
  domainsOf: () => domains,
});
const refused = sweepingWith(false);
const granted = sweepingWith(true);

let jar: ReturnType<typeof cookieJar>;

beforeEach(() => {
  jar = cookieJar();
  localStorage.clear();
  sessionStorage.clear();
});

afterEach(() => {
  vi.restoreAllMocks();
});

test.each([
  ['/', ['/']],
  ['/kauppa', ['/', '/kauppa', '/kauppa/']],
  ['/kauppa/', ['/', '/kauppa', '/kauppa/']],
  ['/kauppa/silmat', ['/', '/kauppa', '/kauppa/', '/kauppa/silmat', '/kauppa/silmat/']],
])('a cookie readable at %s can have the paths %j', (path, paths) => {
  expect(pathsOf(path)).toEqual(expect.arrayContaining(paths));
  expect(pathsOf(path)).toHaveLength(paths.length);
});

describe('deleting a cookie', () => {
  test.each(['chat', 'chat%id', 'chät'])(
    'tries every path with the host itself and every domain above it: %s',
    (name) => {
      deleteCookie(name);
      const tried = jar.written;
      expect(tried).toHaveLength(pathsOf('/kauppa/silmat').length * 4);
      const placesOf = (text: string) =>
        Object.fromEntries(text.split(/;\s*/).map((part) => part.toLowerCase().split('=')));
      for (const text of tried) {
        const { expires, 'max-age': age } = placesOf(text);
        expect(text.startsWith(`${name}=;`), text).toBe(true);
        expect(age === '0' || Date.parse(expires) === 0, text).toBe(true);
      }
      const places = tried.map(placesOf).map(({ path, domain }) => `${path} ${domain}`);
      for (const domain of [undefined, 'www.esimerkki.example', 'esimerkki.example', 'example']) {
        expect(places).toContain(`/kauppa ${domain}`);
        expect(places).toContain(`/ ${domain}`);
      }
    },
  );

  test.each([
    'path=/',
    'path=/kauppa',
    'path=/kauppa/',
    'path=/; domain=esimerkki.example',
    'path=/kauppa; domain=www.esimerkki.example',
  ])('takes one that was set with %s', (attributes) => {
    jar.keep(`chat=1; ${attributes}`);
    expect(document.cookie).toContain('chat=1');
    deleteCookie('chat');
    expect(document.cookie).toBe('');
    expect(jar.size()).toBe(0);
  });
});

describe('sweeping', () => {
  const fill = () => {
    jar.keep('chat=1; path=/; domain=esimerkki.example');
    jar.keep('chat_1=1; path=/');
    jar.keep('session=1; path=/');
    localStorage.setItem('chat_log', '1');
    localStorage.setItem('basket', '1');
    sessionStorage.setItem('chat_tab', '1');
    sessionStorage.setItem('chat_log', '1');
  };

  test('deletes what a refused service stored, and nothing else', () => {
    fill();
    sweep(refused);
    expect(document.cookie).toBe('session=1');
    expect(Object.keys(localStorage)).toEqual(['basket']);
    expect(Object.keys(sessionStorage)).toEqual(['chat_log']);
  });

  test('deletes a cookie on no domain but those it is told', () => {
    jar.keep('chat=1; path=/; domain=esimerkki.example');
    jar.keep('chat=1; path=/');
    sweep(sweepingWith(false, chat, []));
    expect(jar.size()).toBe(1);
    sweep(sweepingWith(false, chat, ['esimerkki.example']));
    expect(jar.size()).toBe(0);
  });

  test('asks for the domains by the name of the cookie', () => {
    fill();
    const asked = vi.fn<(cookie: string) => string[]>(() => []);
    sweep({ ...refused, domainsOf: asked });
    expect(asked.mock.calls).toEqual([['chat'], ['chat_1']]);
  });

  test('leaves what a granted service stored', () => {
    fill();
    sweep(granted);
    expect(document.cookie).toContain('chat=1');
    expect(document.cookie).toContain('chat_1=1');
    expect(localStorage.getItem('chat_log')).toBe('1');
    expect(sessionStorage.getItem('chat_tab')).toBe('1');
  });

  test('blocked storage reaches nobody', () => {
    jar.get.mockImplementation(() => {
      throw new DOMException('sandboxed', 'SecurityError');
    });
    expect(() => sweep(refused)).not.toThrow();
  });
});

describe('databases and caches', () => {
  const five = sweepingWith(
    false,
    exampleService({
      cookies: [
        { name: 'chat_db', lifetime: 'persistent', party: 'first', type: 'indexedDB' },
        { pattern: 'chat-v\\d+', lifetime: 'persistent', party: 'first', type: 'cacheStorage' },
      ],
    }),
  );

  test('the service loses its own, and the site keeps its', async () => {
    const deleteDatabase = vi.fn();
    const remove = vi.fn(async () => true);
    const databases = async () => [{ name: 'chat_db' }, { name: 'shop' }];
    vi.stubGlobal('indexedDB', { databases, deleteDatabase });
    vi.stubGlobal('caches', { keys: async () => ['chat-v2', 'shop-v2'], delete: remove });
    sweep(five);
    await vi.waitFor(() => expect(remove).toHaveBeenCalledExactlyOnceWith('chat-v2'));
    await vi.waitFor(() => expect(deleteDatabase).toHaveBeenCalledExactlyOnceWith('chat_db'));
    vi.unstubAllGlobals();
  });

  test('a page without them is swept of the rest', () => {
    vi.stubGlobal('indexedDB', undefined);
    vi.stubGlobal('caches', undefined);
    expect(() => sweep(five)).not.toThrow();
    vi.unstubAllGlobals();
  });
});
