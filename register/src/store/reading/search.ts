import type { Page, Place } from '../store.js';
import type { Span } from '../words.js';
import { nextOf, type Whole } from './rows.js';

/** For how long one page looks for records, in milliseconds; the next page goes on from there. */
const patience = 2000;
/** A statement that took less lets the next one look through more, in milliseconds. */
const quick = 50;
/** How long a time the first statement looks through, in milliseconds. */
const firstLength = 10_000;
const growth = 8;

/** Before and behind every id, for a place between two records. */
const [lowestId, highestId] = ['0', 'f'].map((digit) =>
  '00000000-0000-0000-0000-000000000000'.replaceAll('0', digit),
) as [string, string];

/** A part of a search: the rows of a span, in order and no more than the page holds. */
export type FindInSpan = (span: Span, part: Page) => Promise<Whole[]>;

/** The rows of a page, and where the next one goes on. */
export interface FoundRows {
  rows: Whole[];
  next: Place | undefined;
}

/**
 * Looks through a time in spans, each within one month, that grow for as long as they are quick: what is
 * newest is found at once, and what is rare does not keep the database busy without end.
 */
export async function search(
  { from, to }: Span,
  page: Page,
  find: FindInSpan,
  limits = { patience, firstLength },
): Promise<FoundRows> {
  const isBack = page.order === 'newest first';
  const start = performance.now();
  const after = page.after && Date.parse(page.after.receivedAt);
  let low = isBack || after === undefined ? from : Math.max(from, after);
  let high = isBack && after !== undefined ? Math.min(to, after + 1) : to;
  let length = limits.firstLength;
  const rows: Whole[] = [];
  while (low < high) {
    const span = spanOf(low, high, length, isBack);
    const began = performance.now();
    rows.push(...(await find(span, { ...page, limit: page.limit - rows.length })));
    if (rows.length === page.limit) return { rows, next: nextOf(rows, page) };
    if (isBack) high = span.from;
    else low = span.to;
    if (performance.now() - start > limits.patience) {
      // In the moment that comes next, so that no page begins with what was looked through already.
      const place = isBack ? { at: high - 1, id: highestId } : { at: low, id: lowestId };
      const next = { receivedAt: new Date(place.at).toISOString(), id: place.id };
      return { rows, next: low < high ? next : undefined };
    }
    const took = performance.now() - began;
    if (took < quick) length *= growth;
    else if (took > 4 * quick) length = Math.max(limits.firstLength, length / growth);
  }
  return { rows, next: undefined };
}

/** The part of a time that is looked through next: at most `length`, and within one month. */
function spanOf(low: number, high: number, length: number, isBack: boolean): Span {
  if (isBack) {
    const last = new Date(high - 1);
    const month = Date.UTC(last.getUTCFullYear(), last.getUTCMonth());
    return { from: Math.max(low, high - length, month), to: high };
  }
  const first = new Date(low);
  const month = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1);
  return { from: low, to: Math.min(high, low + length, month) };
}
