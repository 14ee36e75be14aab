import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { eventually } from '../../test/eventually.js';
import { type PostgresServer, startPostgres } from '../../test/postgres.js';
import { sampleRecord } from '../../test/sample.js';
import { checkRecord } from '../records/check.js';
import { openStore } from './open.js';
import { available, openConnections, readingTransaction } from './postgres-connection.js';
import { hostsOf } from './postgres-hosts.js';
import { StoreUnavailable } from './store.js';

vi.setConfig({ testTimeout: 60_000 });

let one: PostgresServer;
let other: PostgresServer;
beforeAll(async () => {
  [one, other] = await Promise.all([startPostgres(), startPostgres()]);
}, 60_000);
afterAll(() => Promise.all([one.remove(), other.remove()]));

/** The database of a server that every server has. */
const inPostgres = (database: string) => database.replace(/[^/]+$/, 'postgres');

/** A database of the same name on both, which takes no writes on the second. */
async function pair() {
  const [first, second] = await Promise.all([one.createDatabase(), other.createDatabase()]);
  const both = first.replace(/(127\.0\.0\.1:\d+)/, `$1,${new URL(second).host}`);
  return { first, second, both };
}
const standBy = (server: PostgresServer, database: string, isStandby: boolean) =>
  server.query(
    // Whoever may not write may not alter either.
    inPostgres(database),
    `ALTER DATABASE ${new URL(database).pathname.slice(1)}
      SET default_transaction_read_only = ${isStandby ? 'on' : 'off'}`,
  );
test('a read ends when its time is up, in the database too', async () => {
  const { first } = await pair();
  const connections = openConnections(first, { most: 1, patience: 200 });
  const read = available(() => readingTransaction(connections, 'SELECT pg_sleep(60)', []));
  await expect(read).rejects.toThrow(StoreUnavailable);
  // By the database, which names why (57014), not by giving the connection up.
  await expect(read).rejects.toThrow('57014');
  expect(await readingTransaction(connections, 'SELECT 1 AS one', [])).toEqual([{ one: 1 }]);
  await connections.close();
});

describe('several hosts', () => {
  test.each([
    ['postgres://one/db', ['postgres://one/db']],
    [
      'postgresql://user:pass@one:5433,two,[::1]:5434/db?sslmode=require',
      [
        'postgresql://user:pass@one:5433/db?sslmode=require',
        'postgresql://user:pass@two/db?sslmode=require',
        'postgresql://user:pass@[::1]:5434/db?sslmode=require',
      ],
    ],
  ])('%s', (url, hosts) => {
    expect(hostsOf(url)).toEqual(hosts);
  });

  const keep = (store: Awaited<ReturnType<typeof openStore>>) => {
    const checked = checkRecord(JSON.stringify(sampleRecord()));
    if (Array.isArray(checked)) throw new Error('not a record');
    return store.append(checked).then(
      ({ outcome }) => outcome,
      (error) => {
        if (!(error instanceof StoreUnavailable)) throw error;
        return 'unavailable';
      },
    );
  };
  const counted = async (server: PostgresServer, database: string) =>
    Number((await server.rows(database, 'SELECT count(*) FROM links'))[0]?.count);

  test('writes go to the one that takes them, wherever it stands in the list', async () => {
    const { first, second, both } = await pair();
    await standBy(one, first, true);
    const store = await openStore(both);
    expect(await keep(store)).toBe('stored');
    expect(await counted(other, second)).toBe(1);
    await store.close();
  });

  test('when the first goes, the second takes over without a restart', async () => {
    const { first, second, both } = await pair();
    for (const url of [first, second]) await (await openStore(url)).close();
    await standBy(other, second, true);
    const store = await openStore(both);
    expect(await keep(store)).toBe('stored');
    expect(await counted(one, first)).toBe(1);
    await one.kill();
    expect(await keep(store)).toBe('unavailable');
    await standBy(other, second, false);
    expect(
      await eventually(
        () => keep(store),
        (outcome) => outcome === 'stored',
      ),
    ).toBe('stored');
    expect(await counted(other, second)).toBe(1);
    await store.close();
    await one.start();
  });

  test('no host takes writes: unavailable, and each is named', async () => {
    const { first, second, both } = await pair();
    await Promise.all([standBy(one, first, true), standBy(other, second, true)]);
    const opening = openStore(both);
    await expect(opening).rejects.toThrow(StoreUnavailable);
    const { cause } = (await opening.catch((error) => error)) as Error;
    expect(String(cause)).toContain(`${new URL(first).host} is a standby`);
    expect(String(cause)).toContain(`${new URL(second).host} is a standby`);
  });
});
