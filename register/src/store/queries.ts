import type { Kysely } from 'kysely';
import type { StoredRecord } from '../records/record.js';
import { erasedColumns, recordOf } from './rows.js';
import type { Tables } from './tables.js';

// The statements both databases understand alike, written once.

/** Rows of the register together with the text of the notice each refers to. */
export const rowsWithNotice = (db: Kysely<Tables>) =>
  db
    .selectFrom('records')
    .leftJoin('notices', 'notices.sha256', 'records.notice_sha256')
    .selectAll('records')
    .select('notices.text as notice_text');

/** The records of one visitor, oldest first. */
export async function recordsOf(db: Kysely<Tables>, subject: string): Promise<StoredRecord[]> {
  const rows = await rowsWithNotice(db)
    .where('subject', '=', subject)
    .orderBy('received_at')
    .orderBy('position')
    .execute();
  return rows.flatMap((row) => recordOf(row, row.notice_text) ?? []);
}

/** Empties the rows of one visitor: the links of the chain stay. */
export const eraseSubject = (db: Kysely<Tables>, subject: string, erasedAt: string) =>
  db
    .updateTable('records')
    .set({ ...erasedColumns, erased_at: erasedAt })
    .where('subject', '=', subject);
