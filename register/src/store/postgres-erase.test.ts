import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type PostgresServer, startPostgres } from '../../test/postgres.js';
import { sampleRecord } from '../../test/sample.js';
import { checkRecord } from '../records/check.js';
import { purge } from '../retention/purge.js';
import { openStore } from './open.js';
import type { Store } from './store.js';

vi.setConfig({ testTimeout: 60_000 });

let postgres: PostgresServer;
beforeAll(async () => {
  postgres = await startPostgres();
}, 60_000);
afterAll(() => postgres.remove());

const keep = async (store: Store) => {
  const checked = checkRecord(JSON.stringify(sampleRecord()));
  if (Array.isArray(checked)) throw new Error('not a record');
  return (await store.append(checked)).outcome;
};

test('a month that somebody reads is not dropped: visitors would wait behind it', async () => {
  const url = await postgres.createDatabase();
  const store = await openStore(url);
  for (let n = 0; n < 3; n++) await keep(store);
  const reader = new pg.Client({ connectionString: url });
  await reader.connect();
  await reader.query('BEGIN');
  await reader.query('SELECT count(*) FROM contents');

  const nextYear = new Date(Date.now() + 366 * 86_400_000).toISOString();
  const dropping = store.eraseMonths(nextYear);
  // Posted while the drop waits for the reader: it is answered long before the reader has done.
  expect(await keep(store)).toBe('stored');
  expect(await dropping).toBe(0);
  // What could not go at a stroke goes a few at a time, beside the reader.
  expect(await purge(store, nextYear)).toBe(4);

  await reader.query('ROLLBACK');
  await reader.end();
  await keep(store);
  expect(await store.eraseMonths(nextYear)).toBe(1);
  await store.close();
});
