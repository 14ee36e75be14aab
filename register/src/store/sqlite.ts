import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Compilable, Kysely, SqliteDialect } from 'kysely';
import Database from 'libsql';
import type { Head } from '../chain/link.js';
import type { CheckedRecord } from '../records/check.js';
import { linkBatch } from './batch.js';
import { eraseOlder, eraseSubject } from './erasing.js';
import { migrate } from './migrate.js';
import { reading } from './reading.js';
import { countActs, rowColumns } from './rows.js';
import {
  type Entry,
  type Receipt,
  type StatisticsLine,
  type Store,
  StoreUnavailable,
} from './store.js';
import type { RecordRow, Tables } from './tables.js';
import { together } from './together.js';

/**
 * The embedded store: one file. Every write is one synchronous transaction on one connection, so that
 * no other statement can slip in between; reads use a second connection, which WAL lets go on meanwhile.
 */
export async function openSqlite(path: string, now = () => new Date()): Promise<Store> {
  mkdirSync(dirname(path), { recursive: true });
  const writer = connect(path);
  const reader = connect(path);
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: reader }) });
  await migrateAlone(reader, db);

  const write = writing(writer, now);
  const run = (query: Compilable) => {
    const { sql, parameters } = query.compile();
    return available(() => writer.prepare(sql).run(...parameters).changes);
  };
  const stamp = () => now().toISOString();

  return {
    ...reading(db),
    append: together((records) => available(() => write.append(records))),
    eraseSubject: async (subject) => run(eraseSubject(db, subject, stamp())),
    eraseOlder: async (than, limit) => run(eraseOlder(db, than, limit, stamp())),
    addToken: async (token) => void run(db.insertInto('tokens').values(token)),
    removeToken: async (name) => run(db.deleteFrom('tokens').where('name', '=', name)) > 0,
    takeEntries: async (entries) => available(() => write.takeEntries(entries)),
    takeStatistics: async (lines) => available(() => write.takeStatistics(lines)),
    async checkHealth() {
      // A write of nothing finds a lock or a missing disk, but not a full one: that needs a page.
      available(() => write.probe());
    },
    async close() {
      await db.destroy();
      writer.close();
    },
  };
}

/** How long a statement waits for another process to finish with the file, in milliseconds. */
const patience = 5000;

function connect(path: string) {
  const database = new Database(path);
  // WAL with full synchronisation calls fsync once a commit: an answered record survives a power cut.
  // https://www.sqlite.org/pragma.html#pragma_synchronous
  database.pragma(`busy_timeout = ${patience}`);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  // What is erased is overwritten, not merely unlinked.
  database.pragma('secure_delete = ON');
  return database;
}

/** Several may start on one file at once: the first to come migrates, the others wait for it. */
async function migrateAlone(database: Database.Database, db: Kysely<Tables>) {
  // Waits outside SQLite, whose own waiting would block the one who is migrating in this process.
  database.pragma('busy_timeout = 0');
  for (let attempt = 1; ; attempt++) {
    try {
      database.exec('BEGIN EXCLUSIVE');
      break;
    } catch (error) {
      if (attempt === 500) throw error;
      await setTimeout(20);
    }
  }
  try {
    await migrate(db);
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
  database.pragma(`busy_timeout = ${patience}`);
}

/** The transactions that write, their statements prepared once. */
function writing(database: Database.Database, now: () => Date) {
  const insert = database.prepare(
    `INSERT INTO records (${rowColumns}) VALUES (${rowColumns.map((name) => `:${name}`)})`,
  );
  const selectKnown = database.prepare('SELECT digest, received_at FROM records WHERE id = ?');
  const selectHead = database.prepare('SELECT position, hash FROM chains WHERE origin = ?');
  const saveHead = database.prepare('INSERT OR REPLACE INTO chains VALUES (?, ?, ?)');
  const saveNotice = database.prepare('INSERT OR IGNORE INTO notices VALUES (?, ?)');
  const count = database.prepare(
    `INSERT INTO statistics
     VALUES (:day, :origin, :language, :notice_version, :action, :diagnostic, :marketing, :records)
     ON CONFLICT DO UPDATE SET records = records + excluded.records`,
  );

  // libsql's own wrapper fails on rolling back what SQLite has rolled back already (a full disk).
  const transaction =
    <Given extends unknown[], Result>(act: (...given: Given) => Result) =>
    (...given: Given): Result => {
      database.exec('BEGIN IMMEDIATE');
      try {
        const result = act(...given);
        database.exec('COMMIT');
        return result;
      } catch (error) {
        if (database.inTransaction) database.exec('ROLLBACK');
        throw error;
      }
    };

  return {
    /** Stores what arrived together. */
    append: transaction((records: CheckedRecord[]): Receipt[] => {
      const heads = new Map<string, Head>();
      const known = new Map<string, RecordRow>();
      for (const origin of new Set(records.map(({ record }) => record.site.origin))) {
        const head = selectHead.get(origin) as Head | undefined;
        if (head !== undefined) heads.set(origin, head);
      }
      for (const { record } of records) {
        const row = selectKnown.get(record.id) as RecordRow | undefined;
        if (row !== undefined) known.set(record.id, row);
      }
      const batch = linkBatch(records, heads, known, now().toISOString());
      for (const { sha256, canonical } of batch.notices) saveNotice.run(sha256, canonical);
      for (const row of batch.rows) insert.run(row);
      for (const [origin, { position, hash }] of batch.heads) saveHead.run(origin, position, hash);
      for (const line of countActs(batch.rows)) count.run(line);
      return batch.receipts;
    }),
    takeEntries: transaction((entries: Entry[]) => {
      for (const { notice_text, ...row } of entries) {
        if (row.notice_sha256 !== null) saveNotice.run(row.notice_sha256, notice_text);
        insert.run(row);
        saveHead.run(row.origin, row.position, row.hash);
      }
    }),
    takeStatistics: transaction((lines: StatisticsLine[]) => {
      for (const line of lines) count.run(line);
    }),
    probe: transaction(() => {
      saveHead.run('', 0, '');
      database.exec("DELETE FROM chains WHERE origin = ''");
    }),
  };
}

/** Tells a database that is locked, full or unreadable (come again) from a mistake of ours. */
function available<Result>(act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    if (
      typeof code === 'string' &&
      /^SQLITE_(BUSY|LOCKED|FULL|IOERR|CANTOPEN|READONLY)/.test(code)
    ) {
      throw new StoreUnavailable(`The database cannot be used at the moment (${code})`, {
        cause: error,
      });
    }
    throw error;
  }
}
