import {
  type CompiledQuery,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
} from 'kysely';
import type pg from 'pg';
import { type Arrivals, arrivalsOf } from './arrivals.js';
import { bucketOf, buckets } from './buckets.js';
import type { Progress } from './first/copy.js';
import { migrateFirstTables } from './first/postgres.js';
import * as acts from './postgres-acts.js';
import {
  available,
  codeOf,
  mustRetry,
  noPartition,
  openPool,
  readingTransaction,
  transaction,
  uniqueViolation,
} from './postgres-connection.js';
import { partitionOf, postgresMigrations } from './postgres-schema.js';
import { type Query, reading } from './reading.js';
import { type Small, smallTables } from './small.js';
import { smallMigrations } from './small-schema.js';
import type { Receipt, Store } from './store.js';
import { monthOf, startOfMonth } from './tables.js';
import { takenOf } from './taking.js';
import { together } from './together.js';
import { postgresWords } from './words.js';

/** Turns a statement into its text; nothing is run through it. */
const compiler = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/** How often a transaction is tried again when the database asks for it. */
const mostTries = 10;

/** What may be told to a store on PostgreSQL. */
export interface PostgresOptions {
  /** The schema in which its tables lie, if not the one that the database looks in by itself. */
  schema?: string;
  /** Hears how many records a migration from the first version has copied. */
  onProgress?: Progress | undefined;
  now?: () => number;
}

/** Reads over one connection, such as one that holds a lock. */
const queryOf = (client: pg.PoolClient): Query =>
  async function query<Row>(statement: RawBuilder<Row>) {
    const { sql, parameters } = statement.compile(compiler);
    return (await client.query(sql, parameters as unknown[])).rows as Row[];
  };

/**
 * The store for many sites and several instances: one PostgreSQL database, or one that Citus distributes.
 * Each bucket has one queue and one running transaction; other instances wait for it at a locked row.
 */
export async function openPostgres(url: string, options: PostgresOptions = {}): Promise<Store> {
  const { schema, onProgress, now = () => Date.now() } = options;
  const pool = openPool(url, 10, schema);
  // Apart, so that administrators' searches cannot take every connection.
  const readers = openPool(url, 4, schema);
  try {
    if (schema === undefined) {
      const open = (one: string) => openPostgres(url, { schema: one, now });
      await available(() => migrateFirstTables(pool, { open, query: queryOf }, onProgress));
    }
    await available(() => migrate(pool, now()));
  } catch (error) {
    await Promise.all([pool.end(), readers.end()]);
    throw error;
  }

  const query = <Row>(statement: { compile(db: typeof compiler): CompiledQuery<Row> }) => {
    const { sql, parameters } = statement.compile(compiler);
    return available(() => readingTransaction<Row>(readers, sql, parameters));
  };
  const queues = buckets.map((bucket) =>
    together((records: Parameters<Store['append']>[0][]) =>
      available(() => appendUntil(pool, bucket, arrivalsOf(records), now)),
    ),
  );
  /** Makes the partitions that a failure asks for, and tries again. */
  const withPartitions = async (months: Iterable<number>, act: () => Promise<void>) => {
    await makePartitions(pool, months);
    return act();
  };

  return {
    ...reading(query, postgresWords),
    small: smallOf(pool, query),
    append: (record) => {
      const queue = queues[bucketOf(record.record.site.origin)] as (typeof queues)[number];
      return queue(record);
    },
    async eraseSubject(subject, origins) {
      const concerned = origins === undefined ? buckets : new Set(origins.map(bucketOf));
      let erased = 0;
      for (const bucket of concerned) {
        erased += await available(() => acts.eraseSubject(pool, bucket, subject, origins, now()));
      }
      return erased;
    },
    eraseOlder: (origin, than, limit) =>
      available(() => acts.eraseOlder(pool, origin, Date.parse(than), limit, now())),
    async eraseMonths(than) {
      let erased = 0;
      for (const month of await available(() => monthsOf(pool))) {
        if (startOfMonth(month + 1) > Date.parse(than)) continue;
        erased += await available(() => acts.eraseMonth(pool, buckets, month, now()));
      }
      return erased;
    },
    takeEntries: (entries) =>
      available(() =>
        withPartitions(
          entries.map(({ receivedAt }) => monthOf(Date.parse(receivedAt))),
          () => acts.takeEntries(pool, bucketOf(entries[0]?.origin ?? ''), entries.map(takenOf)),
        ),
      ),
    takeErasures: (places) => available(() => acts.takeErasures(pool, places)),
    takeStatistics: (lines) => available(() => acts.takeStatistics(pool, lines)),
    async checkHealth() {
      // A temporary object would not need the disk; this asks for a transaction that may write.
      await available(() =>
        transaction(pool, async (send) => {
          send('INSERT INTO erasures VALUES (-1, 0, 0, 0) ON CONFLICT DO NOTHING');
          send('DELETE FROM erasures WHERE bucket = -1');
        }),
      );
    },
    close: async () => void (await Promise.all([pool.end(), readers.end()])),
  };
}

const smallOf = (pool: pg.Pool, query: Small['query']): Small =>
  smallTables({
    compiler,
    query,
    isTaken: (error) => codeOf(error) === uniqueViolation,
    run: (statements) =>
      available(() =>
        transaction(pool, async (send) => {
          const sent = statements.map(({ sql, parameters }) => send(sql, parameters));
          return (await Promise.all(sent)).map(({ rows }) => rows);
        }),
      ),
  });

async function appendUntil(
  pool: pg.Pool,
  bucket: number,
  arrivals: Arrivals,
  now: () => number,
): Promise<Receipt[]> {
  for (let attempt = 1; ; attempt++) {
    const receivedAt = now();
    try {
      return await acts.append(pool, bucket, arrivals, receivedAt);
    } catch (error) {
      const code = codeOf(error);
      const mayTry = code === uniqueViolation || code === noPartition || mustRetry.has(code);
      if (attempt === mostTries || !mayTry) throw error;
      if (code === noPartition) await makePartitions(pool, [monthOf(receivedAt)]);
    }
  }
}

/** The months that there are contents of. */
async function monthsOf(pool: pg.Pool): Promise<number[]> {
  const found = await Promise.all(
    buckets.map((bucket) =>
      pool.query('SELECT DISTINCT month FROM uses WHERE bucket = $1', [bucket]),
    ),
  );
  const months = found.flatMap(({ rows }) => rows.map(({ month }) => Number(month)));
  return [...new Set(months)].sort((a, b) => a - b);
}

/** Instances that start at once wait for each other at a locked row; advisory locks are not everywhere. */
async function migrate(pool: pg.Pool, now: number): Promise<void> {
  await makeMigrationsTable(pool);
  await transaction(pool, async (send) => {
    acts.lockMigrations(send).catch(() => {});
    // Asked anew behind the lock: another instance may have done it all meanwhile.
    const { rows } = await send('SELECT name FROM migrations');
    const done = new Set(rows.map(({ name }) => name));
    for (const { name, statements } of [...postgresMigrations, ...smallMigrations]) {
      if (done.has(name)) continue;
      for (const statement of statements) send(statement);
      send('INSERT INTO migrations VALUES ($1)', [name]);
    }
  });
  const month = monthOf(now);
  await makePartitions(pool, [month, month + 1]);
}

/** Makes the partitions of months that have none yet. */
async function makePartitions(pool: pg.Pool, months: Iterable<number>): Promise<void> {
  const names = [...new Set(months)].map((month) => ({ month, name: partitionOf(month) }));
  const { rows } = await pool.query(
    'SELECT name FROM unnest($1::text[]) AS name WHERE to_regclass(name) IS NULL',
    [names.map(({ name }) => name)],
  );
  const missing = new Set(rows.map(({ name }) => name));
  if (missing.size === 0) return;
  await transaction(pool, async (send) => {
    acts.lockMigrations(send).catch(() => {});
    for (const { month, name } of names) {
      if (missing.has(name)) acts.makePartition(send, month).catch(() => {});
    }
  });
}

async function makeMigrationsTable(pool: pg.Pool): Promise<void> {
  try {
    await pool.query('CREATE TABLE IF NOT EXISTS migrations (name text PRIMARY KEY)');
    await pool.query("INSERT INTO migrations VALUES ('') ON CONFLICT DO NOTHING");
  } catch (error) {
    // Two that create at once: the second finds the first one's table.
    if (!['23505', '42P07'].includes(codeOf(error))) throw error;
    await makeMigrationsTable(pool);
  }
}
