import type { StoragePlace } from '../../permissions/enforced';
import { guardSetter, wrap } from './wrap';

/** Whether a name may not be stored now. */
export type Forbids = (place: StoragePlace, name: string) => boolean;

/** Whether what is set as a cookie deletes it: an age of nothing, or a moment that has gone. An age wins over a moment. */
export function deletes(cookie: string): boolean {
  const age = /;\s*max-age\s*=\s*(-?\d+)\s*(?:;|$)/i.exec(cookie);
  if (age) return Number(age[1]) <= 0;
  const until = /;\s*expires\s*=([^;]*)/i.exec(cookie);
  return until !== null && Date.parse(until[1] ?? '') <= Date.now();
}

const nameIn = (cookie: string): string => cookie.split(/[=;]/, 1)[0]?.trim() ?? '';

function placeOf(storage: Storage): 'localStorage' | 'sessionStorage' {
  try {
    return storage === window.localStorage ? 'localStorage' : 'sessionStorage';
  } catch {
    return 'sessionStorage';
  }
}

interface CookieStoreLike {
  set(...args: unknown[]): Promise<void>;
}

/** Before cookies, `localStorage` and `sessionStorage`. Deleting is always admitted: it is what everybody wants. */
export function guardStorage(forbids: Forbids): void {
  guardSetter(Document.prototype, 'cookie', (value, _, set) => {
    const text = String(value);
    if (deletes(text) || !forbids('cookie', nameIn(text))) set(text);
  });
  const { CookieStore } = window as { CookieStore?: { prototype: CookieStoreLike } };
  wrap(
    CookieStore?.prototype,
    'set',
    (setCookie) =>
      function (this: CookieStoreLike, ...args) {
        const [first] = args;
        const name =
          typeof first === 'object' && first !== null && 'name' in first ? first.name : first;
        return forbids('cookie', String(name)) ? Promise.resolve() : setCookie.apply(this, args);
      },
  );
  wrap(
    Storage.prototype,
    'setItem',
    (setItem) =>
      function (this: Storage, key, value) {
        const name = String(key);
        if (!forbids(placeOf(this), name)) setItem.call(this, name, value);
      } as typeof setItem,
  );
}
