import { setTimeout } from 'node:timers/promises';
import type { Sites } from '../sites/sites.js';
import type { Store } from '../store/store.js';

const batch = 500;
/** Between batches, in milliseconds: the register goes on serving. */
const pause = 10;
const day = 86_400_000;

/** Before which time records of an origin have been kept long enough; undefined: they are kept. */
export type Term = (origin: string) => string | undefined;

/** The time before which records have been kept long enough. */
export const oldest = (retentionDays: number, now = new Date()): string =>
  new Date(now.getTime() - retentionDays * day).toISOString();

/** The terms of sites; a site that has none of its own keeps as long as the register does. */
export const termOf =
  (sites: Sites, retentionDays: number | undefined, now = new Date()): Term =>
  (origin) => {
    const days = sites.find(origin)?.retentionDays ?? retentionDays;
    return days === undefined ? undefined : oldest(days, now);
  };

/**
 * Erases the content of every record that was kept long enough, and tells how many: whole months at a
 * stroke where the database can and every site lets them go, the rest in small batches.
 */
export async function purge(
  store: Store,
  before: string | Term,
  signal?: AbortSignal,
): Promise<number> {
  const term = typeof before === 'string' ? () => before : before;
  const origins = await store.origins();
  const terms = origins.map(term);
  let erased = 0;
  const [first] = [...terms].sort();
  if (first !== undefined && !terms.includes(undefined)) erased += await store.eraseMonths(first);
  for (const [n, origin] of origins.entries()) {
    const than = terms[n];
    while (than !== undefined && !signal?.aborted) {
      const { count, isDone } = await store.eraseOlder(origin, than, batch);
      erased += count;
      if (isDone) break;
      await setTimeout(pause);
    }
  }
  return erased;
}

/** How many records a purge would erase. */
export async function countPurged(store: Store, term: Term): Promise<number> {
  let count = 0;
  for (const origin of await store.origins()) {
    const than = term(origin);
    if (than !== undefined) count += await store.countOlder(origin, than);
  }
  return count;
}
