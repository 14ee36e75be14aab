import { parseArgs } from 'node:util';
import { databaseUrlOf } from '../settings.js';
import { distribute as distributeTables, distribution } from '../store/distribution.js';

/**
 * `keksi-register distribute`: prints the statements that make Citus distribute the tables, or runs them with
 * `--run`. A register must have made the tables before, and none may be running meanwhile.
 */
export async function distribute(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { run: { type: 'boolean' } } });
  if (!values.run) {
    for (const statement of distribution) console.log(`${statement};`);
    return;
  }
  const url = databaseUrlOf(process.env);
  if (url.startsWith('file:')) throw new Error('Only a PostgreSQL database can be distributed');
  const { openConnections } = await import('../store/postgres-connection.js');
  // Rows that are there already are taken to their nodes, which takes as long as it takes.
  const connections = openConnections(url, { most: 1, patience: 24 * 3_600_000 });
  try {
    const run = async (statement: string) => (await connections.query(statement)).rows;
    await distributeTables(run, (statement) => console.log(statement));
  } finally {
    await connections.close();
  }
}
