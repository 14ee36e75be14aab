import { rmSync } from 'node:fs';
import type Database from 'libsql';
import type { Query } from '../reading.js';
import { smallMigrations } from '../small-schema.js';
import { sqliteMigrations } from '../sqlite-schema.js';
import type { Store } from '../store.js';
import { Copying, type Progress } from './copy.js';
import { firstReading } from './reading.js';

/** What the migration needs of the embedded store. */
export interface SqliteParts {
  connect(path: string): Database.Database;
  /** Opens a file of this version. */
  open(path: string): Promise<Store>;
  query(database: Database.Database): Query;
}

const firstTables = ['records', 'chains', 'notices', 'statistics', 'tokens'];
const ownTables = [
  ...['buckets', 'chains', 'links', 'contents', 'shapes', 'notices', 'uses', 'erasures'],
  ...['statistics', 'tokens', 'migrations'],
];

/**
 * Brings a file of the first version to this one: copies it into a file beside it while registers of the
 * first version go on writing, then the rest while nobody may write, compares the two, and takes the new
 * tables into the file in the same transaction. The old tables stay as `first_records` and so on. Files never
 * change places: a process that still has the old one open would take the log of the new one away.
 */
export async function migrateFirstFile(
  path: string,
  parts: SqliteParts,
  onProgress?: Progress,
): Promise<void> {
  const own = parts.connect(path);
  const removeFresh = () => {
    for (const end of ['', '-wal', '-shm']) rmSync(`${path}.new${end}`, { force: true });
  };
  try {
    if (!hasTable(own, 'kysely_migration') || !hasTable(own, 'records')) return;
    removeFresh();
    await copyInto(own, `${path}.new`, parts, onProgress);
    removeFresh();
  } finally {
    own.close();
  }
}

async function copyInto(
  own: Database.Database,
  fresh: string,
  parts: SqliteParts,
  onProgress?: Progress,
): Promise<void> {
  const target = await parts.open(fresh);
  let isOpen = true;
  try {
    const copying = new Copying(firstReading(parts.query(own)), target, onProgress);
    await copying.copy();
    own.prepare('ATTACH ? AS fresh').run(fresh);
    own.exec('BEGIN');
    // The first write takes the lock, on this file alone.
    own.exec('UPDATE kysely_migration_lock SET is_locked = is_locked');
    await copying.finish();
    await target.close();
    isOpen = false;
    for (const table of firstTables) own.exec(`ALTER TABLE ${table} RENAME TO first_${table}`);
    own.exec('CREATE TABLE main.migrations (name TEXT PRIMARY KEY)');
    for (const { statements } of [...sqliteMigrations, ...smallMigrations]) {
      for (const statement of statements) own.exec(statement);
    }
    own.exec('DELETE FROM main.buckets');
    for (const table of ownTables) {
      own.exec(`INSERT INTO main.${table} SELECT * FROM fresh.${table}`);
    }
    own.exec('COMMIT');
  } catch (error) {
    if (own.inTransaction) own.exec('ROLLBACK');
    throw error;
  } finally {
    if (isOpen) await target.close();
  }
}

const hasTable = (database: Database.Database, name: string) =>
  database
    .prepare("SELECT 1 AS there FROM sqlite_master WHERE type = 'table' AND name = ?")
    .all([name]).length > 0;
