import { sql } from 'kysely';
import type { Verified } from '../chain/verify-all.js';
import type { Small } from '../store/small.js';

/** Something that is done every now and then, when it was last done and what came of it. */
export interface Run {
  name: string;
  at: string;
  result: string;
}

/**
 * Notes that something was done.
 *
 * @example
 * await noteRun(store.small, 'purge', '12 records erased');
 */
export async function noteRun(
  small: Small,
  name: string,
  result: string,
  now = new Date(),
): Promise<void> {
  await small.run(
    sql`INSERT INTO runs VALUES (${name}, ${now.toISOString()}, ${result})
      ON CONFLICT (name) DO UPDATE SET at = excluded.at, result = excluded.result`,
  );
}

/**
 * What was done last of each kind.
 *
 * @example
 * const purge = (await readRuns(store.small)).find(({ name }) => name === 'purge');
 */
export const readRuns = (small: Small): Promise<Run[]> =>
  small.query(sql<Run>`SELECT name, at, result FROM runs ORDER BY name`);

/**
 * Notes what a verification found.
 *
 * @example
 * await noteVerification(store.small, await verifyAll(store));
 */
export const noteVerification = (small: Small, { checked, broken }: Verified): Promise<void> =>
  noteRun(
    small,
    'verify',
    JSON.stringify(
      broken === null ? { checked } : { checked, origin: broken.origin, position: broken.position },
    ),
  );

/**
 * Notes how many records were erased by age.
 *
 * @example
 * await notePurge(store.small, 12);
 */
export const notePurge = (small: Small, erased: number): Promise<void> =>
  noteRun(small, 'purge', JSON.stringify({ erased }));
