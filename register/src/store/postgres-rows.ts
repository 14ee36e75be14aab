import type { Send } from './postgres-connection.js';
import { middleOfMonth } from './postgres-schema.js';
import { monthOf, startOfMonth } from './tables.js';

/** Rows of one bucket as `VALUES`, the bucket being the first parameter of all of them. */
function insertion(table: string, columns: string[], bucket: number, rows: unknown[][], rest = '') {
  const values: unknown[] = [bucket];
  const lists = rows.map(
    (row) => `($1, ${row.map((value) => `$${values.push(value)}`).join(', ')})`,
  );
  const text = `INSERT INTO ${table} (bucket, ${columns.join(', ')}) VALUES ${lists.join(', ')} ${rest}`;
  return { text, values };
}

/** Sends an insertion of rows of one bucket, if there are any. */
export function insert(
  send: Send,
  table: string,
  columns: string[],
  bucket: number,
  rows: unknown[][],
  rest?: string,
) {
  if (rows.length === 0) return;
  const { text, values } = insertion(table, columns, bucket, rows, rest);
  send(text, values);
}

/** A time as the moment of its month. */
export const momentOf = (time: number) => time - startOfMonth(monthOf(time)) - middleOfMonth;
/** A hash as bytes. */
export const bytea = (hex: string) => `\\x${hex}`;
/** The numbers that a bucket's next chain and next shape get. */
export type Next = { next_chain: number; next_shape: number };

/** Takes the bucket for this transaction: whoever writes to it next waits, here and in other instances. */
export const lock = async (send: Send, bucket: number): Promise<Next> =>
  (await send('SELECT next_chain, next_shape FROM buckets WHERE bucket = $1 FOR UPDATE', [bucket]))
    .rows[0];
