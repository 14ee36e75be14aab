import { countUses } from './batch.js';
import { bucketOf } from './buckets.js';
import {
  type Connections,
  impatiently,
  readingTransaction,
  type Send,
  transaction,
} from './postgres-connection.js';
import { insert, lock } from './postgres-rows.js';
import { partitionOf, receivedAt } from './postgres-schema.js';
import type { Erased, ErasedPlace } from './store.js';
import type { ChainRow, ContentRow } from './tables.js';

type Gone = Pick<ContentRow, 'bucket' | 'chain' | 'position' | 'month' | 'shape'>;

/** Takes what no living record needs any more: shapes, and notices that no shape refers to. */
async function forget(send: Send, bucket: number, gone: Gone[]): Promise<void> {
  for (const use of countUses(gone)) {
    const key = [bucket, use.chain, use.month, use.shape];
    const ofKey = 'bucket = $1 AND chain = $2 AND month = $3 AND shape = $4';
    send(`UPDATE uses SET records = records - $5 WHERE ${ofKey}`, [...key, use.records]);
    send(`DELETE FROM uses WHERE ${ofKey} AND records <= 0`, key);
  }
  await forgetUnused(send, bucket, new Set(gone.map(({ shape }) => shape)));
}

/** Looks only at shapes that lost a record: a bucket may have many, and whoever posts to it waits meanwhile. */
async function forgetUnused(send: Send, bucket: number, shapes: Iterable<number>): Promise<void> {
  const { rows } = await send(
    `DELETE FROM shapes s WHERE s.bucket = $1 AND s.shape = ANY($2) AND NOT EXISTS
      (SELECT 1 FROM uses u WHERE u.bucket = $1 AND u.shape = s.shape) RETURNING notice_sha256`,
    [bucket, [...shapes]],
  );
  if (rows.length === 0) return;
  send(
    `DELETE FROM notices n WHERE n.bucket = $1 AND n.sha256 = ANY($2) AND NOT EXISTS
      (SELECT 1 FROM shapes s WHERE s.bucket = $1 AND s.notice_sha256 = n.sha256)`,
    [bucket, [...new Set(rows.map(({ notice_sha256 }) => notice_sha256))]],
  );
}

const ofSubject = `c.bucket = $1 AND uuid_hash(c.subject) = uuid_hash($2) AND c.subject = $2
  AND ($3::text[] IS NULL OR c.chain IN
    (SELECT h.chain FROM chains h WHERE h.bucket = $1 AND h.origin = ANY($3)))`;

/** Erases a visitor's records in one bucket. */
export async function eraseSubject(
  connections: Connections,
  bucket: number,
  subject: string,
  origins: readonly string[] | undefined,
  erasedAt: number,
): Promise<number> {
  const wanted = [bucket, subject, origins ?? null];
  const there = await readingTransaction(
    connections,
    `SELECT 1 FROM contents c WHERE ${ofSubject} LIMIT 1`,
    wanted,
  );
  // Most buckets hold nothing of a visitor; those are not locked.
  if (there.length === 0) return 0;
  return transaction(connections, async (send) => {
    lock(send, bucket).catch(() => {});
    const { rows: gone } = await send(
      `DELETE FROM contents c WHERE ${ofSubject} RETURNING bucket, chain, position, month, shape`,
      wanted,
    );
    const erasures = gone.map(({ chain, position }) => [chain, position, erasedAt]);
    insert(send, 'erasures', ['chain', 'position', 'erased_at'], bucket, erasures);
    await forget(send, bucket, gone);
    return gone.length;
  });
}

/** Puts something else in the place of the paths of an origin's records. */
export const replacePaths = (
  connections: Connections,
  origin: string,
  positions: readonly number[],
  by: string,
): Promise<number> =>
  transaction(connections, async (send) => {
    const bucket = bucketOf(origin);
    lock(send, bucket).catch(() => {});
    const { rows: chains } = await send(
      'SELECT chain FROM chains WHERE bucket = $1 AND origin = $2',
      [bucket, origin],
    );
    const chain = chains[0]?.chain;
    if (chain === undefined) return 0;
    const { rows } = await send(
      `UPDATE contents SET path = $4,
        extra = (coalesce(nullif(extra, ''), '{}')::jsonb || '{"reduced":1}')::text
        WHERE bucket = $1 AND chain = $2 AND position = ANY($3::int[]) RETURNING position`,
      [bucket, chain, positions, by],
    );
    return rows.length;
  });

/** Erases some of an origin's records by age. */
export const eraseOlder = (
  connections: Connections,
  origin: string,
  than: number,
  limit: number,
  erasedAt: number,
): Promise<Erased> =>
  transaction(connections, async (send) => {
    const bucket = bucketOf(origin);
    lock(send, bucket).catch(() => {});
    const { rows: chains } = await send('SELECT * FROM chains WHERE bucket = $1 AND origin = $2', [
      bucket,
      origin,
    ]);
    const [chain] = chains as ChainRow[];
    if (chain === undefined) return { count: 0, isDone: true };
    const { rows: next } = await send(
      `SELECT position, ${receivedAt('l')} AS received_at FROM links l
        WHERE l.bucket = $1 AND l.chain = $2 AND position > $3 ORDER BY position LIMIT $4`,
      [bucket, chain.chain, chain.purged_position, limit],
    );
    const old = next.filter(({ received_at }) => received_at < than);
    const last = old.at(-1)?.position;
    if (last === undefined) return { count: 0, isDone: true };
    const { rows: gone } = await send(
      `DELETE FROM contents WHERE bucket = $1 AND chain = $2 AND position <= $3
        RETURNING bucket, chain, position, month, shape`,
      [bucket, chain.chain, last],
    );
    send(
      'UPDATE chains SET purged_position = $3, purged_at = $4 WHERE bucket = $1 AND chain = $2',
      [bucket, chain.chain, last, erasedAt],
    );
    await forget(send, bucket, gone);
    return { count: gone.length, isDone: old.length < limit };
  });

/** Erases a month of every origin by dropping its partition, and tells how many records went with it. */
export const eraseMonth = (
  connections: Connections,
  buckets: readonly number[],
  month: number,
  erasedAt: number,
): Promise<number> =>
  transaction(connections, async (send) => {
    // Always in this order, so that two instances cannot lock crosswise. The second finds nothing left.
    for (const bucket of buckets) lock(send, bucket).catch(() => {});
    let erased = 0;
    for (const bucket of buckets) {
      const { rows } = await send(
        `DELETE FROM uses WHERE bucket = $1 AND month = $2
          RETURNING chain, shape, records, last_position`,
        [bucket, month],
      );
      const last = new Map<number, number>();
      for (const { chain, records, last_position } of rows) {
        erased += Number(records);
        last.set(chain, Math.max(last.get(chain) ?? 0, last_position));
      }
      for (const [chain, position] of last) {
        send(
          `UPDATE chains SET purged_position = greatest(purged_position, $3), purged_at = $4
            WHERE bucket = $1 AND chain = $2`,
          [bucket, chain, position, erasedAt],
        );
      }
      if (rows.length > 0) {
        await forgetUnused(send, bucket, new Set(rows.map(({ shape }) => Number(shape))));
      }
    }
    send(impatiently);
    send(`DROP TABLE IF EXISTS ${partitionOf(month)}`);
    return erased;
  });

/** Erases single places, as another store has done. */
export async function takeErasures(connections: Connections, places: ErasedPlace[]): Promise<void> {
  for (const { origin, position, erasedAt } of places) {
    const bucket = bucketOf(origin);
    await transaction(connections, async (send) => {
      lock(send, bucket).catch(() => {});
      const { rows: gone } = await send(
        `DELETE FROM contents c WHERE c.bucket = $1 AND c.position = $3 AND c.chain =
          (SELECT h.chain FROM chains h WHERE h.bucket = $1 AND h.origin = $2)
          RETURNING bucket, chain, position, month, shape`,
        [bucket, origin, position],
      );
      const erasures = gone.map(({ chain }) => [chain, position, Date.parse(erasedAt)]);
      insert(send, 'erasures', ['chain', 'position', 'erased_at'], bucket, erasures);
      if (gone.length > 0) await forget(send, bucket, gone);
    });
  }
}
