import { isObject } from '../page/is';

/** Whether a service is named (`hotjar:1234567`, `{ "use": "matomo", … }`) and not described. */
export const isNamed = (entry: unknown): boolean =>
  typeof entry === 'string' || (isObject(entry) && 'use' in entry);

/** What an entry names: the id of a service of the catalogue, and its options. */
export interface NamedEntry {
  readonly use: unknown;
  /** The one id of those that need one: `hotjar:1234567`. */
  readonly id?: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/** What an entry says, whichever way it is written; undefined where it is neither. */
export function readNamed(entry: unknown): NamedEntry | undefined {
  if (typeof entry === 'string') {
    const [use = '', ...rest] = entry.split(':');
    // A colon may belong to the id itself.
    return { use: use.trim(), id: rest.length ? rest.join(':').trim() : undefined, options: {} };
  }
  if (!isObject(entry) || Array.isArray(entry)) return undefined;
  const { use, ...options } = entry;
  return { use, options };
}
