import type { StoragePlace } from '../../permissions/enforced';
import { guardSetter, wrap } from './wrap';

/** Whether a name may not be stored now. */
export type Forbids = (place: StoragePlace, name: string) => boolean;

/** The value of an attribute as browsers read it: of several the last one that they understand counts. */
function attributeOf(cookie: string, name: string, isValid: RegExp): string | undefined {
  const [, ...attributes] = cookie.split(';');
  return attributes
    .map((attribute) => attribute.split('='))
    .filter(([key = '']) => key.trim().toLowerCase() === name)
    .map(([, ...value]) => value.join('=').trim())
    .filter((value) => isValid.test(value))
    .at(-1);
}

/** A moment that browsers understand names its month and says the second; they leave out any other (`expires=0`). */
const MOMENT =
  /^(?=.*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))(?=.*\d{1,2}:\d{1,2}:\d{1,2})/i;

/**
 * Whether what is set as a cookie deletes it: an age of nothing, or a moment that has gone. An age wins over a moment.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6265#section-5.2
 */
export function deletes(cookie: string): boolean {
  const age = attributeOf(cookie, 'max-age', /^-?\d+$/);
  if (age !== undefined) return Number(age) <= 0;
  return Date.parse(attributeOf(cookie, 'expires', MOMENT) ?? '') <= Date.now();
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
