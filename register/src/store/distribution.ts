import { smallTableNames } from './small-schema.js';

/**
 * Tables of which every row is of a bucket. They are distributed by it and lie together, so that whatever a
 * statement or a transaction of one bucket needs is on one node.
 */
export const distributedTables = [
  ...['buckets', 'chains', 'links', 'contents', 'shapes', 'notices', 'uses', 'erasures'],
  'statistics',
];

/** Small tables of which every node has a copy. */
export const referenceTables = [...smallTableNames, 'migrations'];

/**
 * The statements that make Citus distribute the tables.
 *
 * @see https://docs.citusdata.com/en/stable/develop/api_udf.html
 */
export const distribution: readonly string[] = [
  'CREATE EXTENSION IF NOT EXISTS citus',
  ...referenceTables.map((table) => `SELECT create_reference_table('${table}')`),
  ...distributedTables.map((table, n) =>
    n === 0
      ? `SELECT create_distributed_table('${table}', 'bucket')`
      : `SELECT create_distributed_table('${table}', 'bucket', colocate_with => '${distributedTables[0]}')`,
  ),
];
