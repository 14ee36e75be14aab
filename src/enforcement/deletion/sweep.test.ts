// @vitest-environment happy-dom
// @vitest-environment-options { "url": "http://www.esimerkki.example/kauppa/silmat" }
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPermissions } from '../../permissions/permissions';
import { exampleService } from '../../services/example.test.kit';
import { cookieJar } from '../../storage/cookie-jar.test.kit';
import { deleteCookie, pathsOf } from '../../storage/delete-cookie';
import { sweep } from './sweep';

const chat = exampleService({
  cookies: [
    { name: 'chat', lifetime: 'session', party: 'first' },
    { pattern: 'chat_.+', lifetime: 'session', party: 'first' },
    { name: 'chat_log', lifetime: 'persistent', party: 'first', type: 'localStorage' },
    { name: 'chat_tab', lifetime: 'session', party: 'first', type: 'sessionStorage' },
  ],
});
const refused = createPermissions([chat], () => false);
const granted = createPermissions([chat], () => true);

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
  test('tries every path with the host itself and every domain above it', () => {
    deleteCookie('chat');
    const tried = jar.written;
    expect(tried).toHaveLength(pathsOf('/kauppa/silmat').length * 4);
    expect(tried.every((text) => text.startsWith('chat=; Max-Age=0; Path=/'))).toBe(true);
    for (const domain of ['www.esimerkki.example', 'esimerkki.example', 'example']) {
      expect(tried).toContain(`chat=; Max-Age=0; Path=/kauppa; Domain=${domain}`);
    }
    expect(tried).toContain('chat=; Max-Age=0; Path=/');
  });

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
  const five = createPermissions(
    [
      exampleService({
        cookies: [
          { name: 'chat_db', lifetime: 'persistent', party: 'first', type: 'indexedDB' },
          { pattern: 'chat-v\\d+', lifetime: 'persistent', party: 'first', type: 'cacheStorage' },
        ],
      }),
    ],
    () => false,
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
