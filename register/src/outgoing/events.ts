import { sql } from 'kysely';
import { type Pace, unhurried } from '../operation/pace.js';
import type { StoredRecord } from '../records/record.js';
import { bucketOf } from '../store/buckets.js';
import type { Store } from '../store/store.js';
import type { ChainRow } from '../store/tables.js';
import type { Cursor } from './cursor.js';

/** Something that happened to one origin's records, as it is told outside. */
export type OutgoingEvent =
  | { event: 'record'; origin: string; position: number; hash: string; record: StoredRecord }
  /** The content of one record is gone: whoever has it lets it go, too. */
  | { event: 'erased'; origin: string; position: number; id: string; erasedAt: string }
  /** Every record up to a place was kept long enough. */
  | { event: 'purged'; origin: string; through: number; erasedAt: string };

/** What happened after a cursor, and the cursor after that. */
export interface Told {
  events: OutgoingEvent[];
  cursor: Cursor;
}

/**
 * How long an erasure waits before it is told, in milliseconds. An instance notes the time of one before it
 * has the lock for it; by then none with an earlier time can appear behind the cursor any more.
 */
export const settling = 60_000;

/** Where the telling ends, and how it gets there. */
export interface Telling {
  /** Erasures up to this time, in milliseconds. */
  before?: number;
  /** Records up to this place. */
  through?: number;
  /** How much is read at a time, and how long it rests in between. */
  pace?: Pace;
}

/**
 * What happened to an origin's records after a cursor: records in the order of their chain, then erasures. A
 * record that was erased before it was told is never told, and its erasure is told all the same.
 *
 * @example
 * let { events, cursor } = await eventsAfter(store, origin, beginning, 1000);
 */
export async function eventsAfter(
  store: Store,
  origin: string,
  cursor: Cursor,
  limit: number,
  {
    before = Date.now() - settling,
    through = Number.MAX_SAFE_INTEGER,
    pace = unhurried,
  }: Telling = {},
): Promise<Told> {
  const events: OutgoingEvent[] = [];
  const next = { ...cursor };
  // What is erased meanwhile is looked for after the records: it can then not be missed.
  while (events.length < limit && next.position < through) {
    const size = Math.min(pace.size(), limit - events.length, through - next.position);
    const entries = await store.entries(origin, next.position, size);
    for (const { position, hash, record } of entries) {
      next.position = position;
      if (record !== null) events.push({ event: 'record', origin, position, hash, record });
    }
    await pace.rest();
    if (entries.length < size) break;
  }
  if (events.length >= limit) return { events, cursor: next };

  for (const { position, erased_at } of await erasures(store, origin, next, before, limit)) {
    next.erasedAt = erased_at;
    next.erasedPosition = position;
    const [entry] = await store.entries(origin, position - 1, 1);
    if (entry === undefined) continue;
    const erasedAt = new Date(erased_at).toISOString();
    events.push({ event: 'erased', origin, position, id: entry.id, erasedAt });
    if (events.length % pace.size() === 0) await pace.rest();
  }
  const chain = await chainOf(store, origin);
  if (chain !== undefined && chain.purged_position > next.purged && chain.purged_at !== null) {
    next.purged = chain.purged_position;
    const erasedAt = new Date(chain.purged_at).toISOString();
    events.push({ event: 'purged', origin, through: next.purged, erasedAt });
  }
  return { events, cursor: next };
}

async function chainOf({ small }: Store, origin: string): Promise<ChainRow | undefined> {
  const [row] = await small.query(
    sql<ChainRow>`SELECT * FROM chains WHERE bucket = ${bucketOf(origin)} AND origin = ${origin}`,
  );
  return row;
}

async function erasures(
  store: Store,
  origin: string,
  { erasedAt, erasedPosition }: Cursor,
  before: number,
  limit: number,
): Promise<{ position: number; erased_at: number }[]> {
  const chain = await chainOf(store, origin);
  if (chain === undefined) return [];
  const rows = await store.small.query(
    sql<{ position: number; erased_at: number }>`SELECT position, erased_at FROM erasures
      WHERE bucket = ${chain.bucket} AND chain = ${chain.chain} AND erased_at <= ${before}
      AND erased_at >= ${erasedAt} AND (erased_at > ${erasedAt} OR position > ${erasedPosition})
      ORDER BY erased_at, position LIMIT ${limit}`,
  );
  return rows.map(({ position, erased_at }) => ({ position, erased_at: Number(erased_at) }));
}
