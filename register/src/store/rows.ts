import type { CheckedRecord } from '../records/check.js';
import type { ConsentRecord, NoticeText, StoredRecord } from '../records/record.js';
import type { RecordRow, Tables } from './tables.js';

/** Makes the row of a record; its link is blank until it has a place in a chain. */
export function rowOf({ record, notice, digest }: CheckedRecord): RecordRow {
  return {
    id: record.id,
    origin: record.site.origin,
    position: 0,
    received_at: '',
    digest,
    hash: '',
    erased_at: null,
    schema: record.schema,
    subject: record.subject,
    previous: record.previous,
    time: record.time,
    expires: record.expires,
    action: record.action,
    source: record.source,
    diagnostic: Number(record.choices.diagnostic),
    marketing: Number(record.choices.marketing),
    services: JSON.stringify(record.services),
    refused: record.refused === undefined ? null : JSON.stringify(record.refused),
    notice_language: record.notice.language,
    notice_version: record.notice.version,
    notice_policy: record.notice.policy,
    notice_sha256: notice.sha256,
    notice_hashed_by_client: Number(record.notice.sha256 !== null),
    offered: JSON.stringify(record.offered),
    preselected: JSON.stringify(record.preselected),
    path: record.site.path,
    signals: JSON.stringify(record.signals),
    client: record.client,
  };
}

/** Gives the record back as it was posted. Null when it has been erased. */
export function recordOf(row: RecordRow, noticeText: string | null): StoredRecord | null {
  if (row.erased_at !== null) return null;
  // The columns hold what the schema let in; `verify` proves it by hashing what comes out here.
  const record = {
    schema: row.schema,
    id: row.id,
    subject: row.subject,
    previous: row.previous,
    time: row.time,
    expires: row.expires,
    action: row.action,
    source: row.source,
    choices: {
      necessary: true,
      diagnostic: row.diagnostic === 1,
      marketing: row.marketing === 1,
    },
    services: json(row.services),
    // A record without the field comes back without it, so that its digest is the same.
    ...(row.refused !== null && { refused: json(row.refused) }),
    notice: {
      language: row.notice_language,
      version: row.notice_version,
      sha256: row.notice_hashed_by_client === 1 ? row.notice_sha256 : null,
      policy: row.notice_policy,
      text: textOf(noticeText ?? '{}'),
    },
    offered: json(row.offered),
    preselected: json(row.preselected),
    site: { origin: row.origin, path: row.path },
    signals: json(row.signals),
    client: row.client,
  } as ConsentRecord;
  return { ...record, receivedAt: row.received_at };
}

const json = (text: string | null) => JSON.parse(text ?? 'null');

// Row after row refers to the same few texts. Found by the text itself, so that a changed one is seen.
const parsedTexts = new Map<string, NoticeText>();
const mostParsed = 50;

function textOf(canonical: string): NoticeText {
  const known = parsedTexts.get(canonical);
  if (known !== undefined) return known;
  const text = JSON.parse(canonical);
  if (parsedTexts.size >= mostParsed) parsedTexts.clear();
  parsedTexts.set(canonical, text);
  return text;
}

/** The columns that an erasure empties. */
export const erasedColumns = {
  schema: null,
  subject: null,
  previous: null,
  time: null,
  expires: null,
  action: null,
  source: null,
  diagnostic: null,
  marketing: null,
  services: null,
  refused: null,
  notice_language: null,
  notice_version: null,
  notice_policy: null,
  notice_sha256: null,
  notice_hashed_by_client: null,
  offered: null,
  preselected: null,
  path: null,
  signals: null,
  client: null,
} satisfies Partial<RecordRow>;

/** Every column of a record's row. */
export const rowColumns = [
  ...['id', 'origin', 'position', 'received_at', 'digest', 'hash', 'erased_at'],
  ...Object.keys(erasedColumns),
] as (keyof RecordRow)[];

/** Counts of one batch, summed so that each line of the statistics is written once. */
export function countActs(rows: RecordRow[]): Tables['statistics'][] {
  const counts = new Map<string, Tables['statistics']>();
  for (const row of rows) {
    const line = {
      day: row.received_at.slice(0, 10),
      origin: row.origin,
      language: row.notice_language ?? '',
      notice_version: row.notice_version ?? '',
      action: row.action ?? '',
      diagnostic: row.diagnostic ?? 0,
      marketing: row.marketing ?? 0,
    };
    const key = JSON.stringify(line);
    const counted = counts.get(key);
    if (counted === undefined) counts.set(key, { ...line, records: 1 });
    else counted.records += 1;
  }
  // In one order everywhere, so that two instances cannot lock each other's lines crosswise.
  return [...counts.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
}
