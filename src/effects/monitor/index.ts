/**
 * What is stored on this site and declared by nobody. Names only: a value may tell about the visitor.
 *
 * Cookies that are HttpOnly, and what others keep on domains of their own, no script can see.
 */

import type { Core } from '../../core/core';
import type { StoredName } from '../../core/events';
import { watchStorage } from '../../enforcement/deletion/watch';
import { atEnd, later, listen } from '../../page/document';
import type { StoragePlace } from '../../services/service';
import { isDeclared, PLACES } from './places';

/**
 * Watches for as long as the page is open.
 *
 * @param found told of each name once.
 */
export function watchUndeclared(
  core: Pick<Core, 'services' | 'settings'>,
  found: (stored: StoredName) => void,
): void {
  const { monitor } = core.settings;
  const told = new Set<string>();
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
        if (!name || isDeclared(core, place, name)) continue;
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
