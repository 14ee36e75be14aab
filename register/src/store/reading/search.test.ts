import { expect, test } from 'vitest';
import type { Page } from '../store.js';
import type { Whole } from './rows.js';
import { type FindInSpan, search } from './search.js';

const start = Date.UTC(2026, 0, 1);
const end = Date.UTC(2026, 5, 1);
const all = Array.from({ length: 50 }, (_, n) => ({
  id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  // The first and the last three months apart, as if nobody had come in between.
  received_at: n < 25 ? start + n * 1000 : end - n * 1000,
})) as Whole[];

/** Looks a span up in `all`. */
const find =
  (spans: unknown[] = []): FindInSpan =>
  async ({ from, to }, { order, limit, after }) => {
    spans.push({ from, to });
    const sign = order === 'newest first' ? -1 : 1;
    const at = ({ received_at, id }: Pick<Whole, 'received_at' | 'id'>) => `${received_at} ${id}`;
    const place = after && at({ received_at: Date.parse(after.receivedAt), id: after.id });
    return all
      .filter((row) => row.received_at >= from && row.received_at < to)
      .filter((row) => place === undefined || (at(row) !== place && at(row) > place === sign > 0))
      .sort((a, b) => sign * (at(a) < at(b) ? -1 : 1))
      .slice(0, limit);
  };

test.each(['newest first', 'oldest first'] as const)('finds every row once, %s', async (order) => {
  const found: Whole[] = [];
  let page: Page = { order, limit: 7 };
  for (;;) {
    const { rows, next } = await search({ from: start, to: end }, page, find());
    found.push(...rows);
    if (next === undefined) break;
    page = { ...page, after: next };
  }
  expect(found).toHaveLength(50);
  expect(new Set(found.map(({ id }) => id)).size).toBe(50);
});

test.each(['newest first', 'oldest first'] as const)(
  'a page that has no more time says where the next one goes on, %s',
  async (order) => {
    const found: Whole[] = [];
    let page: Page = { order, limit: 1000 };
    let pages = 0;
    for (; ; pages++) {
      // Without any patience each page looks through a single span.
      const limits = { patience: -1, firstLength: 86_400_000 };
      const { rows, next } = await search({ from: start, to: end }, page, find(), limits);
      found.push(...rows);
      if (next === undefined) break;
      page = { ...page, after: next };
    }
    expect(pages).toBe(150);
    expect(found).toHaveLength(50);
  },
);

test('a span lies within a month, and spans grow where nothing is found', async () => {
  const spans: { from: number; to: number }[] = [];
  await search({ from: start, to: end }, { order: 'newest first', limit: 1000 }, find(spans));
  for (const { from, to } of spans) {
    expect(new Date(from).getUTCMonth()).toBe(new Date(to - 1).getUTCMonth());
  }
  expect(spans.length).toBeLessThan(30);
  expect((spans[0]?.to ?? 0) - (spans[0]?.from ?? 0)).toBe(10_000);
});
