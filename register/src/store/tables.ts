/**
 * What a record takes at rest, the same in both databases but for how a type is spelled: ids and hashes are
 * bytes, times milliseconds since 1970. People read the view `records` instead, in which every field has
 * its own column, as text.
 *
 * `links` stay for ever; nothing in them is personal. `contents` go when a record is erased. What repeats
 * from record to record stands once, in `shapes` and `notices`, and goes when no record needs it any more:
 * `uses` counts which do.
 */

/** A link of a chain, without what it is computed from. */
export interface LinkRow {
  bucket: number;
  /** The chain's number within the bucket. */
  chain: number;
  position: number;
  received_at: number;
  id: string;
  digest: string;
  hash: string;
}

/** What one record says that others do not. */
export interface ContentRow {
  bucket: number;
  chain: number;
  position: number;
  /** The month of receipt: `monthOf`. */
  month: number;
  /** How long after the visitor's act it was received, in milliseconds. */
  waited: number;
  shape: number;
  subject: string;
  path: string;
  /** `Extra` in JSON; empty when there is none, as of nearly every record. */
  extra: string;
}

/** What few records have, or do not have as others do. */
export interface Extra {
  previous?: string;
  /** The time as it was written, when it is no whole millisecond or too far from its receipt. */
  time?: string;
  /** The end of validity as it was written, when it is no whole number of days after the time. */
  expires?: string;
  /** 1 when the record was kept with less than was posted (`bounds.ts`): its digest cannot be checked. */
  reduced?: 1;
}

/** What is the same in many records of a site. */
export interface Shape {
  schema: string;
  action: string;
  source: string;
  diagnostic: number;
  marketing: number;
  services: string;
  refused: string | null;
  granted: string | null;
  notice_language: string;
  notice_version: string;
  notice_policy: string | null;
  notice_sha256: string;
  /** 0 where the browser could not hash the text itself and sent null. */
  notice_hashed_by_client: number;
  offered: string;
  preselected: string;
  signals: string;
  client: string;
  /** For how many days the choice is valid; null where `Extra` tells until when. */
  days: number | null;
}

/** A shape with its number within the bucket, found by the SHA-256 of what it holds. */
export interface ShapeRow extends Shape {
  bucket: number;
  shape: number;
  key: string;
}

/** A text that visitors saw, in canonical JSON. */
export interface NoticeRow {
  bucket: number;
  sha256: string;
  text: string;
}

/** The chain of one origin. */
export interface ChainRow {
  bucket: number;
  chain: number;
  origin: string;
  /** The newest link. */
  position: number;
  hash: string;
  /** Contents up to this place were erased by age. */
  purged_position: number;
  purged_at: number | null;
  /** The day of the newest notice, and how many came new on it: see `bounds.ts`. */
  notices_day: string;
  notices_new: number;
}

/** How many living records of a chain were received in a month with a shape, and the last of them. */
export interface UseRow {
  bucket: number;
  chain: number;
  month: number;
  shape: number;
  records: number;
  last_position: number;
}

/** Counts of acts; nothing in them is personal, and they outlive erasure. */
export interface StatisticsRow {
  bucket: number;
  day: string;
  chain: number;
  language: string;
  notice_sha256: string;
  action: string;
  diagnostic: number;
  marketing: number;
  records: number;
}

/** Names of the columns of a shape, in the order in which they are written. */
export const shapeColumns = [
  ...['schema', 'action', 'source', 'diagnostic', 'marketing', 'services', 'refused', 'granted'],
  ...['notice_language', 'notice_version', 'notice_policy', 'notice_sha256'],
  ...['notice_hashed_by_client', 'offered', 'preselected', 'signals', 'client', 'days'],
] as (keyof Shape)[];

/** The month of a time, counted from January 1970: contents are partitioned by it. */
export function monthOf(time: number): number {
  const date = new Date(time);
  return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth();
}

/** When a month begins. */
export const startOfMonth = (month: number): number => Date.UTC(1970, month, 1);
