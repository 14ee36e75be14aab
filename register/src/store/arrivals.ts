import type { Notice } from '../notices/notice.js';
import type { CheckedRecord } from '../records/check.js';
import { sha256 } from '../records/digest.js';
import type { ConsentRecord } from '../records/record.js';
import { bounds, keptVersion } from './bounds.js';
import { bucketOf } from './buckets.js';
import { type Extra, type Shape, shapeColumns } from './tables.js';

const day = 86_400_000;

/** A record that arrived, as far as it can be told without a look into the database. */
export interface Arrival {
  bucket: number;
  origin: string;
  id: string;
  digest: string;
  subject: string;
  path: string;
  /** The time of the act in milliseconds; undefined where only `extra.time` can tell it. */
  time: number | undefined;
  /** Which of the batch's shapes it has. */
  shape: number;
  extra: Extra;
}

/** A shape, and the SHA-256 by which it is found again. */
export interface KeyedShape {
  shape: Shape;
  key: string;
}

/** Records that arrived together. What repeats stands once, because all of it may cross to a thread. */
export interface Arrivals {
  rows: Arrival[];
  shapes: KeyedShape[];
  notices: Pick<Notice, 'sha256' | 'canonical'>[];
}

/** Makes ready for the transaction all that needs no look into the database. */
export function arrivalsOf(records: readonly CheckedRecord[]): Arrivals {
  const shapes = new Map<string, number>();
  const notices = new Map<string, Notice>();
  const arrivals: Arrivals = { rows: [], shapes: [], notices: [] };
  for (const { record, notice, digest } of records) {
    const { time, days, extra } = timesOf(record);
    if (record.previous !== null) extra.previous = record.previous;
    if (record.notice.version.length > bounds.version) extra.reduced = 1;
    if (notice.canonical.length > bounds.text) extra.reduced = 1;
    else notices.set(notice.sha256, notice);
    const shape = shapeOf(record, notice.sha256, days);
    const spelling = JSON.stringify(shape);
    let number = shapes.get(spelling);
    if (number === undefined) {
      number = arrivals.shapes.push({ shape, key: keyOf(spelling) }) - 1;
      shapes.set(spelling, number);
    }
    const { origin, path } = record.site;
    const { id, subject } = record;
    arrivals.rows.push({
      ...{ bucket: bucketOf(origin), origin, id, digest, subject, path, time },
      ...{ shape: number, extra },
    });
  }
  arrivals.notices = [...notices.values()];
  return arrivals;
}

/** The part of a record that others of its site have too. */
function shapeOf(record: ConsentRecord, noticeSha256: string, days: number | null): Shape {
  const { choices, granted, notice, refused } = record;
  return {
    schema: record.schema,
    action: record.action,
    source: record.source,
    diagnostic: Number(choices.diagnostic),
    marketing: Number(choices.marketing),
    services: JSON.stringify(record.services),
    refused: refused === undefined ? null : JSON.stringify(refused),
    granted: granted === undefined ? null : JSON.stringify(granted),
    notice_language: notice.language,
    notice_version: keptVersion(notice.version),
    notice_policy: notice.policy,
    notice_sha256: noticeSha256,
    notice_hashed_by_client: Number(notice.sha256 !== null),
    offered: JSON.stringify(record.offered),
    preselected: JSON.stringify(record.preselected),
    signals: JSON.stringify(record.signals),
    client: record.client,
    days,
  };
}

const keys = new Map<string, string>();
const mostKeys = 2000;

/** The SHA-256 of a shape's spelling; the same few are asked for again and again. */
function keyOf(spelling: string): string {
  const known = keys.get(spelling);
  if (known !== undefined) return known;
  const key = sha256(spelling);
  if (keys.size >= mostKeys) keys.clear();
  keys.set(spelling, key);
  return key;
}

/** The key of a shape that was read from the database. */
export const keyOfShape = (shape: Shape): string =>
  keyOf(JSON.stringify(Object.fromEntries(shapeColumns.map((name) => [name, shape[name]]))));

/** Times as numbers, where that loses nothing: browsers write whole milliseconds and whole days. */
function timesOf({ time, expires }: ConsentRecord) {
  const extra: Extra = {};
  const start = Date.parse(time);
  const isWhole = new Date(start).toISOString() === time;
  if (!isWhole) extra.time = time;
  const length = Date.parse(expires) - start;
  const days = length / day;
  const isDays =
    isWhole && Number.isInteger(days) && new Date(start + length).toISOString() === expires;
  if (!isDays) extra.expires = expires;
  return { time: isWhole ? start : undefined, days: isDays ? days : null, extra };
}
