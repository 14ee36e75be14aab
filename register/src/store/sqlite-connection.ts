import Database from 'libsql';

/** How long a statement waits for another process to finish with the file, in milliseconds. */
const patience = 5000;

/** Opens the file the way every connection of the register does. */
export function connect(path: string): Database.Database {
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

/**
 * Brings what the log holds into the file and empties the log, in which erased content would stand until it
 * is written over. A reader may be in the way for a moment; SQLite waits for it.
 */
export function checkpoint(database: Database.Database): void {
  database.pragma('wal_checkpoint(TRUNCATE)');
}
