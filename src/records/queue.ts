import { ERRAND } from '../storage/errands';
import { plainJson } from './plain-json';
import type { ConsentRecord } from './record';

/** Something the register has yet to hear: a record to store, or a subject to erase. */
export type Errand =
  | { readonly key: string; readonly record: ConsentRecord }
  | { readonly key: string; readonly erase: string };

/** Errands that have not been acknowledged, oldest first. */
export interface Queue {
  add(errand: Errand): void;
  remove(errand: Errand): void;
  all(): Errand[];
}

const store = (errand: Errand) => localStorage.setItem(ERRAND + errand.key, plainJson(errand));

/** The queue of a page that knows only its own errands; the next page finds in localStorage what is left of them. */
export function pageQueue(): Queue {
  const own = new Map<string, Errand>();
  return {
    add(errand) {
      own.set(errand.key, errand);
      try {
        store(errand);
      } catch {
        // Storage is blocked: the errand lives as long as the page.
      }
    },
    remove({ key }) {
      own.delete(key);
      try {
        localStorage.removeItem(ERRAND + key);
      } catch {
        // It was in memory.
      }
    },
    all: () => [...own.values()],
  };
}

/**
 * The queue of all pages, in localStorage: one key an errand so that two tabs never overwrite each other; in memory
 * where there is no storage. Written only after an act of the visitor, and empty once the register has
 * answered.
 */
export function storedQueue(): Queue {
  /** Those of this page: they need not be read from the storage, with a `JSON.parse` that may be the page's own. */
  const own = new Map<string, Errand>();
  const unstored = new Set<string>();
  /** The errand of a name. What is not ours or was cut off can never be delivered, and is cleared away. */
  const read = (name: string): Errand[] => {
    try {
      const errand = own.get(name) ?? JSON.parse(localStorage.getItem(name) ?? '');
      // Under another name it could never be removed, and would be sent for ever.
      if (ERRAND + errand.key === name && (errand.erase || errand.record.id)) return [errand];
    } catch {
      // No JSON, or no object.
    }
    localStorage.removeItem(name);
    return [];
  };
  return {
    add(errand) {
      const name = ERRAND + errand.key;
      own.set(name, errand);
      try {
        store(errand);
      } catch {
        unstored.add(name);
      }
    },
    remove({ key }) {
      own.delete(ERRAND + key);
      unstored.delete(ERRAND + key);
      try {
        localStorage.removeItem(ERRAND + key);
      } catch {
        // It was in memory.
      }
    },
    all() {
      const names = new Set(unstored);
      try {
        for (const name of Object.keys(localStorage)) if (name.startsWith(ERRAND)) names.add(name);
      } catch {
        // Storage is blocked: what is in memory is all there is.
      }
      return [...names].sort().flatMap(read);
    },
  };
}
