import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { type CompiledQuery, Kysely, SqliteDialect } from 'kysely';
import Database from 'libsql';
import type { Head } from '../chain/link.js';
import type { CheckedRecord } from '../records/check.js';
import { linkBatch } from './batch.js';
import { migrate } from './migrate.js';
import * as queries from './queries.js';
import { countActs, erasedColumns } from './rows.js';
import { type Receipt, type Store, StoreUnavailable } from './store.js';
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

  const run = ({ sql, parameters }: CompiledQuery) =>
    available(() => writer.prepare(sql).run(...parameters));

  return {
    append: together(appendTo(writer, now)),
    recordsOf: (subject) => queries.recordsOf(db, subject),
    async eraseSubject(subject) {
      const erasedAt = now().toISOString();
      return run(queries.eraseSubject(db, subject, erasedAt).compile()).changes;
    },
    async checkHealth() {
      available(() => writer.exec('BEGIN IMMEDIATE; ROLLBACK'));
    },
    async close() {
      await db.destroy();
      writer.close();
    },
  };
}

function connect(path: string) {
  const database = new Database(path);
  // WAL with full synchronisation calls fsync once a commit: an answered record survives a power cut.
  // https://www.sqlite.org/pragma.html#pragma_synchronous
  database.pragma('busy_timeout = 5000');
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  return database;
}

/** Several processes may start on one file at once: the first to come migrates, the others wait. */
async function migrateAlone(database: Database.Database, db: Kysely<Tables>) {
  database.exec('BEGIN EXCLUSIVE');
  try {
    await migrate(db);
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

/** Stores what arrived together in one transaction. */
function appendTo(database: Database.Database, now: () => Date) {
  const columns = [
    ...['id', 'origin', 'position', 'received_at', 'digest', 'hash', 'erased_at'],
    ...Object.keys(erasedColumns),
  ];
  const marks = (list: string[]) => list.map((name) => `:${name}`).join(', ');
  const insert = database.prepare(
    `INSERT INTO records (${columns.join(', ')}) VALUES (${marks(columns)})`,
  );
  const selectKnown = database.prepare('SELECT digest, received_at FROM records WHERE id = ?');
  const selectHead = database.prepare('SELECT position, hash FROM chains WHERE origin = ?');
  const saveHead = database.prepare('INSERT OR REPLACE INTO chains VALUES (?, ?, ?)');
  const saveNotice = database.prepare('INSERT OR IGNORE INTO notices VALUES (?, ?)');
  const count = database.prepare(
    `INSERT INTO statistics VALUES (:day, :origin, :language, :notice_version, :action, :diagnostic, :marketing, :records)
     ON CONFLICT DO UPDATE SET records = records + excluded.records`,
  );

  const append = database.transaction((records: CheckedRecord[]): Receipt[] => {
    const heads = new Map<string, Head>();
    const known = new Map<string, RecordRow>();
    for (const { record } of records) {
      const head = selectHead.get(record.site.origin) as Head | undefined;
      if (head !== undefined) heads.set(record.site.origin, head);
      const row = selectKnown.get(record.id) as RecordRow | undefined;
      if (row !== undefined) known.set(record.id, row);
    }
    const batch = linkBatch(records, heads, known, now().toISOString());
    for (const { notice } of records) saveNotice.run(notice.sha256, notice.canonical);
    for (const row of batch.rows) insert.run(row);
    for (const [origin, { position, hash }] of batch.heads) saveHead.run(origin, position, hash);
    for (const line of countActs(batch.rows)) count.run(line);
    return batch.receipts;
  });
  return (records: CheckedRecord[]) => available(() => append.immediate(records));
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
