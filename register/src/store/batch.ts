import { type Head, linkHash } from '../chain/link.js';
import type { Notice } from '../notices/notice.js';
import type { CheckedRecord } from '../records/check.js';
import { rowOf } from './rows.js';
import type { Receipt } from './store.js';
import type { RecordRow } from './tables.js';

/** Records that arrived together, as rows whose links are still blank. */
export interface Arrivals {
  rows: RecordRow[];
  /** Each text once, in one order everywhere, so that two instances cannot lock crosswise. */
  notices: Notice[];
}

/** What one transaction has to write, and what each of its requests is told. */
export interface Batch {
  rows: RecordRow[];
  notices: Pick<Notice, 'sha256' | 'canonical'>[];
  heads: Map<string, Head>;
  receipts: Receipt[];
}

/** Makes ready for the transaction all that needs no look into the database. */
export function arrivalsOf(records: CheckedRecord[]): Arrivals {
  const notices = new Map(records.map(({ notice }) => [notice.sha256, notice]));
  return {
    rows: records.map(rowOf),
    notices: [...notices.values()].sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1)),
  };
}

/** The sites that arrivals belong to. */
export const originsOf = ({ rows }: Arrivals): string[] => [
  ...new Set(rows.map(({ origin }) => origin)),
];

/**
 * Links arrivals to the chains. `heads` are the newest links of the origins concerned, read under a
 * lock; `known` are the rows whose ids are already taken.
 */
export function linkBatch(
  { rows, notices }: Arrivals,
  heads: Map<string, Head>,
  known: Map<string, Pick<RecordRow, 'digest' | 'received_at'>>,
  receivedAt: string,
): Batch {
  const batch: Batch = { rows: [], notices: [], heads: new Map(), receipts: [] };
  const taken = new Map(known);
  for (const row of rows) {
    const { id, origin, digest } = row;
    const before = taken.get(id);
    if (before !== undefined) {
      const outcome = before.digest === digest ? 'known' : 'conflict';
      batch.receipts.push({ outcome, receivedAt: before.received_at });
      continue;
    }
    const head = batch.heads.get(origin) ?? heads.get(origin);
    const position = (head?.position ?? 0) + 1;
    row.position = position;
    row.received_at = receivedAt;
    row.hash = linkHash({ origin, position, receivedAt, digest }, head?.hash ?? null);
    batch.rows.push(row);
    batch.heads.set(origin, row);
    batch.receipts.push({ outcome: 'stored', receivedAt });
    taken.set(id, row);
  }
  const referred = new Set(batch.rows.map((row) => row.notice_sha256));
  batch.notices = notices.filter(({ sha256 }) => referred.has(sha256));
  return batch;
}
