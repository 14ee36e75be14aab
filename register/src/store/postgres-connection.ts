import pg from 'pg';
import { clientOfPrimary, hostsOf } from './postgres-hosts.js';
import { StoreUnavailable } from './store.js';

const bigint = 20;

/** Sends a statement whose answer is awaited at the end of the transaction. */
export type Send = (text: string, values?: readonly unknown[]) => Promise<pg.QueryResult>;

/** How long a statement may take, in milliseconds. */
const patience = 30_000;

/**
 * Connections to one database. Statements have no names, so that a pooler that hands out a connection for
 * a transaction at a time (pgbouncer) may stand in between.
 *
 * @param schema Where the tables lie, if not where the database looks by itself.
 */
export function openPool(url: string, most: number, schema?: string): pg.Pool {
  const hosts = hostsOf(url);
  const pool = new pg.Pool({
    connectionString: hosts[0],
    ...(hosts.length > 1 && { Client: clientOfPrimary(hosts) }),
    max: most,
    ...(schema !== undefined && { options: `-c search_path=${schema}` }),
    connectionTimeoutMillis: 5000,
    query_timeout: patience,
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
  pool: pg.Pool,
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
  pool: pg.Pool,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  return transaction(
    pool,
    async (send) => {
      send(`SET LOCAL statement_timeout = ${patience}`);
      return (await send(text, values)).rows as Row[];
    },
    'READ ONLY',
  );
}

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
/** There is no partition for the month of a row. */
export const noPartition = '23514';
/** Serialisation failure and deadlock: distributed engines ask for another try in the same way. */
export const mustRetry = new Set(['40001', '40P01']);

/** The code by which PostgreSQL or the network names a failure. */
export const codeOf = (error: unknown): string =>
  String((error as { code?: unknown } | undefined)?.code ?? '');

// Connection, resources (disk full among them), operator intervention (a time limit among them), system
// error. https://www.postgresql.org/docs/current/errcodes-appendix.html
const away = /^(08|25006|53|57|58)|^E[A-Z]+$/;

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
