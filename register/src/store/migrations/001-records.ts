import { type Kysely, type Migration, sql } from 'kysely';
import type { Tables } from '../tables.js';

/** The first tables. The types are those that SQLite, PostgreSQL and its relatives all understand. */
export const records: Migration = {
  async up(db: Kysely<Tables>) {
    await db.schema
      .createTable('records')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('origin', 'text', (column) => column.notNull())
      .addColumn('position', 'bigint', (column) => column.notNull())
      .addColumn('received_at', 'text', (column) => column.notNull())
      .addColumn('digest', 'text', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .addColumn('erased_at', 'text')
      .addColumn('schema', 'text')
      .addColumn('subject', 'text')
      .addColumn('previous', 'text')
      .addColumn('time', 'text')
      .addColumn('expires', 'text')
      .addColumn('action', 'text')
      .addColumn('source', 'text')
      .addColumn('diagnostic', 'integer')
      .addColumn('marketing', 'integer')
      .addColumn('services', 'text')
      .addColumn('notice_language', 'text')
      .addColumn('notice_version', 'text')
      .addColumn('notice_policy', 'text')
      .addColumn('notice_sha256', 'text')
      .addColumn('notice_hashed_by_client', 'integer')
      .addColumn('offered', 'text')
      .addColumn('preselected', 'text')
      .addColumn('path', 'text')
      .addColumn('signals', 'text')
      .addColumn('client', 'text')
      .execute();
    // A place in a chain is taken once, whatever else goes wrong.
    await db.schema
      .createIndex('records_chain')
      .on('records')
      .columns(['origin', 'position'])
      .unique()
      .execute();
    await db.schema
      .createIndex('records_subject')
      .on('records')
      .column('subject')
      .where('subject', 'is not', null)
      .execute();
    await db.schema
      .createIndex('records_age')
      .on('records')
      .columns(['received_at', 'id'])
      .where(sql.ref('erased_at'), 'is', null)
      .execute();
    await db.schema
      .createTable('chains')
      .addColumn('origin', 'text', (column) => column.primaryKey())
      .addColumn('position', 'bigint', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('notices')
      .addColumn('sha256', 'text', (column) => column.primaryKey())
      .addColumn('text', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('statistics')
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('origin', 'text', (column) => column.notNull())
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('notice_version', 'text', (column) => column.notNull())
      .addColumn('action', 'text', (column) => column.notNull())
      .addColumn('diagnostic', 'integer', (column) => column.notNull())
      .addColumn('marketing', 'integer', (column) => column.notNull())
      .addColumn('records', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('statistics_line', [
        'day',
        'origin',
        'language',
        'notice_version',
        'action',
        'diagnostic',
        'marketing',
      ])
      .execute();
    await db.schema
      .createTable('tokens')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('sha256', 'text', (column) => column.notNull().unique())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .execute();
  },
};
