import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PostgresServer, startPostgres } from '../../test/postgres.js';
import { distributedTables, referenceTables } from './distribution.js';
import { openStore } from './open.js';

let postgres: PostgresServer;
let url: string;
beforeAll(async () => {
  postgres = await startPostgres();
  url = await postgres.createDatabase();
  await (await openStore(url)).close();
}, 60_000);
afterAll(() => postgres.remove());

test('every table is distributed or copied to every node', async () => {
  const rows = await postgres.rows(
    url,
    `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace
      AND relkind IN ('r', 'p') AND NOT relispartition ORDER BY relname`,
  );
  expect(rows.map(({ relname }) => relname)).toEqual(
    [...distributedTables, ...referenceTables].sort(),
  );
});

test('what must be unique holds the bucket, as a distributed table wants it', async () => {
  const rows = await postgres.rows(
    url,
    `SELECT i.indrelid::regclass::text AS table, pg_get_indexdef(i.indexrelid) AS definition
      FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
      WHERE i.indisunique AND c.relnamespace = 'public'::regnamespace`,
  );
  const ofBuckets = rows.filter(({ table }) => distributedTables.includes(String(table)));
  expect(ofBuckets.length).toBeGreaterThan(8);
  for (const { definition } of ofBuckets) expect(definition).toMatch(/\(bucket\b/);
});
