import type { Head } from '../chain/link.js';
import type { Notice } from '../notices/notice.js';
import type { CheckedRecord } from '../records/check.js';
import { rowOf } from './rows.js';
import type { Receipt } from './store.js';
import type { RecordRow } from './tables.js';

/** What one transaction has to write, and what each of its requests is told. */
export interface Batch {
  rows: RecordRow[];
  /** Each text once, in one order everywhere, so that two instances cannot lock crosswise. */
  notices: Notice[];
  heads: Map<string, Head>;
  receipts: Receipt[];
}

/**
 * Links a batch to the chains. `heads` are the newest links of the origins concerned, read under a
 * lock; `known` are the rows whose ids are already taken.
 */
export function linkBatch(
  records: CheckedRecord[],
  heads: Map<string, Head>,
  known: Map<string, Pick<RecordRow, 'digest' | 'received_at'>>,
  receivedAt: string,
): Batch {
  const batch: Batch = { rows: [], notices: [], heads: new Map(), receipts: [] };
  const notices = new Map<string, Notice>();
  const taken = new Map(known);
  for (const checked of records) {
    const before = taken.get(checked.record.id);
    if (before !== undefined) {
      const outcome = before.digest === checked.digest ? 'known' : 'conflict';
      batch.receipts.push({ outcome, receivedAt: before.received_at });
      continue;
    }
    const origin = checked.record.site.origin;
    const head = batch.heads.get(origin) ?? heads.get(origin);
    const row = rowOf(checked, head ?? { position: 0, hash: null }, receivedAt);
    batch.rows.push(row);
    notices.set(checked.notice.sha256, checked.notice);
    batch.heads.set(origin, { position: row.position, hash: row.hash });
    batch.receipts.push({ outcome: 'stored', receivedAt });
    taken.set(row.id, row);
  }
  batch.notices = [...notices.values()].sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
  return batch;
}
