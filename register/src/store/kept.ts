import type { ConsentRecord, NoticeText, StoredRecord } from '../records/record.js';
import type { ContentRow, Extra, Shape } from './tables.js';

const day = 86_400_000;

/** A record's own row, read together with its link. */
export interface KeptRow extends Pick<ContentRow, 'waited' | 'subject' | 'path' | 'extra'> {
  id: string;
  received_at: number;
}

/** A record read back, and whether it was kept with less than was posted. */
export interface Kept {
  record: StoredRecord;
  reduced: boolean;
}

const none: Extra = {};

/**
 * Gives a record back as it was posted. The columns hold what the schema let in; `verify` proves it by
 * hashing what comes out here.
 */
export function keptOf(row: KeptRow, origin: string, shape: ReadShape): Kept {
  const extra: Extra = row.extra === '' ? none : JSON.parse(row.extra);
  const start = row.received_at - row.waited;
  const record: ConsentRecord = {
    ...shape.repeated,
    id: row.id,
    subject: row.subject,
    previous: extra.previous ?? null,
    time: extra.time ?? new Date(start).toISOString(),
    expires: extra.expires ?? new Date(start + (shape.days ?? 0) * day).toISOString(),
    site: { origin, path: row.path },
  };
  return {
    record: { ...record, receivedAt: new Date(row.received_at).toISOString() },
    reduced: extra.reduced === 1,
  };
}

/** What records of one shape have in common, read once for all of them. */
export interface ReadShape {
  repeated: Omit<ConsentRecord, 'id' | 'subject' | 'previous' | 'time' | 'expires' | 'site'>;
  noticeSha256: string;
  days: number | null;
}

/** Reads a shape and its notice; a text that is not kept is an empty one. */
export function readShape(shape: Shape, noticeText: string | undefined): ReadShape {
  return {
    repeated: {
      schema: shape.schema as ConsentRecord['schema'],
      action: shape.action as ConsentRecord['action'],
      source: shape.source as ConsentRecord['source'],
      choices: {
        necessary: true,
        diagnostic: shape.diagnostic === 1,
        marketing: shape.marketing === 1,
      },
      services: JSON.parse(shape.services),
      // A record without the field comes back without it, so that its digest is the same.
      ...(shape.refused !== null && { refused: JSON.parse(shape.refused) }),
      ...(shape.granted !== null && { granted: JSON.parse(shape.granted) }),
      notice: {
        language: shape.notice_language,
        version: shape.notice_version,
        sha256: shape.notice_hashed_by_client === 1 ? shape.notice_sha256 : null,
        policy: shape.notice_policy,
        text: JSON.parse(noticeText ?? '{}') as NoticeText,
      },
      offered: JSON.parse(shape.offered),
      preselected: JSON.parse(shape.preselected),
      signals: JSON.parse(shape.signals),
      client: shape.client,
    },
    noticeSha256: shape.notice_sha256,
    days: shape.days,
  };
}
