import { Kysely } from 'kysely';
import pg from 'pg';
import type { Head } from '../chain/link.js';
import { type Arrivals, arrivalsOf, type Batch, linkBatch, originsOf } from './batch.js';
import { eraseOlder, eraseSubject } from './erasing.js';
import { migrate } from './migrate.js';
import { PortableDialect } from './postgres-dialect.js';
import { reading } from './reading.js';
import { countActs } from './rows.js';
import { type Receipt, type Store, StoreUnavailable } from './store.js';
import type { RecordRow, Tables } from './tables.js';
import { together } from './together.js';

const bigint = 20;

/** The store for many sites and several instances: one PostgreSQL database. */
export async function openPostgres(url: string, now = () => new Date()): Promise<Store> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5000,
    query_timeout: 30_000,
    keepAlive: true,
    // Statements that do not wait for each other's answers go out together, in one round trip.
    pipeline: true,
    types: {
      // Positions and counts stay far below 2^53; pg would give them as text.
      getTypeParser: (type, format) =>
        type === bigint ? Number : pg.types.getTypeParser(type, format),
    },
  });
  // A connection that dies, idle or not, makes its query fail, and the pool replaces it; unheard, the
  // event itself would end the process. https://node-postgres.com/apis/pool#error
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const db = new Kysely<Tables>({ dialect: new PortableDialect({ pool }) });
  await available(() => migrate(db));

  const run = async (query: { executeTakeFirst(): Promise<object | undefined> }) => {
    const result = await available(() => query.executeTakeFirst());
    const { numUpdatedRows, numDeletedRows } = result as {
      numUpdatedRows?: bigint;
      numDeletedRows?: bigint;
    };
    return Number(numUpdatedRows ?? numDeletedRows ?? 0);
  };
  const stamp = () => now().toISOString();

  return {
    ...guarded(reading(db)),
    append: together((records) => available(() => append(pool, arrivalsOf(records), stamp()))),
    eraseSubject: (subject, origins) => run(eraseSubject(db, subject, origins, stamp())),
    eraseOlder: (than, limit) => run(eraseOlder(db, than, limit, stamp())),
    addToken: async (token) => void (await run(db.insertInto('tokens').values(token))),
    removeToken: async (name) => (await run(db.deleteFrom('tokens').where('name', '=', name))) > 0,
    takeEntries: (entries) =>
      available(() =>
        transaction(pool, async (client, send) => {
          const notices = new Map<string, string>();
          const heads = new Map<string, Head>();
          for (const entry of entries) {
            if (entry.notice_sha256 !== null) {
              notices.set(entry.notice_sha256, entry.notice_text ?? '');
            }
            heads.set(entry.origin, entry);
          }
          await insertMissingChains(client, [...heads.keys()]);
          saveBatch(send, {
            rows: entries,
            notices: [...notices].map(([sha256, canonical]) => ({ sha256, canonical })),
            heads,
          });
        }),
      ),
    takeStatistics: async (lines) =>
      void (await available(() => pool.query(count, [JSON.stringify(lines)]))),
    async checkHealth() {
      // A temporary object would not need the disk; this asks for a transaction that may write.
      await available(() =>
        transaction(pool, async (client) => {
          await client.query("INSERT INTO chains VALUES ('', 0, '') ON CONFLICT DO NOTHING");
          await client.query("DELETE FROM chains WHERE origin = ''");
        }),
      );
    },
    close: () => db.destroy(),
  };
}

// `json_populate_recordset` names the columns by the table, so that one parameter carries any number
// of rows and the statement stays the same, hence prepared once.
const insertRows = `INSERT INTO records SELECT * FROM json_populate_recordset(null::records, $1)`;
const insertNotices = `INSERT INTO notices SELECT * FROM json_populate_recordset(null::notices, $1)
  ON CONFLICT DO NOTHING`;
const saveHeads = `UPDATE chains SET position = newest.position, hash = newest.hash
  FROM json_populate_recordset(null::chains, $1) AS newest WHERE chains.origin = newest.origin`;
const count = `INSERT INTO statistics SELECT * FROM json_populate_recordset(null::statistics, $1)
  ON CONFLICT (day, origin, language, notice_version, action, diagnostic, marketing)
  DO UPDATE SET records = statistics.records + excluded.records`;
const lockHeads = `SELECT origin, position, hash FROM chains WHERE origin = ANY($1)
  ORDER BY origin FOR UPDATE`;
const selectKnown = `SELECT id, digest, received_at FROM records WHERE id = ANY($1)`;

const named = (name: string, text: string, value: unknown) => ({ name, text, values: [value] });

/** Stores what arrived together in one transaction, which other instances do the same beside. */
async function append(pool: pg.Pool, arrivals: Arrivals, receivedAt: string): Promise<Receipt[]> {
  // A retry from a browser is rare, so the ids are looked up only after one was found taken.
  let lookUp = false;
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction(pool, async (client, send) => {
        const heads = await lockedHeads(client, originsOf(arrivals));
        const known = lookUp ? await knownRows(client, arrivals) : new Map();
        const batch = linkBatch(arrivals, heads, known, receivedAt);
        if (batch.rows.length > 0) {
          saveBatch(send, batch);
          send(named('count', count, JSON.stringify(countActs(batch.rows))));
        }
        return batch.receipts;
      });
    } catch (error) {
      const code = codeOf(error);
      lookUp ||= code === uniqueViolation;
      if (attempt === 10 || !(code === uniqueViolation || mustRetry.has(code))) throw error;
    }
  }
}

async function lockedHeads(client: pg.PoolClient, origins: string[]) {
  const lock = () => client.query(named('lock-heads', lockHeads, origins));
  let { rows } = await lock();
  if (rows.length < origins.length) {
    await insertMissingChains(client, origins);
    ({ rows } = await lock());
  }
  const heads = new Map<string, Head>();
  for (const { origin, position, hash } of rows) {
    if (position > 0) heads.set(origin, { position, hash });
  }
  return heads;
}

const insertMissingChains = (client: pg.PoolClient, origins: string[]) =>
  client.query(
    "INSERT INTO chains SELECT origin, 0, '' FROM unnest($1::text[]) AS origin ORDER BY 1 ON CONFLICT DO NOTHING",
    [origins],
  );

async function knownRows(client: pg.PoolClient, arrivals: Arrivals) {
  const ids = arrivals.rows.map(({ id }) => id);
  const { rows } = await client.query<RecordRow>(selectKnown, [ids]);
  return new Map(rows.map((row) => [row.id, row]));
}

function saveBatch(
  send: Send,
  { rows, notices, heads }: Pick<Batch, 'rows' | 'notices' | 'heads'>,
) {
  const texts = notices.map(({ sha256, canonical }) => ({ sha256, text: canonical }));
  const newest = [...heads].map(([origin, { position, hash }]) => ({ origin, position, hash }));
  if (texts.length > 0) send(named('insert-notices', insertNotices, JSON.stringify(texts)));
  send(named('insert-rows', insertRows, JSON.stringify(rows)));
  send(named('save-heads', saveHeads, JSON.stringify(newest)));
}

/** Sends a statement whose answer is awaited at the end of the transaction. */
type Send = (query: string | pg.QueryConfig) => void;

async function transaction<Result>(
  pool: pg.Pool,
  act: (client: pg.PoolClient, send: Send) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  const sent: Promise<unknown>[] = [];
  const send: Send = (query) => {
    const answer = client.query(query);
    // Heard at the end; until then a failure must not count as unheard.
    answer.catch(() => {});
    sent.push(answer);
  };
  let broken = false;
  try {
    send('BEGIN');
    const result = await act(client, send);
    // After a statement that failed, PostgreSQL turns this into a rollback.
    send('COMMIT');
    await allSettled(sent);
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {
      broken = true;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/** Waits for every answer, then fails with the first failure. */
async function allSettled(answers: Promise<unknown>[]) {
  const settled = await Promise.allSettled(answers);
  const failed = settled.find(({ status }) => status === 'rejected');
  if (failed !== undefined) throw (failed as PromiseRejectedResult).reason;
}

const uniqueViolation = '23505';
/** Serialisation failure and deadlock: distributed engines ask for another try in the same way. */
const mustRetry = new Set(['40001', '40P01']);

const codeOf = (error: unknown) => String((error as { code?: unknown }).code ?? '');

// Connection, resources (disk full among them), operator intervention, system error.
// https://www.postgresql.org/docs/current/errcodes-appendix.html
const away = /^(08|25006|53|57|58)|^E[A-Z]+$/;

/** Tells a database that is away, full or starting (come again) from a mistake of ours. */
async function available<Result>(act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    const code = codeOf(error);
    const lost = /terminated|timeout|Connection ended|not queryable/i.test(String(error));
    if (away.test(code) || mustRetry.has(code) || lost) {
      throw new StoreUnavailable(
        `The database cannot be used at the moment (${code || 'connection lost'})`,
        { cause: error },
      );
    }
    throw error;
  }
}

/** Every reading, with the database's absence told apart. */
function guarded<Methods extends object>(methods: Methods): Methods {
  return Object.fromEntries(
    Object.entries(methods).map(([name, method]) => [
      name,
      (...given: unknown[]) => available(() => method(...given)),
    ]),
  ) as Methods;
}
