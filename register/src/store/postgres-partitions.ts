import { buckets } from './buckets.js';
import {
  type Connections,
  codeOf,
  impatiently,
  lockTimeout,
  readingTransaction,
  type Send,
  transaction,
} from './postgres-connection.js';
import { partitionOf } from './postgres-schema.js';

/** How often a partition is tried to be made beside somebody who reads all of them. */
const mostTries = 10;

/** Takes the lock that migrations and partitions are made behind, one instance after another. */
export const lockMigrations = (send: Send) =>
  send("SELECT name FROM migrations WHERE name = '' FOR UPDATE");

/** Makes the partitions of months that have none yet. */
export async function makePartitions(
  connections: Connections,
  months: Iterable<number>,
): Promise<void> {
  const names = [...new Set(months)].map((month) => ({ month, name: partitionOf(month) }));
  const { rows } = await connections.query(
    'SELECT name FROM unnest($1::text[]) AS name WHERE to_regclass(name) IS NULL',
    [names.map(({ name }) => name)],
  );
  const missing = new Set(rows.map(({ name }) => name));
  if (missing.size === 0) return;
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction(connections, async (send) => {
        lockMigrations(send).catch(() => {});
        send(impatiently);
        for (const { month, name } of names) {
          if (missing.has(name)) send(partition(name, month));
        }
      });
    } catch (error) {
      if (codeOf(error) !== lockTimeout || attempt === mostTries) throw error;
    }
  }
}

const partition = (name: string, month: number) =>
  `CREATE TABLE IF NOT EXISTS ${name} PARTITION OF contents FOR VALUES IN (${month})`;

/** The months that there are contents of. */
export async function monthsOf(connections: Connections): Promise<number[]> {
  const found = await Promise.all(
    buckets.map((bucket) =>
      readingTransaction<{ month: number }>(
        connections,
        'SELECT DISTINCT month FROM uses WHERE bucket = $1',
        [bucket],
      ),
    ),
  );
  const months = found.flat().map(({ month }) => Number(month));
  return [...new Set(months)].sort((a, b) => a - b);
}
