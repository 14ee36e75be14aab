import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { type Small, Taken } from '../store/small.js';
import { beginning, type Cursor, readCursor, writeCursor } from './cursor.js';

/** How far a target has come with an origin, and how often in a row it failed. */
export interface Progress {
  cursor: Cursor;
  failures: number;
  /** Not before this time, in milliseconds. */
  nextAt: number;
}

/**
 * How far a target has come with an origin.
 *
 * @example
 * const { cursor } = await readProgress(store.small, 's3', 'https://www.esimerkki.fi');
 */
export async function readProgress(
  small: Small,
  target: string,
  origin: string,
): Promise<Progress> {
  const [row] = await small.query(
    sql<{ cursor: string; failures: number; next_at: number }>`SELECT * FROM outgoing
      WHERE target = ${target} AND origin = ${origin}`,
  );
  if (row === undefined) return { cursor: beginning, failures: 0, nextAt: 0 };
  return {
    cursor: readCursor(row.cursor) ?? beginning,
    failures: Number(row.failures),
    nextAt: Number(row.next_at),
  };
}

/**
 * The statement that notes how far a target has come.
 *
 * @example
 * await store.small.run(saveProgress('s3', origin, { cursor, failures: 0, nextAt: 0 }));
 */
export const saveProgress = (
  target: string,
  origin: string,
  { cursor, failures, nextAt }: Progress,
) =>
  sql`INSERT INTO outgoing VALUES (${target}, ${origin}, ${writeCursor(cursor)}, ${failures}, ${nextAt})
    ON CONFLICT (target, origin) DO UPDATE SET cursor = excluded.cursor,
    failures = excluded.failures, next_at = excluded.next_at`;

/** Who this instance is among those that share the database. */
const ownName: string = randomUUID();

/**
 * Takes a piece of work for some time, so that of several instances one does it. It may be taken again by
 * the same one, and by others once the time is over.
 *
 * @returns Whether it was taken.
 * @example
 * if (await takeLease(store.small, 'webhooks', 60_000)) await deliver();
 */
export async function takeLease(
  small: Small,
  name: string,
  milliseconds: number,
  holder = ownName,
  now = Date.now(),
): Promise<boolean> {
  const until = now + milliseconds;
  const [taken] = await small.run(
    sql`UPDATE leases SET holder = ${holder}, until = ${until} WHERE name = ${name}
      AND (holder = ${holder} OR until < ${now}) RETURNING name`,
  );
  if (taken !== undefined && taken.length > 0) return true;
  try {
    await small.run(sql`INSERT INTO leases VALUES (${name}, ${holder}, ${until})`);
    return true;
  } catch (error) {
    if (error instanceof Taken) return false;
    throw error;
  }
}
