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
  ...referenceTables.map(copied),
  ...distributedTables.map(distributed),
];

function copied(table: string): string {
  return `SELECT create_reference_table('${table}')`;
}

function distributed(table: string): string {
  const [first] = distributedTables;
  const together = table === first ? '' : `, colocate_with => '${first}'`;
  return `SELECT create_distributed_table('${table}', 'bucket'${together})`;
}

/** Sends a statement, and gives the rows that it finds. */
export type Run = (statement: string) => Promise<Record<string, unknown>[]>;

/**
 * Makes Citus distribute the tables that it does not yet; `onDone` hears of each statement.
 *
 * @example
 * await distribute(async (statement) => (await client.query(statement)).rows, console.log);
 */
export async function distribute(
  run: Run,
  onDone: (statement: string) => void = () => {},
): Promise<void> {
  const [extension = '', ...rest] = distribution;
  await run(extension);
  onDone(extension);
  const rows = await run('SELECT logicalrelid::regclass::text AS name FROM pg_dist_partition');
  const done = new Set(
    rows.flatMap(({ name }) => [copied(String(name)), distributed(String(name))]),
  );
  for (const statement of rest) {
    if (done.has(statement)) continue;
    await run(statement);
    onDone(statement);
  }
}
