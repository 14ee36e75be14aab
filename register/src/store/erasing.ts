import type { Kysely } from 'kysely';
import { erasedColumns } from './rows.js';
import type { Tables } from './tables.js';

/** Empties the rows of one visitor; their links stay. */
export const eraseSubject = (
  db: Kysely<Tables>,
  subject: string,
  origins: readonly string[] | undefined,
  erasedAt: string,
) =>
  db
    .updateTable('records')
    .set({ ...erasedColumns, erased_at: erasedAt })
    .where('subject', '=', subject)
    .$if(origins !== undefined, (query) => query.where('origin', 'in', origins ?? []));

/** Empties a few of the rows received before a time, the oldest first; their links stay. */
export const eraseOlder = (db: Kysely<Tables>, than: string, limit: number, erasedAt: string) =>
  db
    .updateTable('records')
    .set({ ...erasedColumns, erased_at: erasedAt })
    .where('id', 'in', (old) =>
      old
        .selectFrom('records')
        .select('id')
        .where('erased_at', 'is', null)
        .where('received_at', '<', than)
        .orderBy('received_at')
        .limit(limit),
    );
