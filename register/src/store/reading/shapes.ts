import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import type { StoredRecord } from '../../records/record.js';
import { keptOf, type ReadShape, readShape } from '../kept.js';
import type { ChainRow, ShapeRow } from '../tables.js';
import type { Asking } from './query.js';
import { dashedRow, type Whole } from './rows.js';

/** Shapes of one bucket by number, each with its notice. */
export async function shapesOf(
  { query }: Asking,
  bucket: number,
  numbers: Iterable<number>,
): Promise<Map<number, ReadShape>> {
  const wanted = [...new Set(numbers)];
  const found = new Map<number, ReadShape>();
  if (wanted.length === 0) return found;
  const rows = await query(
    sql<ShapeRow & { text: string | null }>`SELECT s.*, n.text FROM shapes s
      LEFT JOIN notices n ON n.bucket = ${bucket} AND n.sha256 = s.notice_sha256
      WHERE s.bucket = ${bucket} AND s.shape IN (${sql.join(wanted)})`,
  );
  for (const row of rows) found.set(row.shape, readShape(row, row.text ?? undefined));
  return found;
}

/** The records of rows, which may lie in several buckets. */
export async function recordsOfRows(asking: Asking, rows: Whole[]): Promise<StoredRecord[]> {
  const buckets = [...new Set(rows.map((row) => row.bucket))];
  const parts = await Promise.all(
    buckets.map(async (bucket) => {
      const own = rows.filter((row) => row.bucket === bucket);
      const numbers = own.map(({ shape }) => shape);
      const chains = [...new Set(own.map((row) => row.chain))];
      const [shapes, names] = await Promise.all([
        shapesOf(asking, bucket, numbers),
        asking.query(
          sql<Pick<ChainRow, 'chain' | 'origin'>>`SELECT chain, origin FROM chains
            WHERE bucket = ${bucket} AND chain IN (${sql.join(chains)})`,
        ),
      ]);
      return { bucket, shapes, origins: new Map(names.map((one) => [one.chain, one.origin])) };
    }),
  );
  const byBucket = new Map(parts.map((part) => [part.bucket, part]));
  const records: StoredRecord[] = [];
  for (const [n, row] of rows.entries()) {
    const part = byBucket.get(row.bucket);
    const shape = part?.shapes.get(row.shape);
    const origin = part?.origins.get(row.chain);
    if (n % atATime === atATime - 1) await setImmediate();
    // Erased between the two readings.
    if (shape === undefined || origin === undefined) continue;
    records.push(keptOf(dashedRow(row), origin, shape).record);
  }
  return records;
}

/** How many records are put together at a time: visitors may post in between. */
const atATime = 100;
