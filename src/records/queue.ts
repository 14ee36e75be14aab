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

/** An errand as it was stored; null for what is not ours or was cut off, and can never be delivered. */
function parse(text: string | null): Errand | null {
  try {
    const errand = JSON.parse(text ?? '');
    return errand.record?.id || errand.erase ? errand : null;
  } catch {
    return null;
  }
}

/**
 * A queue in localStorage, one key an errand so that two tabs never overwrite each other; in memory
 * where there is no storage. Written only after an act of the visitor, and empty once the register has
 * answered.
 */
export function storedQueue(): Queue {
  const memory = new Map<string, Errand>();
  /** Those of this page: they need not be read from the storage, with a `JSON.parse` that may be the page's own. */
  const own = new Map<string, Errand>();
  const stored = (): Errand[] => {
    const errands: Errand[] = [];
    for (const name of Object.keys(localStorage)) {
      if (!name.startsWith(ERRAND)) continue;
      const errand = own.get(name) ?? parse(localStorage.getItem(name));
      // Under another name it could never be removed, and would be sent for ever.
      if (errand && ERRAND + errand.key === name) errands.push(errand);
      else localStorage.removeItem(name);
    }
    return errands;
  };
  return {
    add(errand) {
      own.set(ERRAND + errand.key, errand);
      try {
        localStorage.setItem(ERRAND + errand.key, plainJson(errand));
      } catch {
        memory.set(errand.key, errand);
      }
    },
    remove(errand) {
      memory.delete(errand.key);
      own.delete(ERRAND + errand.key);
      try {
        localStorage.removeItem(ERRAND + errand.key);
      } catch {
        // It was in memory.
      }
    },
    all() {
      let errands = [...memory.values()];
      try {
        errands = [...stored(), ...errands];
      } catch {
        // Storage is blocked: what is in memory is all there is.
      }
      return errands.sort((a, b) => (a.key < b.key ? -1 : 1));
    },
  };
}
