import { type Connections, codeOf, transaction } from './postgres-connection.js';
import { lockMigrations, makePartitions } from './postgres-partitions.js';
import { postgresMigrations } from './postgres-schema.js';
import { smallMigrations } from './small-schema.js';
import { monthOf } from './tables.js';

const allMigrations = [...postgresMigrations, ...smallMigrations];

/** Instances that start at once wait for each other at a locked row; advisory locks are not everywhere. */
export async function migrate(connections: Connections, now: number): Promise<void> {
  await makeMigrationsTable(connections);
  if (!(await isDone(connections))) {
    await transaction(connections, async (send) => {
      lockMigrations(send).catch(() => {});
      // Asked anew behind the lock: another instance may have done it all meanwhile.
      const { rows } = await send('SELECT name FROM migrations');
      const done = new Set(rows.map(({ name }) => name));
      for (const { name, statements } of allMigrations) {
        if (done.has(name)) continue;
        for (const statement of statements) send(statement);
        send('INSERT INTO migrations VALUES ($1)', [name]);
      }
    });
  }
  const month = monthOf(now);
  await makePartitions(connections, [month, month + 1]);
}

/** Most starts find nothing to do, and then need no lock: it might be held by one that does. */
async function isDone(connections: Connections): Promise<boolean> {
  const { rows } = await connections.query('SELECT name FROM migrations');
  const done = new Set(rows.map(({ name }) => name));
  return allMigrations.every(({ name }) => done.has(name));
}

/** Two that create at once: the second finds the first one's row of the catalogue, table, or type of the table's rows. */
const isThere = ['23505', '42P07', '42710'];

async function makeMigrationsTable(connections: Connections): Promise<void> {
  const { rows } = await connections.query("SELECT to_regclass('migrations') AS there");
  try {
    if (rows[0]?.there === null) {
      await connections.query('CREATE TABLE IF NOT EXISTS migrations (name text PRIMARY KEY)');
    }
    await connections.query("INSERT INTO migrations VALUES ('') ON CONFLICT DO NOTHING");
  } catch (error) {
    if (!isThere.includes(codeOf(error))) throw error;
    await makeMigrationsTable(connections);
  }
}
