import type { Place } from '../model';
import { expression } from './in-page';

/** What the watching script tells: a write to a storage, or a violation of the page's policy. @example `JSON.parse(payload) as Told` */
export type Told =
  | { readonly told: 'write'; readonly kind: string; readonly name: string; readonly stack: string }
  | {
      readonly told: 'violation';
      readonly directive: string;
      readonly blocked: string;
      readonly enforced: boolean;
      readonly url: string;
      readonly line: number;
      readonly column: number;
    };

type Note = (self: unknown, args: readonly unknown[]) => void;

/** Puts a proxy in a method's or setter's place; it looks native to a page that asks, keeps `this`, and throws what the real one throws. */
function follow(target: object | undefined, name: string, key: 'value' | 'set', note: Note): void {
  try {
    const found = target && Object.getOwnPropertyDescriptor(target, name);
    const original = found?.[key];
    if (!target || !found || typeof original !== 'function') return;
    const apply = (real: (...args: unknown[]) => unknown, self: unknown, args: unknown[]) => {
      note(self, args);
      return Reflect.apply(real, self, args);
    };
    Object.defineProperty(target, name, { ...found, [key]: new Proxy(original, { apply }) });
  } catch {
    // A page may have frozen it.
  }
}

/** Which of the two storages it is. */
function storageKind(storage: unknown): string {
  try {
    return storage === sessionStorage ? 'sessionStorage' : 'localStorage';
  } catch {
    // Storage is blocked.
    return 'localStorage';
  }
}

/** A cookie's name, from what `document.cookie` or `cookieStore.set` is given. */
function cookieName(given: unknown): unknown {
  if (typeof given === 'object' && given !== null) return (given as { name?: unknown }).name;
  return String(given).split(/[=;]/)[0]?.trim();
}

function watchWrites(write: (kind: string, name: unknown) => void): void {
  const page = globalThis as unknown as Record<string, { prototype: object } | undefined>;
  follow(Document.prototype, 'cookie', 'set', (_, [text]) => write('cookie', cookieName(text)));
  follow(page.CookieStore?.prototype, 'set', 'value', (_, [first]) =>
    write('cookie', cookieName(first)),
  );
  follow(Storage.prototype, 'setItem', 'value', (self, [name]) => write(storageKind(self), name));
  follow(page.IDBFactory?.prototype, 'open', 'value', (_, [name]) => write('indexedDB', name));
  follow(page.CacheStorage?.prototype, 'open', 'value', (_, [name]) => write('cacheStorage', name));
}

function watchPolicy(tell: (told: object) => void): void {
  addEventListener('securitypolicyviolation', (event) => {
    tell({
      told: 'violation',
      directive: event.effectiveDirective,
      blocked: event.blockedURI,
      enforced: event.disposition === 'enforce',
      url: event.sourceFile,
      line: event.lineNumber,
      column: event.columnNumber,
    });
  });
}

/** Stands in each frame before the page's own scripts and notes who writes what. The binding is taken off the window. */
function watch(binding: string): void {
  const page = globalThis as unknown as Record<string, unknown>;
  const send = page[binding] as ((payload: string) => void) | undefined;
  delete page[binding];
  if (!send) return;
  const { stringify } = JSON;
  const tell = (told: object): void => {
    try {
      send(stringify(told));
    } catch {
      // The page is going.
    }
  };
  watchWrites((kind, name) => {
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = 20;
    const { stack } = new Error();
    Error.stackTraceLimit = limit;
    tell({ told: 'write', kind, name: String(name).slice(0, 300), stack: String(stack) });
  });
  watchPolicy(tell);
}

/** The source of the watching script. @example `watchSource('name-of-the-binding')` */
export const watchSource = (binding: string): string =>
  expression(watch, binding, [follow, storageKind, cookieName, watchWrites, watchPolicy]);

/** The places of a stack as Chromium writes it, our own part left out. @example `placesOf(new Error().stack)` */
export function placesOf(stack: string): Place[] {
  const found: Place[] = [];
  for (const line of stack.split('\n')) {
    const match = /^\s*at (?:async )?(?:(.+?) \()?(\S+?):(\d+):(\d+)\)?$/.exec(line);
    const [, name, url = '', row, column] = match ?? [];
    if (!match || !/^[a-z-]+:\/\//.test(url)) continue;
    found.push({
      url,
      line: Number(row),
      column: Number(column),
      ...(name && { function: name }),
    });
  }
  return found.slice(0, 10);
}
