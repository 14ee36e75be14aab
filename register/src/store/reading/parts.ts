import { sql } from 'kysely';
import { buckets } from '../buckets.js';
import type { RecordFilter } from '../store.js';
import { type ChainRow, startOfMonth } from '../tables.js';
import type { Span, Sql } from '../words.js';
import { chainsOf } from './chains.js';
import type { Asking } from './query.js';

/** Where in one bucket records that a filter lets through can lie. */
export interface Part {
  bucket: number;
  /** The chains that they are of; every chain when undefined. */
  chains: ChainRow[] | undefined;
  /** The shapes that they have; any when undefined. */
  shapes: number[] | undefined;
}

/** More shapes than this are not listed in a statement. */
const mostListed = 1000;

/**
 * The buckets in which a filter can find anything. Origins without a chain and shapes that no record has are
 * known from small tables, so that whoever asks for what does not exist hears so at once.
 */
export async function partsOf(asking: Asking, filter: RecordFilter): Promise<Part[]> {
  const chains = filter.origins && (await chainsOf(asking, filter.origins));
  const concerned = chains === undefined ? buckets : [...new Set(chains.map((one) => one.bucket))];
  const parts = await Promise.all(
    concerned.map(async (bucket): Promise<Part> => {
      const own = chains?.filter((one) => one.bucket === bucket);
      return { bucket, chains: own, shapes: await shapesLike(asking, bucket, filter) };
    }),
  );
  return parts.filter(({ shapes }) => shapes === undefined || shapes.length > 0);
}

async function shapesLike(
  { query }: Asking,
  bucket: number,
  filter: RecordFilter,
): Promise<number[] | undefined> {
  const wanted = likeness(filter);
  if (wanted === undefined) return undefined;
  const rows = await query(
    sql<{ shape: number }>`SELECT s.shape FROM shapes s WHERE s.bucket = ${bucket} AND ${wanted}`,
  );
  return rows.map(({ shape }) => shape);
}

function likeness({ action, language }: RecordFilter): Sql | undefined {
  const wanted = [
    ...(action === undefined ? [] : [sql`s.action = ${action}`]),
    ...(language === undefined ? [] : [sql`s.notice_language = ${language}`]),
  ];
  return wanted.length === 0 ? undefined : sql.join(wanted, sql` AND `);
}

/** What a content `c` must have to be of one of a part's shapes. */
export function hasShape({ bucket, shapes }: Part, filter: RecordFilter): Sql {
  if (shapes === undefined) return sql``;
  if (shapes.length <= mostListed) return sql`AND c.shape IN (${sql.join(shapes)})`;
  return sql`AND EXISTS (SELECT 1 FROM shapes s
    WHERE s.bucket = ${bucket} AND s.shape = c.shape AND ${likeness(filter)})`;
}

/** From when to when there are records in a part; undefined when there are none. */
export async function timeOf(
  { query }: Asking,
  { bucket, chains, shapes }: Part,
): Promise<Span | undefined> {
  const ofChains =
    chains === undefined
      ? sql``
      : sql`AND chain IN (${sql.join(chains.map(({ chain }) => chain))})`;
  const ofShapes =
    shapes === undefined || shapes.length > mostListed
      ? sql``
      : sql`AND shape IN (${sql.join(shapes)})`;
  // Two statements, because SQLite finds only one end of an index at a time.
  const [[first], [last]] = (await Promise.all(
    [sql`min(month)`, sql`max(month)`].map((end) =>
      query(
        sql<{ month: number | null }>`SELECT ${end} AS month FROM uses
          WHERE bucket = ${bucket} ${ofChains} ${ofShapes}`,
      ),
    ),
  )) as [{ month: number | null }[], { month: number | null }[]];
  if (first?.month == null || last?.month == null) return undefined;
  return { from: startOfMonth(Number(first.month)), to: startOfMonth(Number(last.month) + 1) };
}
