import type { Kysely, Migration } from 'kysely';
import type { Tables } from '../tables.js';

/** Services that were switched off inside an allowed category; null in records that do not say. */
export const refused: Migration = {
  async up(db: Kysely<Tables>) {
    await db.schema.alterTable('records').addColumn('refused', 'text').execute();
  },
};
