import { plainJson } from './plain-json';
import type { ConsentRecord } from './record';

/** Something the register has yet to hear: a record to store, or a subject to erase. */
export type Errand =
  | { readonly key: string; readonly record: ConsentRecord }
  | { readonly key: string; readonly erase: string };

/** Errands that have not been acknowledged, of this page and of others; this page's come first. */
export interface Queue {
  add(errand: Errand): void;
  remove(errand: Errand): void;
  has(errand: Errand): boolean;
  all(): Errand[];
}

/** What the names of the queue in localStorage begin with. */
const PREFIX = 'keksi:';

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** A site may have names of its own that begin like ours: only these are. */
const OURS = new RegExp(`^${PREFIX}(?:erase-)?${UUID}$`);

/** A subject becomes part of an address: nothing else may stand in its place. */
const SUBJECT = new RegExp(`^${UUID}$`);

/** Whether a name in localStorage is one of the queue's. */
export const isQueued = (name: string): boolean => OURS.test(name);

/** So many are read from the storage at once: whoever can write there could plant thousands. */
const MOST = 100;

/** Whether what was stored under a name is what this library stores there. Anything may have been planted. */
function isErrand(errand: Errand, name: string): boolean {
  if (PREFIX + errand.key !== name) return false;
  if ('erase' in errand) return errand.key === `erase-${errand.erase}`;
  const { id, subject, schema, site, notice } = errand.record;
  return (
    id === errand.key &&
    SUBJECT.test(subject) &&
    schema === 'keksi.record/1' &&
    site.origin === location.origin &&
    typeof notice.text === 'object'
  );
}

/**
 * The queue of all pages, in localStorage: one key an errand so that two tabs never overwrite each other; in memory
 * where there is no storage. Written only after an act of the visitor, and empty once the register has
 * answered.
 */
export function createQueue(): Queue {
  /** Those of this page: they need not be read from the storage, with a `JSON.parse` that may be the page's own. */
  const own = new Map<string, Errand>();
  /** Those that the storage did not take. */
  const unstored = new Set<string>();
  const removed = new Set<string>();
  /** What is not ours or was cut off can never be delivered, and is cleared away. */
  const read = (name: string): Errand[] => {
    try {
      const errand = own.get(name) ?? (JSON.parse(localStorage.getItem(name) ?? '') as Errand);
      if (isErrand(errand, name)) return [errand];
    } catch {
      // No JSON, or no object.
    }
    localStorage.removeItem(name);
    return [];
  };
  const stored = (): string[] => {
    try {
      return Object.keys(localStorage).filter(isQueued).sort();
    } catch {
      // Storage is blocked: what is in memory is all there is.
      return [];
    }
  };
  return {
    add(errand) {
      const name = PREFIX + errand.key;
      own.set(name, errand);
      try {
        localStorage.setItem(name, plainJson(errand));
      } catch {
        unstored.add(name);
      }
    },
    remove({ key }) {
      const name = PREFIX + key;
      own.delete(name);
      unstored.delete(name);
      removed.add(name);
      try {
        localStorage.removeItem(name);
      } catch {
        // It was in memory.
      }
    },
    has: ({ key }) => !removed.has(PREFIX + key),
    all() {
      const there = stored();
      // Of this page's own, another tab may have delivered some.
      const mine = [...own.keys()].filter((name) => unstored.has(name) || there.includes(name));
      return [...new Set([...mine, ...there])].slice(0, MOST).flatMap(read);
    },
  };
}
