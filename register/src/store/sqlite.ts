import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Compilable, Kysely, SqliteDialect } from 'kysely';
import type Database from 'libsql';
import { arrivalsOf } from './batch.js';
import { eraseOlder, eraseSubject } from './erasing.js';
import { migrate } from './migrate.js';
import { reading } from './reading.js';
import { sqliteWriting } from './sqlite-acts.js';
import { connect } from './sqlite-connection.js';
import { failure, startWriter } from './sqlite-thread.js';
import type { Store } from './store.js';
import type { Tables } from './tables.js';
import { together } from './together.js';

/**
 * The embedded store: one file. A thread of its own writes, one transaction after another, while this one
 * answers visitors and reads, which WAL lets go on meanwhile. A record that comes alone is written here:
 * waking the thread and being woken by it would take as long as storing it.
 */
export async function openSqlite(path: string): Promise<Store> {
  mkdirSync(dirname(path), { recursive: true });
  const reader = connect(path);
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: reader }) });
  await migrateAlone(reader, db);

  const writer = startWriter(path);
  const write = sqliteWriting(reader);
  const run = (query: Compilable) => {
    const { sql, parameters } = query.compile();
    return writer.ask('run', sql, parameters);
  };
  const stamp = () => new Date().toISOString();

  return {
    ...reading(db),
    append: together((records) => {
      const arrivals = arrivalsOf(records);
      const inThread = () => writer.ask('append', arrivals, stamp());
      if (records.length > 1 || !writer.isIdle()) return inThread();
      try {
        return write('append', [arrivals, stamp()]);
      } catch (error) {
        // Another process writes to the file: the thread can wait for it without making others wait.
        if ((error as { code?: unknown }).code === 'SQLITE_BUSY') return inThread();
        throw failure(error as Error);
      }
    }),
    eraseSubject: (subject, origins) => run(eraseSubject(db, subject, origins, stamp())),
    eraseOlder: (than, limit) => run(eraseOlder(db, than, limit, stamp())),
    addToken: async (token) => void (await run(db.insertInto('tokens').values(token))),
    removeToken: async (name) => (await run(db.deleteFrom('tokens').where('name', '=', name))) > 0,
    takeEntries: (entries) => writer.ask('takeEntries', entries),
    takeStatistics: (lines) => writer.ask('takeStatistics', lines),
    checkHealth: () => writer.ask('probe'),
    async close() {
      await writer.close();
      await db.destroy();
    },
  };
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
  // From now on this connection must not make visitors wait; the writing thread has the patience.
  database.pragma('busy_timeout = 50');
}
