/**
 * What is stored on this site and declared by nobody. Names only: a value may tell about the visitor.
 *
 * Cookies that are HttpOnly, and what others keep on domains of their own, no script can see.
 */

import type { Core } from '../../core/core';
import type { StoredName } from '../../core/events';
import { watchStorage } from '../../enforcement/deletion/watch';
import { atEnd, doc, later, listen } from '../../page/document';
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

const PLACES: Readonly<Record<StoragePlace, Place>> = {
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

/**
 * Watches for as long as the page is open.
 *
 * @param found told of each name once.
 */
export function watchUndeclared(
  { services, settings: { known, monitor } }: Pick<Core, 'services' | 'settings'>,
  found: (stored: StoredName) => void,
): void {
  const told = new Set<string>();
  const isKnown = (place: StoragePlace, name: string) =>
    // Keksi's own: its cookie, its probe of a domain, its keys.
    new RegExp(`^${COOKIE}(?:-.+)?$`).test(name) ||
    isQueued(name) ||
    isListed(known, name) ||
    services.some(({ cookies }) =>
      cookies.some((item) => placeOf(item) === place && isNamed(item, name)),
    );

  const report = (place: StoragePlace, name: string) => {
    const key = `${place} ${name}`;
    if (told.has(key)) return;
    told.add(key);
    const done = monitor === 'remove' ? ' It was removed.' : '';
    console.warn(
      `Keksi: no service declares "${name}" (${place}).${done} Declare it as a cookie of its service, or list it in data-known if the page cannot do without it.`,
    );
    found({ place, name });
  };

  async function lookIn(place: StoragePlace): Promise<void> {
    const { names, remove } = PLACES[place];
    try {
      const read = names();
      // At once where it can be: the page may be going away.
      for (const name of Array.isArray(read) ? read : await read) {
        if (!name || isKnown(place, name)) continue;
        if (monitor === 'remove') remove(name);
        report(place, name);
      }
    } catch {
      // Storage is blocked here, or the browser has none of this kind.
    }
  }
  const look = () => {
    for (const place of Object.keys(PLACES) as StoragePlace[]) void lookIn(place);
  };

  let over = false;
  atEnd(() => {
    over = true;
  });
  const { setItem } = Storage.prototype;
  Storage.prototype.setItem = function (this: Storage, key, value) {
    setItem.call(this, key, value);
    // Not within the page's own call, which may read back what it has written.
    if (!over) later(look, 0);
  };
  watchStorage(look);
  listen(window, 'storage', look);
  look();
}
