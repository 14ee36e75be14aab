import type { Page, Place } from '../store.js';
import type { ContentRow, LinkRow } from '../tables.js';
import { dashed } from '../words.js';

/** A record's own part of a content. */
export type Content = Pick<ContentRow, 'waited' | 'shape' | 'subject' | 'path' | 'extra'>;

/** A link with its content. */
export type Whole = LinkRow & Content;

/** Orders texts by their code units, as both databases order them. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A row with its ids as people write them. */
export const dashedRow = <Row extends { id: string; subject: string }>(row: Row): Row => ({
  ...row,
  id: dashed(row.id),
  subject: dashed(row.subject),
});

/** Rows of several buckets in one order. */
export function sorted(rows: Whole[], order: Page['order']): Whole[] {
  const sign = order === 'newest first' ? -1 : 1;
  return rows.sort((a, b) => sign * (a.received_at - b.received_at || compare(a.id, b.id)));
}

/** Where the page after some rows goes on; undefined when they do not fill theirs. */
export function nextOf(rows: Whole[], { limit }: Page): Place | undefined {
  const last = rows.at(-1);
  if (last === undefined || rows.length < limit) return undefined;
  return { receivedAt: new Date(last.received_at).toISOString(), id: dashed(last.id) };
}
