import { type Kysely, Migrator } from 'kysely';
import { records } from './migrations/001-records.js';
import { refused } from './migrations/002-refused.js';
import type { Tables } from './tables.js';

/** Brings a database to the newest form. Kysely keeps the list of what has been done, in the database. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ '001-records': records, '002-refused': refused }) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
