import type pg from 'pg';
import { type Arrivals, keyOfShape } from './arrivals.js';
import { type Batch, countAlike, countUses, type Found, linkBatch } from './batch.js';
import { bucketOf } from './buckets.js';
import { type Send, transaction } from './postgres-connection.js';
import { idPrefix, middleOfMonth, partitionOf, receivedAt } from './postgres-schema.js';
import type { Erased, ErasedPlace, Receipt, StatisticsLine } from './store.js';
import {
  type ChainRow,
  type ContentRow,
  monthOf,
  type ShapeRow,
  type StatisticsRow,
  shapeColumns,
  startOfMonth,
} from './tables.js';
import type { TakenEntry } from './taking.js';

/** Rows of one bucket as `VALUES`, the bucket being the first parameter of all of them. */
function insertion(table: string, columns: string[], bucket: number, rows: unknown[][], rest = '') {
  const values: unknown[] = [bucket];
  const lists = rows.map(
    (row) => `($1, ${row.map((value) => `$${values.push(value)}`).join(', ')})`,
  );
  const text = `INSERT INTO ${table} (bucket, ${columns.join(', ')}) VALUES ${lists.join(', ')} ${rest}`;
  return { text, values };
}

/** Sends an insertion of rows, if there are any. */
function insert(
  send: Send,
  table: string,
  columns: string[],
  bucket: number,
  rows: unknown[][],
  rest?: string,
) {
  if (rows.length === 0) return;
  const { text, values } = insertion(table, columns, bucket, rows, rest);
  send(text, values);
}

const momentOf = (time: number) => time - startOfMonth(monthOf(time)) - middleOfMonth;
const bytea = (hex: string) => `\\x${hex}`;
/** What of an id is in the index: see `idPrefix`. */
const prefixOf = (id: string) => id.replaceAll('-', '').slice(0, 14);

type Next = { next_chain: number; next_shape: number };

/** Takes the bucket for this transaction: whoever writes to it next waits, here and in other instances. */
const lock = async (send: Send, bucket: number): Promise<Next> =>
  (await send('SELECT next_chain, next_shape FROM buckets WHERE bucket = $1 FOR UPDATE', [bucket]))
    .rows[0];

/** Stores what arrived together in one bucket. */
export const append = (
  pool: pg.Pool,
  bucket: number,
  arrivals: Arrivals,
  receivedAtTime: number,
): Promise<Receipt[]> =>
  transaction(pool, async (send) => {
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

const chainColumns = [
  ...['chain', 'origin', 'position', 'hash', 'purged_position', 'purged_at'],
  ...['notices_day', 'notices_new'],
];
const chainValues = (row: ChainRow) => chainColumns.map((name) => row[name as keyof ChainRow]);
const saveChains = `ON CONFLICT (bucket, chain) DO UPDATE SET position = excluded.position,
  hash = excluded.hash, purged_position = excluded.purged_position, purged_at = excluded.purged_at,
  notices_day = excluded.notices_day, notices_new = excluded.notices_new`;
const addUses = `ON CONFLICT (bucket, chain, month, shape) DO UPDATE SET
  records = uses.records + excluded.records,
  last_position = greatest(uses.last_position, excluded.last_position)`;
const addCounts = `ON CONFLICT (bucket, day, chain, language, notice_sha256, action, diagnostic, marketing)
  DO UPDATE SET records = statistics.records + excluded.records`;
const linkColumns = ['chain', 'position', 'month', 'moment', 'id', 'digest', 'hash'];
const contentColumns = [
  ...['chain', 'position', 'month', 'waited', 'shape', 'subject', 'path', 'extra'],
];
const countColumns = [
  ...['day', 'chain', 'language', 'notice_sha256', 'action', 'diagnostic', 'marketing', 'records'],
];

function save(send: Send, batch: Batch): void {
  const { bucket } = batch;
  const rows = <Row extends object>(all: Row[], columns: string[]) =>
    all.map((row) => columns.map((name) => row[name as keyof Row]));
  insert(send, 'chains', chainColumns, bucket, batch.chains.map(chainValues), saveChains);
  const notices = rows(batch.notices, ['sha256', 'text']);
  insert(send, 'notices', ['sha256', 'text'], bucket, notices, 'ON CONFLICT DO NOTHING');
  const shapes = rows(batch.shapes, ['shape', 'key', ...shapeColumns]);
  insert(send, 'shapes', ['shape', 'key', ...shapeColumns], bucket, shapes);
  insert(
    send,
    'links',
    linkColumns,
    bucket,
    batch.links.map(({ chain, position, received_at, id, digest, hash }) => [
      ...[chain, position, monthOf(received_at), momentOf(received_at), id],
      ...[bytea(digest), bytea(hash)],
    ]),
  );
  insert(send, 'contents', contentColumns, bucket, rows(batch.contents, contentColumns));
  const uses = rows(batch.uses, ['chain', 'month', 'shape', 'records', 'last_position']);
  insert(
    send,
    'uses',
    ['chain', 'month', 'shape', 'records', 'last_position'],
    bucket,
    uses,
    addUses,
  );
  insert(send, 'statistics', countColumns, bucket, rows(batch.statistics, countColumns), addCounts);
  const chain = Math.max(0, ...batch.chains.map((one) => one.chain));
  const shape = batch.shapes.at(-1)?.shape ?? 0;
  if (
    batch.shapes.length > 0 ||
    batch.chains.some(({ position }) => position <= batch.links.length)
  ) {
    send(
      `UPDATE buckets SET next_chain = greatest(next_chain, $2), next_shape = greatest(next_shape, $3)
        WHERE bucket = $1`,
      [bucket, chain + 1, shape + 1],
    );
  }
}

type Gone = Pick<ContentRow, 'bucket' | 'chain' | 'position' | 'month' | 'shape'>;

/** Takes what no living record needs any more: shapes, and notices that no shape refers to. */
function forget(send: Send, bucket: number, gone: Gone[]): void {
  for (const use of countUses(gone)) {
    send(
      `UPDATE uses SET records = records - $5
        WHERE bucket = $1 AND chain = $2 AND month = $3 AND shape = $4`,
      [bucket, use.chain, use.month, use.shape, use.records],
    );
  }
  forgetUnused(send, bucket);
}

function forgetUnused(send: Send, bucket: number): void {
  send('DELETE FROM uses WHERE bucket = $1 AND records <= 0', [bucket]);
  send(
    `DELETE FROM shapes s WHERE s.bucket = $1 AND NOT EXISTS
      (SELECT 1 FROM uses u WHERE u.bucket = $1 AND u.shape = s.shape)`,
    [bucket],
  );
  send(
    `DELETE FROM notices n WHERE n.bucket = $1 AND NOT EXISTS
      (SELECT 1 FROM shapes s WHERE s.bucket = $1 AND s.notice_sha256 = n.sha256)`,
    [bucket],
  );
}

const ofSubject = `c.bucket = $1 AND uuid_hash(c.subject) = uuid_hash($2) AND c.subject = $2
  AND ($3::text[] IS NULL OR c.chain IN
    (SELECT h.chain FROM chains h WHERE h.bucket = $1 AND h.origin = ANY($3)))`;

/** Erases a visitor's records in one bucket. */
export async function eraseSubject(
  pool: pg.Pool,
  bucket: number,
  subject: string,
  origins: readonly string[] | undefined,
  erasedAt: number,
): Promise<number> {
  const wanted = [bucket, subject, origins ?? null];
  const { rows } = await pool.query(`SELECT 1 FROM contents c WHERE ${ofSubject} LIMIT 1`, wanted);
  // Most buckets hold nothing of a visitor; those are not locked.
  if (rows.length === 0) return 0;
  return transaction(pool, async (send) => {
    lock(send, bucket).catch(() => {});
    const { rows: gone } = await send(
      `DELETE FROM contents c WHERE ${ofSubject} RETURNING bucket, chain, position, month, shape`,
      wanted,
    );
    const erasures = gone.map(({ chain, position }) => [chain, position, erasedAt]);
    insert(send, 'erasures', ['chain', 'position', 'erased_at'], bucket, erasures);
    forget(send, bucket, gone);
    return gone.length;
  });
}

/** Erases some of an origin's records by age. */
export const eraseOlder = (
  pool: pg.Pool,
  origin: string,
  than: number,
  limit: number,
  erasedAt: number,
): Promise<Erased> =>
  transaction(pool, async (send) => {
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
        WHERE bucket = $1 AND chain = $2 AND position > $3 ORDER BY position LIMIT $4`,
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
    forget(send, bucket, gone);
    return { count: gone.length, isDone: old.length < limit };
  });

/** Erases a month of every origin by dropping its partition, and tells how many records went with it. */
export const eraseMonth = (
  pool: pg.Pool,
  buckets: readonly number[],
  month: number,
  erasedAt: number,
): Promise<number> =>
  transaction(pool, async (send) => {
    // Always in this order, so that two instances cannot lock crosswise. The second finds nothing left.
    for (const bucket of buckets) lock(send, bucket).catch(() => {});
    let erased = 0;
    for (const bucket of buckets) {
      const { rows } = await send(
        `DELETE FROM uses WHERE bucket = $1 AND month = $2 RETURNING chain, records, last_position`,
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
      if (rows.length > 0) forgetUnused(send, bucket);
    }
    send(`DROP TABLE IF EXISTS ${partitionOf(month)}`);
    return erased;
  });

/** Makes the partition of a month, unless it is there. Whoever sends it holds the lock of the migrations. */
export const makePartition = (send: Send, month: number) =>
  send(
    `CREATE TABLE IF NOT EXISTS ${partitionOf(month)} PARTITION OF contents FOR VALUES IN (${month})`,
  );

/** Takes the lock that migrations and partitions are made behind, one instance after another. */
export const lockMigrations = (send: Send) =>
  send("SELECT name FROM migrations WHERE name = '' FOR UPDATE");

/** Writes entries of one origin, taken over from another store, as they are. */
export const takeEntries = (pool: pg.Pool, bucket: number, entries: TakenEntry[]): Promise<void> =>
  transaction(pool, async (send) => {
    const next = await lock(send, bucket);
    const origin = entries[0]?.origin ?? '';
    const { rows: chains } = await send('SELECT * FROM chains WHERE bucket = $1 AND origin = $2', [
      bucket,
      origin,
    ]);
    const known = chains[0] as ChainRow | undefined;
    const number = known?.chain ?? next.next_chain;
    const shapes = await takenShapes(send, bucket, entries, next.next_shape);
    const end = entries.at(-1)?.link ?? { position: 0, hash: '' };
    const contents = entries.flatMap(({ link, content, shape }): ContentRow[] => {
      if (content === null || shape === null) return [];
      const place = { bucket, chain: number, position: link.position };
      const month = monthOf(link.received_at);
      return [{ ...content, ...place, month, shape: shapes.numbers.get(keyOfShape(shape)) ?? 0 }];
    });
    const notices = new Map(
      entries.flatMap(({ notice }) => (notice === null ? [] : [[notice.sha256, notice]])),
    );
    save(send, {
      ...{ bucket, receipts: [], statistics: [], contents, uses: countUses(contents) },
      links: entries.map(({ link }) => ({ ...link, bucket, chain: number })),
      chains: [
        {
          ...{ bucket, chain: number, origin, purged_position: 0, purged_at: null },
          ...{ notices_day: '', notices_new: 0 },
          ...known,
          ...{ position: end.position, hash: end.hash },
        },
      ],
      shapes: shapes.missing,
      notices: [...notices.values()].map((notice) => ({ ...notice, bucket })),
    });
    const erasures = entries.flatMap(({ link, erasedAt }) =>
      erasedAt === null ? [] : [[number, link.position, erasedAt]],
    );
    insert(send, 'erasures', ['chain', 'position', 'erased_at'], bucket, erasures);
  });

async function takenShapes(send: Send, bucket: number, entries: TakenEntry[], next: number) {
  const wanted = new Map(
    entries.flatMap(({ shape }) => (shape === null ? [] : [[keyOfShape(shape), shape]])),
  );
  const { rows } = await send('SELECT shape, key FROM shapes WHERE bucket = $1 AND key = ANY($2)', [
    bucket,
    [...wanted.keys()],
  ]);
  const numbers = new Map<string, number>(rows.map(({ key, shape }) => [key, shape]));
  const missing: ShapeRow[] = [];
  for (const [key, shape] of wanted) {
    if (numbers.has(key)) continue;
    const number = next + missing.length;
    numbers.set(key, number);
    missing.push({ ...shape, bucket, shape: number, key });
  }
  return { numbers, missing };
}

/** Erases single places, as another store has done. */
export async function takeErasures(pool: pg.Pool, places: ErasedPlace[]): Promise<void> {
  for (const { origin, position, erasedAt } of places) {
    const bucket = bucketOf(origin);
    await transaction(pool, async (send) => {
      lock(send, bucket).catch(() => {});
      const { rows: gone } = await send(
        `DELETE FROM contents c WHERE c.bucket = $1 AND c.position = $3 AND c.chain =
          (SELECT h.chain FROM chains h WHERE h.bucket = $1 AND h.origin = $2)
          RETURNING bucket, chain, position, month, shape`,
        [bucket, origin, position],
      );
      const erasures = gone.map(({ chain }) => [chain, position, Date.parse(erasedAt)]);
      insert(send, 'erasures', ['chain', 'position', 'erased_at'], bucket, erasures);
      if (gone.length > 0) forget(send, bucket, gone);
    });
  }
}

/** Adds lines of another store's statistics. */
export async function takeStatistics(pool: pg.Pool, lines: StatisticsLine[]): Promise<void> {
  for (const origin of new Set(lines.map((line) => line.origin))) {
    const bucket = bucketOf(origin);
    const { rows } = await pool.query(
      'SELECT chain FROM chains WHERE bucket = $1 AND origin = $2',
      [bucket, origin],
    );
    const chain = rows[0]?.chain;
    if (chain === undefined) continue;
    const counts = countAlike(
      lines.filter((line) => line.origin === origin),
      ({ day, language, noticeSha256, action, diagnostic, marketing }): StatisticsRow => ({
        ...{ bucket, day, chain, language, notice_sha256: noticeSha256 },
        ...{ action, diagnostic, marketing, records: 0 },
      }),
      (count, { records }) => {
        count.records += records;
      },
    ).map((line) => countColumns.map((name) => line[name as keyof StatisticsRow]));
    await transaction(pool, async (send) => {
      insert(send, 'statistics', countColumns, bucket, counts, addCounts);
    });
  }
}
