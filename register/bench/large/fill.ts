import Database from 'libsql';
import pg from 'pg';
import { checkRecord } from '../../src/records/check.js';
import { bucketOf } from '../../src/store/buckets.js';
import { openStore } from '../../src/store/open.js';
import type { Store } from '../../src/store/store.js';
import { monthOf, startOfMonth } from '../../src/store/tables.js';
import { sampleRecord } from '../../test/sample.js';
import { uuid7 } from '../shapes.js';

/** The site that visitors post to while something is measured. */
export const busySite = 'https://www.esimerkki.fi';
/** The site whose chain is long. */
export const largeSite = 'https://www.toinen.esimerkki.fi';

/** How many records are stored by the register itself, in each of the two. */
export const real = 20_000;
/** How many months the copies lie in the past. */
export const months = 5;

/** A large database, and how much it grew by the copies. */
export interface Filled {
  rows: number;
  bytesARecord: number;
}

/**
 * Makes a database of a size. The register itself stores the first records of either site, of the kinds that a
 * site has; the rest of the large one are copies of them under other ids, subjects and times: five million posts
 * would take an hour, and the links of the copies do not matter to what is measured.
 */
export async function fill(url: string, rows: number): Promise<Filled> {
  const store = await openStore(url);
  await atTime(startOfMonth(firstMonth) + 86_400_000, async () => {
    for (const origin of [busySite, largeSite]) await storeSome(store, origin);
  });
  await store.close();
  return url.startsWith('file:') ? multiplyFile(url.slice(5), rows) : multiplyDatabase(url, rows);
}

/** The month before those of the copies: in a chain times never go back. */
const firstMonth = monthOf(Date.now()) - months - 1;

/** Does something at another time, for as long as that takes. */
async function atTime(time: number, act: () => Promise<void>): Promise<void> {
  const clock = Date.now;
  const shift = time - clock();
  Date.now = () => clock() + shift;
  try {
    await act();
  } finally {
    Date.now = clock;
  }
}

const kinds = (['accept-all', 'reject-all', 'choose', 'withdraw'] as const).flatMap((action) =>
  ['fi', 'sv', 'en'].map((language) => ({ action, language })),
);

/** Stores records as a busy register does, many at a time. */
async function storeSome(store: Store, origin: string): Promise<void> {
  for (let stored = 0; stored < real; stored += 100) {
    const records = Array.from({ length: 100 }, (_, n) => {
      const { action, language } = kinds[(stored + n) % kinds.length] ?? {};
      const now = Date.now();
      const [time, expires] = [now, now + 180 * 86_400_000].map((one) =>
        new Date(one).toISOString(),
      );
      const site = { origin, path: `/tuotteet/${n}` };
      const record = sampleRecord({ id: uuid7(), site, time: time ?? '', expires: expires ?? '' });
      if (action !== undefined) record.action = action;
      if (language !== undefined) record.notice.language = language;
      const checked = checkRecord(JSON.stringify(record));
      if (Array.isArray(checked)) throw new Error(checked[0]?.detail);
      return checked;
    });
    await Promise.all(records.map((one) => store.append(one)));
  }
}

/** A span of positions whose copies were received within one month, from a time on at a pace. */
interface Piece {
  month: number;
  first: number;
  last: number;
  start: number;
  pace: number;
}

/** The months that copies are spread over, evenly. */
function pieces(rows: number): Piece[] {
  const now = monthOf(Date.now());
  const each = Math.floor(rows / months);
  return Array.from({ length: months }, (_, n) => {
    const month = now - months + n;
    const start = startOfMonth(month);
    const pace = Math.floor((startOfMonth(month + 1) - start) / (each + 1));
    return { month, first: real + 1 + n * each, last: real + (n + 1) * each, start, pace };
  });
}

const bucket = bucketOf(largeSite);

async function multiplyFile(path: string, rows: number): Promise<Filled> {
  const database = new Database(path);
  database.pragma('synchronous = OFF');
  database.pragma('cache_size = -1000000');
  const size = () => {
    const [{ pages }, { bytes }] = ['page_count AS pages', 'page_size AS bytes'].map((what) =>
      database.prepare(`SELECT ${what} FROM pragma_${what.split(' ')[0]}`).get([]),
    ) as [{ pages: number }, { bytes: number }];
    return pages * bytes;
  };
  const [{ chain }] = database
    .prepare('SELECT chain FROM chains WHERE bucket = ? AND origin = ?')
    .all([bucket, largeSite]) as [{ chain: number }];
  const before = size();
  let added = 0;
  for (const { month, first, last, start, pace } of pieces(rows)) {
    const numbers = `WITH RECURSIVE numbers(n) AS
      (SELECT ${first} UNION ALL SELECT n + 1 FROM numbers WHERE n < ${last})`;
    const time = `(${start} + (n - ${first}) * ${pace})`;
    // Version 7 ids: the time, then what is random.
    const id = `unhex(printf('%012x7%s8%s', ${time}, substr(hex(randomblob(2)), 1, 3),
      substr(hex(randomblob(8)), 1, 15)))`;
    const source = `bucket = ${bucket} AND chain = ${chain} AND position = 1 + n % ${real}`;
    database.exec(`BEGIN;
      INSERT INTO links ${numbers} SELECT bucket, chain, n, ${time}, ${id}, digest, hash
        FROM numbers CROSS JOIN links ON ${source};
      INSERT INTO contents ${numbers} SELECT bucket, chain, n, ${month}, waited, shape,
        randomblob(16), path, extra FROM numbers CROSS JOIN contents ON ${source};
      INSERT INTO uses SELECT bucket, chain, ${month}, shape, ${last - first + 1} / 12, ${last}
        FROM uses WHERE bucket = ${bucket} AND chain = ${chain} AND month = ${firstMonth};
      UPDATE chains SET position = ${last} WHERE bucket = ${bucket} AND chain = ${chain};
      COMMIT;`);
    added += last - first + 1;
  }
  const bytesARecord = (size() - before) / added;
  database.exec('ANALYZE');
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
  return { rows, bytesARecord };
}

async function multiplyDatabase(url: string, rows: number): Promise<Filled> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const ask = async (text: string) => (await client.query(text)).rows[0];
  const size = async () =>
    Number(
      (
        await ask(`SELECT sum(pg_total_relation_size(oid)) AS bytes FROM pg_class
          WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`)
      ).bytes,
    );
  const { chain } = await ask(
    `SELECT chain FROM chains WHERE bucket = ${bucket} AND origin = '${largeSite}'`,
  );
  const before = await size();
  let added = 0;
  for (const { month, first, last, start, pace } of pieces(rows)) {
    const name = `contents_${1970 + Math.floor(month / 12)}_${String(1 + (month % 12)).padStart(2, '0')}`;
    const time = `(${start}::bigint + (n - ${first}) * ${pace}::bigint)`;
    const id = `(lpad(to_hex(${time}), 12, '0') || '7' || substr(md5(random()::text), 1, 3)
      || '8' || substr(md5(random()::text), 1, 15))::uuid`;
    const source = `bucket = ${bucket} AND chain = ${chain} AND position = 1 + n % ${real}`;
    const numbers = `generate_series(${first}, ${last}) AS n`;
    await client.query(
      `CREATE TABLE IF NOT EXISTS ${name} PARTITION OF contents FOR VALUES IN (${month})`,
    );
    await client.query(`INSERT INTO links (bucket, chain, position, month, moment, id, digest, hash)
      SELECT bucket, chain, n, ${month}, ${time} - ${start} - 15 * 86400000, ${id}, digest, hash
        FROM ${numbers} JOIN links ON ${source}`);
    await client.query(`INSERT INTO contents
      (bucket, chain, position, month, waited, shape, subject, path, extra)
      SELECT bucket, chain, n, ${month}, waited, shape, gen_random_uuid(), path, extra
        FROM ${numbers} JOIN contents ON ${source}`);
    await client.query(`INSERT INTO uses
      SELECT bucket, chain, ${month}, shape, ${last - first + 1} / 12, ${last} FROM uses
        WHERE bucket = ${bucket} AND chain = ${chain} AND month = ${firstMonth}`);
    await client.query(
      `UPDATE chains SET position = ${last} WHERE bucket = ${bucket} AND chain = ${chain}`,
    );
    added += last - first + 1;
  }
  const bytesARecord = ((await size()) - before) / added;
  await client.query('VACUUM (ANALYZE)');
  await client.query('CHECKPOINT');
  await client.end();
  return { rows, bytesARecord };
}
