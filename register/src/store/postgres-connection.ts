import pg from 'pg';
import { clientOfPrimary, hostsOf } from './postgres-hosts.js';
import { StoreUnavailable } from './store.js';

const bigint = 20;

/** Sends a statement whose answer is awaited at the end of the transaction. */
export type Send = (text: string, values?: readonly unknown[]) => Promise<pg.QueryResult>;

/** How long a statement may take, in milliseconds, unless it is said. */
const patience = 30_000;
/** How much longer than the database itself its answer is waited for, in milliseconds. */
const grace = 5000;
/** How long a transaction waits for whoever reads a whole table, and keeps others waiting, in milliseconds. */
const lockPatience = 2000;

/** How connections are made and used. */
export interface ConnectionOptions {
  /** How many there are at most. */
  most: number;
  /** How long a statement may take, in milliseconds. */
  patience?: number;
  /** Where the tables lie, if not where the database looks by itself. */
  schema?: string | undefined;
}

/** Connections to one database. */
export interface Connections {
  readonly pool: pg.Pool;
  readonly options: ConnectionOptions;
  /** Sends one statement. */
  query(text: string, values?: readonly unknown[]): Promise<pg.QueryResult>;
  close(): Promise<void>;
}

/**
 * Connections to one database. A pooler that hands out a connection for a transaction at a time (pgbouncer)
 * may stand in between: statements have no names, nothing is set for longer than a transaction, and no lock
 * outlives one.
 *
 * @example
 * const connections = openConnections('postgres://one,two/register', { most: 10 });
 * await connections.query('SELECT 1');
 */
export function openConnections(url: string, options: ConnectionOptions): Connections {
  const pool = openPool(url, options);
  const connections: Connections = {
    pool,
    options,
    query: (text, values) =>
      options.schema === undefined
        ? pool.query(text, values as unknown[])
        : transaction(connections, (send) => send(text, values)),
    close: () => pool.end(),
  };
  return connections;
}

function openPool(url: string, { most, patience: longest = patience }: ConnectionOptions): pg.Pool {
  const hosts = hostsOf(url);
  const pool = new pg.Pool({
    connectionString: hosts[0],
    ...(hosts.length > 1 && { Client: clientOfPrimary(hosts) }),
    max: most,
    connectionTimeoutMillis: 5000,
    query_timeout: longest + grace,
    keepAlive: true,
    // Statements that do not wait for each other's answers go out together, in one round trip.
    pipeline: true,
    types: {
      // Times and counts stay far below 2^53; pg would give them as text.
      getTypeParser: (type, format) =>
        type === bigint ? Number : pg.types.getTypeParser(type, format),
    },
  } as pg.PoolConfig);
  // A connection that dies, idle or not, makes its query fail, and the pool replaces it; unheard, the
  // event itself would end the process. https://node-postgres.com/apis/pool#error
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** Runs a transaction; what is sent in it goes out without waiting for what was sent before. */
export async function transaction<Result>(
  { pool, options: { schema } }: Pick<Connections, 'pool' | 'options'>,
  act: (send: Send) => Promise<Result>,
  kind = '',
): Promise<Result> {
  const client = await pool.connect();
  const sent: Promise<unknown>[] = [];
  const send: Send = (text, values) => {
    const answer = client.query(text, values as unknown[]);
    // Heard at the end; until then a failure must not count as unheard.
    answer.catch(() => {});
    sent.push(answer);
    return answer;
  };
  let broken = false;
  try {
    send(`BEGIN ${kind}`);
    if (schema !== undefined) send(`SET LOCAL search_path = ${schema}`);
    const result = await act(send);
    // After a statement that failed, PostgreSQL turns this into a rollback.
    send('COMMIT');
    await allSettled(sent);
    return result;
  } catch (error) {
    // The first that failed says why; those after it only that the transaction was aborted.
    const first = await firstFailure(sent);
    await client.query('ROLLBACK').catch(() => {
      broken = true;
    });
    // Such a connection may lead to a server that takes no more writes: the next one is made anew.
    broken ||= isAway(first ?? error);
    throw first ?? error;
  } finally {
    client.release(broken);
  }
}

/** Runs one statement that only reads, and not for longer than it may. */
export function readingTransaction<Row>(
  connections: Connections,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  return transaction(
    connections,
    async (send) => {
      send(`SET LOCAL statement_timeout = ${connections.options.patience ?? patience}`);
      return (await send(text, values)).rows as Row[];
    },
    'READ ONLY',
  );
}

/**
 * What a transaction sends before it changes a table itself: it waits for those who read only so long, because
 * everybody else waits behind it.
 */
export const impatiently = `SET LOCAL lock_timeout = ${lockPatience}`;

async function firstFailure(answers: Promise<unknown>[]): Promise<unknown> {
  const settled = await Promise.allSettled(answers);
  const failed = settled.find(({ status }) => status === 'rejected');
  return failed === undefined ? undefined : (failed as PromiseRejectedResult).reason;
}

async function allSettled(answers: Promise<unknown>[]) {
  const failure = await firstFailure(answers);
  if (failure !== undefined) throw failure;
}

/** A row that is there already. */
export const uniqueViolation = '23505';
/** A lock was not to be had in time. */
export const lockTimeout = '55P03';
/** There is no partition for the month of a row. */
export const noPartition = '23514';
/** Serialisation failure and deadlock: distributed engines ask for another try in the same way. */
export const mustRetry = new Set(['40001', '40P01']);

/** The code by which PostgreSQL or the network names a failure. */
export const codeOf = (error: unknown): string =>
  String((error as { code?: unknown } | undefined)?.code ?? '');

// Connection, resources (disk full among them), a lock that was not to be had, operator intervention (a time limit among them), system
// error. https://www.postgresql.org/docs/current/errcodes-appendix.html
const away = /^(08|25006|53|55P03|57|58)|^E[A-Z]+$/;

function isAway(error: unknown): boolean {
  const lost = /terminated|timeout|Connection ended|not queryable/i.test(String(error));
  return away.test(codeOf(error)) || lost;
}

/** Tells a database that is away, full or starting (come again) from a mistake of ours. */
export async function available<Result>(act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    if (!isAway(error) && !mustRetry.has(codeOf(error))) throw error;
    throw new StoreUnavailable(
      `The database cannot be used at the moment (${codeOf(error) || 'connection lost'})`,
      { cause: error },
    );
  }
}
