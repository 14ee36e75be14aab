import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import {
  DummyDriver,
  Kysely,
  type RawBuilder,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type Database from 'libsql';
import { arrivalsOf } from './arrivals.js';
import type { Progress } from './first/copy.js';
import { migrateFirstFile } from './first/sqlite.js';
import { type Query, reading } from './reading.js';
import { smallTables } from './small.js';
import { smallMigrations } from './small-schema.js';
import { type Acts, sqliteWriting } from './sqlite-acts.js';
import { connect } from './sqlite-connection.js';
import { sqliteMigrations } from './sqlite-schema.js';
import { failure, startThread, type Thread } from './sqlite-thread.js';
import type { Store } from './store.js';
import { takenOf } from './taking.js';
import { together } from './together.js';
import { sqliteWords } from './words.js';

/** How long an answer from the file may take, in milliseconds. */
const patience = 30_000;
/** How long a visitor's own records may take to be read, in milliseconds. */
const quickPatience = 5000;

/** Turns a statement into its text; nothing is run through it. */
const compiler = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

/** Reads over one connection, such as one that holds a lock. */
const queryOf = (database: Database.Database): Query =>
  async function query<Row>(statement: RawBuilder<Row>) {
    const { sql, parameters } = statement.compile(compiler);
    return database.prepare(sql).all([...parameters]) as Row[];
  };

/** Reads in a thread. */
const readingIn = (thread: Thread): Query =>
  function query<Row>(statement: RawBuilder<Row>) {
    const { sql, parameters } = statement.compile(compiler);
    return thread.ask([sql, parameters]) as Promise<Row[]>;
  };

/**
 * The embedded store: one file. A thread writes, one transaction after another, and others read, which WAL
 * lets go on meanwhile; this one answers visitors. A record that comes alone is written here: waking the
 * thread and being woken by it would take as long as storing it.
 */
export async function openSqlite(path: string, onProgress?: Progress): Promise<Store> {
  mkdirSync(dirname(path), { recursive: true });
  await migrateFirstFile(path, { connect, open: openSqlite, query: queryOf }, onProgress);
  const own = connect(path);
  await migrateAlone(own);

  const write = sqliteWriting(own);
  const writer = startThread('sqlite-writer', path);
  // One may be busy with an administrator's search while the other answers visitors.
  const quick = startThread('sqlite-reader', path, quickPatience);
  const slow = startThread('sqlite-reader', path, patience);
  const ask = <Act extends keyof Acts>(act: Act, ...given: Parameters<Acts[Act]>) =>
    writer.ask([act, given]) as Promise<ReturnType<Acts[Act]>>;

  return {
    ...reading({ quick: readingIn(quick), slow: readingIn(slow) }, sqliteWords),
    small: smallTables({
      compiler,
      query: readingIn(quick),
      isTaken: (error) => /^SQLITE_CONSTRAINT/.test(String((error as { code?: unknown }).code)),
      run: (statements) => ask('runAll', statements),
    }),
    append: together((records) => {
      const arrivals = arrivalsOf(records);
      const inThread = () => ask('append', arrivals, Date.now());
      if (records.length > 1 || writer.waiting() > 0) return inThread();
      try {
        return write('append', [arrivals, Date.now()]);
      } catch (error) {
        // Another process writes to the file: the thread can wait for it without making others wait.
        if ((error as { code?: unknown }).code === 'SQLITE_BUSY') return inThread();
        throw failure(error as Error);
      }
    }),
    eraseSubject: (subject, origins) => ask('eraseSubject', subject, origins ?? null, Date.now()),
    eraseOlder: (origin, than, limit) =>
      ask('eraseOlder', origin, Date.parse(than), limit, Date.now()),
    replacePaths: (origin, positions, by) => ask('replacePaths', origin, positions, by),
    // A file has no partitions; `eraseOlder` does it all.
    eraseMonths: async () => 0,
    takeEntries: (entries) => ask('takeEntries', entries.map(takenOf)),
    takeErasures: (places) => ask('takeErasures', places),
    takeStatistics: (lines) =>
      ask(
        'takeStatistics',
        lines.map(({ noticeSha256, noticeVersion: _, ...line }) => ({
          ...line,
          notice_sha256: noticeSha256,
        })),
      ),
    checkHealth: () => ask('probe'),
    async close() {
      await Promise.all([writer, quick, slow].map((thread) => thread.close()));
      own.close();
    },
  };
}

/** Several may start on one file at once: the first to come migrates, the others wait for it. */
async function migrateAlone(database: Database.Database) {
  // Waits outside SQLite, whose own waiting would block the one who is migrating in this process.
  database.pragma('busy_timeout = 0');
  for (let attempt = 1; ; attempt++) {
    try {
      database.exec('BEGIN EXCLUSIVE');
      break;
    } catch (error) {
      if (attempt === 500) throw failure(error as Error);
      await setTimeout(20);
    }
  }
  try {
    migrate(database);
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
  // From now on this connection must not make visitors wait; the writing thread has the patience.
  database.pragma('busy_timeout = 50');
}

function migrate(database: Database.Database) {
  database.exec('CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY)');
  const done = new Set(
    (database.prepare('SELECT name FROM migrations').all() as { name: string }[]).map(
      ({ name }) => name,
    ),
  );
  for (const { name, statements } of [...sqliteMigrations, ...smallMigrations]) {
    if (done.has(name)) continue;
    for (const statement of statements) database.exec(statement);
    database.prepare('INSERT INTO migrations VALUES (?)').run(name);
  }
}
