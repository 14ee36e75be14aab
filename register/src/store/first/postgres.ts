import type pg from 'pg';
import type { Query } from '../reading.js';
import type { Store } from '../store.js';
import { Copying, type Progress } from './copy.js';
import { firstReading } from './reading.js';

/** What the migration needs of the store on PostgreSQL. */
export interface PostgresParts {
  /** Opens a store of this version whose tables lie in a schema. */
  open(schema: string): Promise<Store>;
  query(client: pg.PoolClient): Query;
}

/** Where the new tables are made, and where the old ones stay. */
const fresh = 'keksi_new';
const kept = 'keksi_first';

const tablesOf = 'SELECT relname, relkind FROM pg_class WHERE relnamespace = $1::regnamespace';

/**
 * Brings a database of the first version to this one: copies its tables into new ones in a schema of their
 * own while registers of the first version go on writing, then the rest behind a lock, compares the two, and
 * changes places in the same transaction. The old tables stay in the schema `keksi_first`.
 */
export async function migrateFirstTables(
  pool: pg.Pool,
  parts: PostgresParts,
  onProgress?: Progress,
): Promise<void> {
  const isFirst = async (client: pg.Pool | pg.PoolClient) =>
    (
      await client.query(
        `SELECT 1 FROM pg_class WHERE oid = to_regclass('records') AND relkind IN ('r', 'p')
          AND to_regclass('kysely_migration') IS NOT NULL`,
      )
    ).rows.length > 0;
  if (!(await isFirst(pool))) return;
  const client = await pool.connect();
  let target: Store | undefined;
  try {
    // One instance migrates; those that start meanwhile wait here, and then find it done.
    const waiting = await pool.connect();
    try {
      await waiting.query('BEGIN');
      await waiting.query('SELECT * FROM kysely_migration_lock FOR UPDATE');
      if (!(await isFirst(waiting))) return;
      await client.query(`DROP SCHEMA IF EXISTS ${fresh} CASCADE`);
      await client.query(`CREATE SCHEMA ${fresh}`);
      target = await parts.open(fresh);
      const copying = new Copying(firstReading(parts.query(client)), target, onProgress);
      await copying.copy();
      await client.query('BEGIN');
      await client.query(
        'LOCK TABLE records, chains, notices, statistics, tokens IN ACCESS EXCLUSIVE MODE',
      );
      await copying.finish();
      await target.close();
      target = undefined;
      await changePlaces(client);
      await client.query('COMMIT');
    } finally {
      await waiting.query('ROLLBACK').catch(() => {});
      waiting.release();
    }
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  } finally {
    await target?.close();
    client.release();
  }
}

async function changePlaces(client: pg.PoolClient): Promise<void> {
  const { rows: names } = await client.query('SELECT current_schema() AS own');
  const { own } = names[0];
  await client.query(`CREATE SCHEMA ${kept}`);
  for (const table of ['records', 'chains', 'notices', 'statistics', 'tokens']) {
    await client.query(`ALTER TABLE ${table} SET SCHEMA ${kept}`);
  }
  const { rows } = await client.query(tablesOf, [fresh]);
  for (const { relname, relkind } of rows) {
    const kind = { r: 'TABLE', p: 'TABLE', v: 'VIEW' }[relkind as 'r' | 'p' | 'v'];
    if (kind !== undefined) {
      await client.query(`ALTER ${kind} ${fresh}.${relname} SET SCHEMA "${own}"`);
    }
  }
  await client.query(`DROP SCHEMA ${fresh}`);
}
