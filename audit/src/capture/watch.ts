import type { Place } from '../model';

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

/**
 * Stands in each frame before the page's own scripts and notes who writes what. The wrapped functions are proxies, which
 * look native to a page that asks, keep `this`, and throw what the real ones throw. The binding is taken off the window.
 */
function watch(binding: string): void {
  const page = globalThis as unknown as Record<string, unknown>;
  const send = page[binding] as ((payload: string) => void) | undefined;
  delete page[binding];
  if (!send) return;
  const stringify = JSON.stringify;
  const tell = (told: object): void => {
    try {
      send(stringify(told));
    } catch {
      // The page is going.
    }
  };
  const write = (kind: string, name: unknown): void => {
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = 20;
    const { stack } = new Error();
    Error.stackTraceLimit = limit;
    tell({ told: 'write', kind, name: String(name).slice(0, 300), stack: String(stack) });
  };
  const prototypeOf = (name: string) =>
    (page[name] as { prototype: object } | undefined)?.prototype;
  const follow = (
    target: object | undefined,
    name: string,
    key: 'value' | 'set',
    note: (self: unknown, args: unknown[]) => void,
  ): void => {
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
  };
  const cookieName = (text: unknown): string => String(text).split(/[=;]/)[0]?.trim() ?? '';
  follow(Document.prototype, 'cookie', 'set', (_, [text]) => write('cookie', cookieName(text)));
  follow(prototypeOf('CookieStore'), 'set', 'value', (_, [first]) =>
    write('cookie', typeof first === 'object' ? (first as { name: string } | null)?.name : first),
  );
  follow(Storage.prototype, 'setItem', 'value', (self, [name]) => {
    let kind = 'localStorage';
    try {
      if (self === sessionStorage) kind = 'sessionStorage';
    } catch {
      // Storage is blocked.
    }
    write(kind, name);
  });
  follow(prototypeOf('IDBFactory'), 'open', 'value', (_, [name]) => write('indexedDB', name));
  follow(prototypeOf('CacheStorage'), 'open', 'value', (_, [name]) => write('cacheStorage', name));
  addEventListener('securitypolicyviolation', (event) => {
    const { effectiveDirective, blockedURI, disposition, sourceFile, lineNumber, columnNumber } =
      event;
    tell({
      told: 'violation',
      directive: effectiveDirective,
      blocked: blockedURI,
      enforced: disposition === 'enforce',
      url: sourceFile,
      line: lineNumber,
      column: columnNumber,
    });
  });
}

/** The source of the watching script. @example `watchSource('name-of-the-binding')` */
export const watchSource = (binding: string): string =>
  `(() => { const __name = (f) => f; (${watch})(${JSON.stringify(binding)}); })()`;

/** The places of a stack as Chromium writes it, our own part left out. @example `placesOf(new Error().stack)` */
export function placesOf(stack: string): Place[] {
  const found: Place[] = [];
  for (const line of stack.split('\n')) {
    const match = /^\s*at (?:(?:async )?(.+?) \()?(.+?):(\d+):(\d+)\)?$/.exec(line);
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
