import type { Arrivals } from './arrivals.js';
import { type Found, linkBatch } from './batch.js';
import { type Connections, type Send, transaction } from './postgres-connection.js';
import { bytea, lock } from './postgres-rows.js';
import { save } from './postgres-save.js';
import { idPrefix, receivedAt } from './postgres-schema.js';
import type { Receipt } from './store.js';

/** What of an id is in the index: see `idPrefix`. */
const prefixOf = (id: string) => id.replaceAll('-', '').slice(0, 14);

/** Stores what arrived together in one bucket. */
export const append = (
  connections: Connections,
  bucket: number,
  arrivals: Arrivals,
  receivedAtTime: number,
): Promise<Receipt[]> =>
  transaction(connections, async (send) => {
    const batch = linkBatch(arrivals, await find(send, bucket, arrivals), receivedAtTime);
    if (batch.links.length > 0) save(send, batch);
    return batch.receipts;
  });

/** Looks up what a batch needs to know, in one round trip, behind the lock. */
async function find(
  send: Send,
  bucket: number,
  { rows, shapes, notices }: Arrivals,
): Promise<Found> {
  const origins = [...new Set(rows.map(({ origin }) => origin))];
  const [next, chains, known, foundShapes, foundNotices] = await Promise.all([
    lock(send, bucket),
    send('SELECT * FROM chains WHERE bucket = $1 AND origin = ANY($2)', [bucket, origins]),
    send(
      `SELECT l.id, l.chain, encode(l.digest, 'hex') AS digest, ${receivedAt('l')} AS received_at
        FROM links l WHERE l.bucket = $1 AND l.id = ANY($2::uuid[])
        AND ${idPrefix('l.id')} = ANY($3::bytea[])`,
      [bucket, rows.map(({ id }) => id), rows.map(({ id }) => bytea(prefixOf(id)))],
    ),
    send('SELECT shape, key FROM shapes WHERE bucket = $1 AND key = ANY($2)', [
      bucket,
      shapes.map(({ key }) => key),
    ]),
    send('SELECT sha256 FROM notices WHERE bucket = $1 AND sha256 = ANY($2)', [
      bucket,
      notices.map(({ sha256 }) => sha256),
    ]),
  ]);
  return {
    bucket,
    chains: chains.rows,
    known: known.rows,
    shapes: foundShapes.rows,
    notices: foundNotices.rows.map(({ sha256 }) => sha256),
    nextChain: next.next_chain,
    nextShape: next.next_shape,
  };
}
