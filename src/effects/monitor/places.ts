/** Where something can be stored on this site, and whether anybody has declared it. Names only. */
import type { Core } from '../../core/core';
import { doc } from '../../page/document';
import { isNamed, placeOf } from '../../permissions/stored-items';
import { isQueued } from '../../records/queue';
import type { StoragePlace } from '../../services/service';
import { deleteCookie } from '../../storage/delete-cookie';
import { COOKIE } from '../../storage/format';

/** How the names in a place are read, and how one is deleted. */
interface Place {
  names(): string[] | Promise<string[]>;
  remove(name: string): unknown;
}

const storage = (place: 'localStorage' | 'sessionStorage'): Place => ({
  names: () => Object.keys(window[place]),
  remove: (name) => window[place].removeItem(name),
});

/**
 * Each place, by its name.
 *
 * @example
 * const keys = await PLACES.localStorage.names();
 */
export const PLACES: Readonly<Record<StoragePlace, Place>> = {
  cookie: {
    names: () => doc.cookie.split(';').map((pair) => pair.split('=', 1)[0]?.trim() ?? ''),
    remove: deleteCookie,
  },
  localStorage: storage('localStorage'),
  sessionStorage: storage('sessionStorage'),
  indexedDB: {
    names: async () => (await indexedDB.databases()).map(({ name }) => name ?? ''),
    remove: (name) => indexedDB.deleteDatabase(name),
  },
  cacheStorage: {
    names: () => caches.keys(),
    remove: (name) => caches.delete(name),
  },
};

/** A name as the owner lists it, where `*` stands for any letters. */
const isListed = (list: readonly string[], name: string): boolean =>
  list.some((entry) => {
    const parts = entry.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${parts.join('.*')}$`).test(name);
  });

/** What decides whether a name is declared. */
export type Declaring = Pick<Core, 'services'> & {
  readonly settings: Pick<Core['settings'], 'known'>;
};

/**
 * Whether a stored name is Keksi's own, known to the owner, or declared by a service.
 *
 * @example
 * isDeclared(core, 'cookie', '_ga');
 */
export const isDeclared = (
  { services, settings: { known } }: Declaring,
  place: StoragePlace,
  name: string,
): boolean =>
  // Keksi's own: its cookie, its probe of a domain, its keys.
  new RegExp(`^${COOKIE}(?:-.+)?$`).test(name) ||
  isQueued(name) ||
  isListed(known, name) ||
  services.some(({ cookies }) =>
    cookies.some((item) => placeOf(item) === place && isNamed(item, name)),
  );
