import {
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
import { append } from './postgres-append.js';
import {
  available,
  type Connections,
  codeOf,
  lockTimeout,
  mustRetry,
  noPartition,
  openConnections,
  readingTransaction,
  transaction,
  uniqueViolation,
} from './postgres-connection.js';
import * as erasing from './postgres-erase.js';
import { migrate } from './postgres-migrate.js';
import { makePartitions, monthsOf } from './postgres-partitions.js';
import { takeEntries, takeStatistics } from './postgres-take.js';
import { type Query, reading } from './reading.js';
import { type Small, smallTables } from './small.js';
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
/** How long a visitor's own records may take to be read, in milliseconds. */
const quickPatience = 5000;
/** A migration may build an index over everything; nobody waits for its answer. */
const migrationPatience = 24 * 3_600_000;

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

/** Reads in transactions of their own, each no longer than the connections' patience. */
const readingOf = (connections: Connections): Query =>
  function query<Row>(statement: RawBuilder<Row>) {
    const { sql, parameters } = statement.compile(compiler);
    return available(() => readingTransaction<Row>(connections, sql, parameters));
  };

/**
 * The store for many sites and several instances: one PostgreSQL database, or one that Citus distributes.
 * Each bucket has one queue and one running transaction; other instances wait for it at a locked row.
 *
 * @example
 * const store = await openPostgres('postgres://register@one,two/register');
 */
export async function openPostgres(url: string, options: PostgresOptions = {}): Promise<Store> {
  const { schema, onProgress, now = () => Date.now() } = options;
  await migrateAlone(url, { schema, onProgress, now });
  const writers = openConnections(url, { most: 10, schema });
  // Apart, so that administrators' searches cannot take every connection; and few, so that they leave the
  // database time for visitors.
  const readers = openConnections(url, { most: 2, schema });
  const visitors = openConnections(url, { most: 4, schema, patience: quickPatience });
  const queues = buckets.map((bucket) =>
    together((records: Parameters<Store['append']>[0][]) =>
      available(() => appendUntil(writers, bucket, arrivalsOf(records), now)),
    ),
  );

  return {
    ...reading({ quick: readingOf(visitors), slow: readingOf(readers) }, postgresWords),
    small: smallOf(writers, readingOf(visitors)),
    append: (record) => {
      const queue = queues[bucketOf(record.record.site.origin)] as (typeof queues)[number];
      return queue(record);
    },
    ...writing(writers, now),
    ...taking(writers),
    close: async () =>
      void (await Promise.all([writers, readers, visitors].map((one) => one.close()))),
  };
}

async function migrateAlone(
  url: string,
  { schema, onProgress, now }: PostgresOptions & { schema: string | undefined; now: () => number },
): Promise<void> {
  // Two: the migration of the first version waits with one while it works with the other.
  const connections = openConnections(url, { most: 3, schema, patience: migrationPatience });
  try {
    if (schema === undefined) {
      const open = (one: string) => openPostgres(url, { schema: one, now });
      await available(() =>
        migrateFirstTables(connections.pool, { open, query: queryOf }, onProgress),
      );
    }
    await available(() => migrate(connections, now()));
  } finally {
    await connections.close();
  }
}

/** What else is written. */
function writing(
  writers: Connections,
  now: () => number,
): Pick<Store, 'eraseSubject' | 'replacePaths' | 'eraseOlder' | 'eraseMonths' | 'checkHealth'> {
  return {
    async eraseSubject(subject, origins) {
      const concerned = origins === undefined ? buckets : new Set(origins.map(bucketOf));
      let erased = 0;
      for (const bucket of concerned) {
        erased += await available(() =>
          erasing.eraseSubject(writers, bucket, subject, origins, now()),
        );
      }
      return erased;
    },
    replacePaths: (origin, positions, by) =>
      available(() => erasing.replacePaths(writers, origin, positions, by)),
    eraseOlder: (origin, than, limit) =>
      available(() => erasing.eraseOlder(writers, origin, Date.parse(than), limit, now())),
    async eraseMonths(than) {
      let erased = 0;
      for (const month of await available(() => monthsOf(writers))) {
        if (startOfMonth(month + 1) > Date.parse(than)) continue;
        erased += await available(() => eraseMonth(writers, month, now()));
      }
      return erased;
    },
    async checkHealth() {
      // A temporary object would not need the disk; this asks for a transaction that may write.
      await available(() =>
        transaction(writers, async (send) => {
          send('INSERT INTO erasures VALUES (-1, 0, 0, 0) ON CONFLICT DO NOTHING');
          send('DELETE FROM erasures WHERE bucket = -1');
        }),
      );
    },
  };
}

const smallOf = (writers: Connections, query: Query): Small =>
  smallTables({
    compiler,
    query,
    isTaken: (error) => codeOf(error) === uniqueViolation,
    run: (statements) =>
      available(() =>
        transaction(writers, async (send) => {
          const sent = statements.map(({ sql, parameters }) => send(sql, parameters));
          return (await Promise.all(sent)).map(({ rows }) => rows);
        }),
      ),
  });

/** What is taken over from another store. */
function taking(
  writers: Connections,
): Pick<Store, 'takeEntries' | 'takeErasures' | 'takeStatistics'> {
  return {
    takeEntries: (entries) =>
      available(async () => {
        await makePartitions(
          writers,
          entries.map(({ receivedAt }) => monthOf(Date.parse(receivedAt))),
        );
        await takeEntries(writers, bucketOf(entries[0]?.origin ?? ''), entries.map(takenOf));
      }),
    takeErasures: (places) => available(() => erasing.takeErasures(writers, places)),
    takeStatistics: (lines) => available(() => takeStatistics(writers, lines)),
  };
}

/**
 * Drops a month. While somebody reads it, posts would wait behind the drop: it then gives way, and what it
 * leaves is erased a few at a time.
 */
async function eraseMonth(writers: Connections, month: number, now: number): Promise<number> {
  try {
    return await erasing.eraseMonth(writers, buckets, month, now);
  } catch (error) {
    if (codeOf(error) !== lockTimeout) throw error;
    return 0;
  }
}

async function appendUntil(
  writers: Connections,
  bucket: number,
  arrivals: Arrivals,
  now: () => number,
): Promise<Receipt[]> {
  for (let attempt = 1; ; attempt++) {
    const receivedAt = now();
    try {
      return await append(writers, bucket, arrivals, receivedAt);
    } catch (error) {
      const code = codeOf(error);
      const mayTry = code === uniqueViolation || code === noPartition || mustRetry.has(code);
      if (attempt === mostTries || !mayTry) throw error;
      if (code === noPartition) await makePartitions(writers, [monthOf(receivedAt)]);
    }
  }
}
