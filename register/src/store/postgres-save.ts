import type { Batch } from './batch.js';
import type { Send } from './postgres-connection.js';
import { bytea, insert, momentOf } from './postgres-rows.js';
import { type ChainRow, monthOf, shapeColumns } from './tables.js';

const chainColumns = [
  ...['chain', 'origin', 'position', 'hash', 'purged_position', 'purged_at'],
  ...['notices_day', 'notices_new'],
];
const chainValues = (row: ChainRow) => chainColumns.map((name) => row[name as keyof ChainRow]);
const saveChains = `ON CONFLICT (bucket, chain) DO UPDATE SET position = excluded.position,
  hash = excluded.hash, purged_position = excluded.purged_position, purged_at = excluded.purged_at,
  notices_day = excluded.notices_day, notices_new = excluded.notices_new`;
const addUses = `ON CONFLICT (bucket, chain, month, shape) DO UPDATE SET
  records = uses.records + excluded.records,
  last_position = greatest(uses.last_position, excluded.last_position)`;
/** What a count that stands there is added to. */
export const addCounts = `ON CONFLICT (bucket, day, chain, language, notice_sha256, action, diagnostic, marketing)
  DO UPDATE SET records = statistics.records + excluded.records`;
const linkColumns = ['chain', 'position', 'month', 'moment', 'id', 'digest', 'hash'];
const contentColumns = [
  ...['chain', 'position', 'month', 'waited', 'shape', 'subject', 'path', 'extra'],
];
/** The columns of the statistics, but for the bucket. */
export const countColumns = [
  ...['day', 'chain', 'language', 'notice_sha256', 'action', 'diagnostic', 'marketing', 'records'],
];

/** Writes what a batch adds to its bucket, which the transaction has locked. */
export function save(send: Send, batch: Batch): void {
  const { bucket } = batch;
  const rows = <Row extends object>(all: Row[], columns: string[]) =>
    all.map((row) => columns.map((name) => row[name as keyof Row]));
  insert(send, 'chains', chainColumns, bucket, batch.chains.map(chainValues), saveChains);
  const notices = rows(batch.notices, ['sha256', 'text']);
  insert(send, 'notices', ['sha256', 'text'], bucket, notices, 'ON CONFLICT DO NOTHING');
  const shapes = rows(batch.shapes, ['shape', 'key', ...shapeColumns]);
  insert(send, 'shapes', ['shape', 'key', ...shapeColumns], bucket, shapes);
  insert(
    send,
    'links',
    linkColumns,
    bucket,
    batch.links.map(({ chain, position, received_at, id, digest, hash }) => [
      ...[chain, position, monthOf(received_at), momentOf(received_at), id],
      ...[bytea(digest), bytea(hash)],
    ]),
  );
  insert(send, 'contents', contentColumns, bucket, rows(batch.contents, contentColumns));
  const uses = rows(batch.uses, ['chain', 'month', 'shape', 'records', 'last_position']);
  insert(
    send,
    'uses',
    ['chain', 'month', 'shape', 'records', 'last_position'],
    bucket,
    uses,
    addUses,
  );
  insert(send, 'statistics', countColumns, bucket, rows(batch.statistics, countColumns), addCounts);
  const chain = Math.max(0, ...batch.chains.map((one) => one.chain));
  const shape = batch.shapes.at(-1)?.shape ?? 0;
  if (
    batch.shapes.length > 0 ||
    batch.chains.some(({ position }) => position <= batch.links.length)
  ) {
    send(
      `UPDATE buckets SET next_chain = greatest(next_chain, $2), next_shape = greatest(next_shape, $3)
        WHERE bucket = $1`,
      [bucket, chain + 1, shape + 1],
    );
  }
}
