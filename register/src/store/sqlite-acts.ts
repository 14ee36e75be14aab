import type Database from 'libsql';
import { type Arrivals, keyOfShape } from './arrivals.js';
import { type Batch, byBucket, countUses, type Found, linkBatch } from './batch.js';
import { bucketOf, buckets } from './buckets.js';
import type { Plain } from './small.js';
import type { Erased, ErasedPlace, Receipt } from './store.js';
import {
  type ChainRow,
  type ContentRow,
  type LinkRow,
  monthOf,
  type NoticeRow,
  type Shape,
  type ShapeRow,
  type StatisticsRow,
  shapeColumns,
  type UseRow,
} from './tables.js';
import type { TakenEntry } from './taking.js';

const bytes = (uuid: string) => uuid.replaceAll('-', '');
const marks = (count: number) => Array(count).fill('?').join(', ');

type Gone = Pick<ContentRow, 'bucket' | 'chain' | 'position' | 'month' | 'shape'>;

/** Everything that writes to the SQLite file. Each act runs inside one transaction. */
function sqliteActs(database: Database.Database) {
  const statements = new Map<string, Database.Statement>();
  const prepared = (sql: string) => {
    const known = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, known);
    return known;
  };
  const run = (sql: string, ...given: unknown[]): number => prepared(sql).run(given).changes;
  const get = <Row>(sql: string, ...given: unknown[]) =>
    prepared(sql).get(given) as Row | undefined;
  const all = <Row>(sql: string, ...given: unknown[]) => prepared(sql).all(given) as Row[];

  const chainOf = (bucket: number, origin: string) =>
    get<ChainRow>('SELECT * FROM chains WHERE bucket = ? AND origin = ?', bucket, origin);

  /** Looks up in one bucket what a batch needs to know. */
  function find(bucket: number, { rows, shapes, notices }: Arrivals): Found {
    const next = get<{ next_chain: number; next_shape: number }>(
      'SELECT next_chain, next_shape FROM buckets WHERE bucket = ?',
      bucket,
    ) ?? { next_chain: 1, next_shape: 1 };
    const origins = [...new Set(rows.map(({ origin }) => origin))];
    return {
      bucket,
      chains: origins.flatMap((origin) => chainOf(bucket, origin) ?? []),
      known: rows.flatMap(({ id }) =>
        all<Omit<Found['known'][number], 'id'>>(
          `SELECT chain, lower(hex(digest)) AS digest, received_at FROM links
            WHERE bucket = ? AND id = unhex(?)`,
          bucket,
          bytes(id),
        ).map((row) => ({ id, ...row })),
      ),
      shapes: shapes.flatMap(
        ({ key }) =>
          get<Pick<ShapeRow, 'shape' | 'key'>>(
            'SELECT shape, key FROM shapes WHERE bucket = ? AND key = ?',
            bucket,
            key,
          ) ?? [],
      ),
      notices: notices.flatMap(({ sha256 }) =>
        get('SELECT 1 FROM notices WHERE bucket = ? AND sha256 = ?', bucket, sha256) === undefined
          ? []
          : sha256,
      ),
      nextChain: next.next_chain,
      nextShape: next.next_shape,
    };
  }

  const insertLink = ({ bucket, chain, position, received_at, id, digest, hash }: LinkRow) =>
    run(
      'INSERT INTO links VALUES (?, ?, ?, ?, unhex(?), unhex(?), unhex(?))',
      ...[bucket, chain, position, received_at, bytes(id), digest, hash],
    );
  const insertContent = (row: ContentRow) =>
    run(
      'INSERT INTO contents VALUES (?, ?, ?, ?, ?, ?, unhex(?), ?, ?)',
      ...[row.bucket, row.chain, row.position, row.month, row.waited, row.shape],
      ...[bytes(row.subject), row.path, row.extra],
    );
  const insertNotice = ({ bucket, sha256, text }: NoticeRow) =>
    run('INSERT OR IGNORE INTO notices VALUES (?, ?, ?)', bucket, sha256, text);
  const insertShape = (row: ShapeRow) => {
    run(
      `INSERT INTO shapes VALUES (${marks(3 + shapeColumns.length)})`,
      ...[row.bucket, row.shape, row.key, ...shapeColumns.map((name) => row[name])],
    );
    run('UPDATE buckets SET next_shape = ? WHERE bucket = ?', row.shape + 1, row.bucket);
  };
  const saveChain = (row: ChainRow) => {
    const changed = run(
      `UPDATE chains SET position = ?, hash = ?, purged_position = ?, purged_at = ?,
        notices_day = ?, notices_new = ? WHERE bucket = ? AND chain = ?`,
      ...[row.position, row.hash, row.purged_position, row.purged_at],
      ...[row.notices_day, row.notices_new, row.bucket, row.chain],
    );
    if (changed > 0) return;
    run(
      `INSERT INTO chains VALUES (${marks(9)})`,
      ...[row.bucket, row.chain, row.origin, row.position, row.hash],
      ...[row.purged_position, row.purged_at, row.notices_day, row.notices_new],
    );
    run('UPDATE buckets SET next_chain = ? WHERE bucket = ?', row.chain + 1, row.bucket);
  };
  const addUse = ({ bucket, chain, month, shape, records, last_position }: UseRow) =>
    run(
      `INSERT INTO uses VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET
        records = records + excluded.records,
        last_position = max(last_position, excluded.last_position)`,
      ...[bucket, chain, month, shape, records, last_position],
    );
  const count = (line: StatisticsRow) =>
    run(
      `INSERT INTO statistics VALUES (${marks(9)})
        ON CONFLICT DO UPDATE SET records = records + excluded.records`,
      ...[line.bucket, line.day, line.chain, line.language, line.notice_sha256],
      ...[line.action, line.diagnostic, line.marketing, line.records],
    );

  function save(batch: Batch): void {
    for (const chain of batch.chains) saveChain(chain);
    for (const notice of batch.notices) insertNotice(notice);
    for (const shape of batch.shapes) insertShape(shape);
    for (const link of batch.links) insertLink(link);
    for (const content of batch.contents) insertContent(content);
    for (const use of batch.uses) addUse(use);
    for (const line of batch.statistics) count(line);
  }

  /** Takes what no living record needs any more: shapes, and notices that no shape refers to. */
  function forget(bucket: number, gone: Gone[]): void {
    for (const use of countUses(gone)) {
      const key = [use.bucket, use.chain, use.month, use.shape];
      const ofKey = 'bucket = ? AND chain = ? AND month = ? AND shape = ?';
      run(`UPDATE uses SET records = records - ? WHERE ${ofKey}`, use.records, ...key);
      run(`DELETE FROM uses WHERE ${ofKey} AND records <= 0`, ...key);
    }
    const notices = [...new Set(gone.map(({ shape }) => shape))].flatMap((shape) =>
      all<Pick<Shape, 'notice_sha256'>>(
        `DELETE FROM shapes WHERE bucket = ? AND shape = ? AND NOT EXISTS
          (SELECT 1 FROM uses u WHERE u.bucket = shapes.bucket AND u.shape = shapes.shape)
          RETURNING notice_sha256`,
        ...[bucket, shape],
      ),
    );
    for (const sha256 of new Set(notices.map(({ notice_sha256 }) => notice_sha256))) {
      run(
        `DELETE FROM notices WHERE bucket = ? AND sha256 = ? AND NOT EXISTS
          (SELECT 1 FROM shapes s WHERE s.bucket = notices.bucket AND s.notice_sha256 = notices.sha256)`,
        ...[bucket, sha256],
      );
    }
  }

  return {
    /** Stores what arrived together, in all the buckets that it belongs to. */
    append(arrivals: Arrivals, receivedAt: number): Receipt[] {
      const receipts = new Map<object, Receipt>();
      for (const [bucket, own] of byBucket(arrivals)) {
        const batch = linkBatch(own, find(bucket, own), receivedAt);
        save(batch);
        own.rows.forEach((row, n) => void receipts.set(row, batch.receipts[n] as Receipt));
      }
      return arrivals.rows.map((row) => receipts.get(row) as Receipt);
    },

    eraseSubject(subject: string, origins: readonly string[] | null, erasedAt: number): number {
      let erased = 0;
      for (const bucket of buckets) {
        const chains = origins?.flatMap((origin) =>
          bucketOf(origin) === bucket ? (chainOf(bucket, origin)?.chain ?? []) : [],
        );
        const gone = all<Gone>(
          `DELETE FROM contents WHERE bucket = ? AND subject = unhex(?)
            ${chains === undefined ? '' : `AND chain IN (${chains.join(', ')})`}
            RETURNING bucket, chain, position, month, shape`,
          ...[bucket, bytes(subject)],
        );
        if (gone.length === 0) continue;
        for (const { chain, position } of gone) {
          run('INSERT INTO erasures VALUES (?, ?, ?, ?)', bucket, chain, position, erasedAt);
        }
        forget(bucket, gone);
        erased += gone.length;
      }
      return erased;
    },

    replacePaths(origin: string, positions: readonly number[], by: string): number {
      const bucket = bucketOf(origin);
      const chain = chainOf(bucket, origin)?.chain;
      let replaced = 0;
      for (const position of positions) {
        replaced += run(
          `UPDATE contents SET path = ?,
            extra = json_set(coalesce(nullif(extra, ''), '{}'), '$.reduced', 1)
            WHERE bucket = ? AND chain = ? AND position = ?`,
          ...[by, bucket, chain, position],
        );
      }
      return replaced;
    },

    eraseOlder(origin: string, than: number, limit: number, erasedAt: number): Erased {
      const bucket = bucketOf(origin);
      const chain = chainOf(bucket, origin);
      if (chain === undefined) return { count: 0, isDone: true };
      const old = all<{ position: number; received_at: number }>(
        `SELECT position, received_at FROM links WHERE bucket = ? AND chain = ? AND position > ?
          ORDER BY position LIMIT ?`,
        ...[bucket, chain.chain, chain.purged_position, limit],
      ).filter(({ received_at }) => received_at < than);
      const last = old.at(-1)?.position;
      if (last === undefined) return { count: 0, isDone: true };
      const place = [bucket, chain.chain, last];
      const gone = all<Gone>(
        `DELETE FROM contents WHERE bucket = ? AND chain = ? AND position <= ?
          RETURNING bucket, chain, position, month, shape`,
        ...place,
      );
      saveChain({ ...chain, purged_position: last, purged_at: erasedAt });
      forget(bucket, gone);
      return { count: gone.length, isDone: old.length < limit };
    },

    takeEntries(entries: TakenEntry[]): void {
      for (const { bucket, origin, link, content, shape, notice, erasedAt } of entries) {
        const next = get<{ next_chain: number; next_shape: number }>(
          'SELECT next_chain, next_shape FROM buckets WHERE bucket = ?',
          bucket,
        ) ?? { next_chain: 1, next_shape: 1 };
        const chain = chainOf(bucket, origin) ?? {
          ...{ bucket, chain: next.next_chain, origin, purged_position: 0, purged_at: null },
          ...{ position: 0, hash: '', notices_day: '', notices_new: 0 },
        };
        const { position, hash } = link;
        saveChain({ ...chain, position, hash });
        const place = { bucket, chain: chain.chain, position };
        insertLink({ ...link, ...place });
        if (erasedAt !== null) {
          run('INSERT INTO erasures VALUES (?, ?, ?, ?)', ...Object.values(place), erasedAt);
        }
        if (content === null || shape === null) continue;
        if (notice !== null) insertNotice({ bucket, ...notice });
        const key = keyOfShape(shape);
        const known = get<Pick<ShapeRow, 'shape'>>(
          'SELECT shape FROM shapes WHERE bucket = ? AND key = ?',
          ...[bucket, key],
        );
        const number = known?.shape ?? next.next_shape;
        if (known === undefined) insertShape({ ...shape, bucket, shape: number, key });
        const month = monthOf(link.received_at);
        insertContent({ ...content, ...place, month, shape: number });
        addUse({
          ...{ bucket, chain: chain.chain, month, shape: number },
          ...{ records: 1, last_position: position },
        });
      }
    },

    takeErasures(places: ErasedPlace[]): void {
      for (const { origin, position, erasedAt } of places) {
        const bucket = bucketOf(origin);
        const chain = chainOf(bucket, origin)?.chain;
        const gone = all<Gone>(
          `DELETE FROM contents WHERE bucket = ? AND chain = ? AND position = ?
            RETURNING bucket, chain, position, month, shape`,
          ...[bucket, chain, position],
        );
        if (gone.length === 0) continue;
        run(
          'INSERT INTO erasures VALUES (?, ?, ?, ?)',
          ...[bucket, chain, position, Date.parse(erasedAt)],
        );
        forget(bucket, gone);
      }
    },

    takeStatistics(lines: (Omit<StatisticsRow, 'bucket' | 'chain'> & { origin: string })[]): void {
      for (const { origin, ...line } of lines) {
        const bucket = bucketOf(origin);
        const chain = chainOf(bucket, origin);
        if (chain !== undefined) count({ ...line, bucket, chain: chain.chain });
      }
    },

    /** Statements on the small tables, and what each returns. */
    runAll: (statements: Plain[]): object[][] =>
      statements.map(({ sql, parameters }) => {
        if (/\bRETURNING\b/.test(sql)) return all<object>(sql, ...parameters);
        run(sql, ...parameters);
        return [];
      }),

    /** A write of nothing finds a lock or a missing disk, but not a full one: that needs a page. */
    probe(): void {
      run('INSERT INTO erasures VALUES (-1, 0, 0, 0)');
      run('DELETE FROM erasures WHERE bucket = -1');
    },
  };
}

/** What can be asked of the file. */
export type Acts = ReturnType<typeof sqliteActs>;
export type { Shape };

/** Answers by one transaction each; when it returns, what was written is on disk. */
export function sqliteWriting(database: Database.Database) {
  const acts = sqliteActs(database);
  return <Act extends keyof Acts>(act: Act, given: Parameters<Acts[Act]>) => {
    const run = acts[act] as (...given: unknown[]) => ReturnType<Acts[Act]>;
    database.exec('BEGIN IMMEDIATE');
    try {
      const result = run(...given);
      database.exec('COMMIT');
      return result;
    } catch (error) {
      // libsql's own wrapper fails on rolling back what SQLite has rolled back already (a full disk).
      if (database.inTransaction) database.exec('ROLLBACK');
      throw error;
    }
  };
}
