import type Database from 'libsql';
import type { Head } from '../chain/link.js';
import { type Arrivals, linkBatch, originsOf } from './batch.js';
import { countActs, rowColumns } from './rows.js';
import type { Entry, Receipt, StatisticsLine } from './store.js';
import type { RecordRow } from './tables.js';

/** Everything that writes to the SQLite file. */
function sqliteActs(database: Database.Database) {
  const insert = database.prepare(
    `INSERT INTO records (${rowColumns}) VALUES (${rowColumns.map(() => '?')})`,
  );
  const selectKnown = database.prepare('SELECT digest, received_at FROM records WHERE id = ?');
  const selectHead = database.prepare('SELECT position, hash FROM chains WHERE origin = ?');
  const saveHead = database.prepare(
    `INSERT INTO chains VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET position = excluded.position, hash = excluded.hash`,
  );
  const saveNotice = database.prepare('INSERT OR IGNORE INTO notices VALUES (?, ?)');
  const count = database.prepare(
    `INSERT INTO statistics
     VALUES (:day, :origin, :language, :notice_version, :action, :diagnostic, :marketing, :records)
     ON CONFLICT DO UPDATE SET records = records + excluded.records`,
  );
  const insertRow = (row: RecordRow) =>
    // By place: binding 28 names a row takes longer than SQLite needs to store it.
    insert.run(rowColumns.map((name) => row[name]));

  return {
    /** Stores what arrived together. */
    append(arrivals: Arrivals, receivedAt: string): Receipt[] {
      const heads = new Map<string, Head>();
      const known = new Map<string, RecordRow>();
      for (const origin of originsOf(arrivals)) {
        const head = selectHead.get(origin) as Head | undefined;
        if (head !== undefined) heads.set(origin, head);
      }
      for (const { id } of arrivals.rows) {
        const row = selectKnown.get(id) as RecordRow | undefined;
        if (row !== undefined) known.set(id, row);
      }
      const batch = linkBatch(arrivals, heads, known, receivedAt);
      for (const { sha256, canonical } of batch.notices) saveNotice.run(sha256, canonical);
      for (const row of batch.rows) insertRow(row);
      for (const [origin, { position, hash }] of batch.heads) saveHead.run(origin, position, hash);
      for (const line of countActs(batch.rows)) count.run(line);
      return batch.receipts;
    },
    /** Runs one statement, and tells how many rows it changed. */
    run(sql: string, parameters: readonly unknown[]): number {
      return database.prepare(sql).run(...parameters).changes;
    },
    takeEntries(entries: Entry[]): void {
      for (const { notice_text, ...row } of entries) {
        if (row.notice_sha256 !== null) saveNotice.run(row.notice_sha256, notice_text);
        insertRow(row);
        saveHead.run(row.origin, row.position, row.hash);
      }
    },
    takeStatistics(lines: StatisticsLine[]): void {
      for (const line of lines) count.run(line);
    },
    /** A write of nothing finds a lock or a missing disk, but not a full one: that needs a page. */
    probe(): void {
      saveHead.run('', 0, '');
      database.exec("DELETE FROM chains WHERE origin = ''");
    },
  };
}

/** What can be asked of the file. */
export type Acts = ReturnType<typeof sqliteActs>;

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
