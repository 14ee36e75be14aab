import { parseArgs } from 'node:util';
import { databaseUrlOf } from '../settings.js';
import { distribution } from '../store/distribution.js';

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
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of distribution) {
      await client.query(statement);
      console.log(statement);
    }
  } finally {
    await client.end();
  }
}
