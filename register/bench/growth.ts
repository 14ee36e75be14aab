import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import Database from 'libsql';
import { checkRecord } from '../src/records/check.js';
import { openStore } from '../src/store/open.js';
import type { Store } from '../src/store/store.js';
import { sampleRecord } from '../test/sample.js';
import { peakMemory, startServer } from './process.js';
import { uuid7 } from './shapes.js';

/** How the register on SQLite does when it is large. */
export interface Growth {
  rows: number;
  insertRatio: number;
  lookUpRatio: number;
  exportMemory: number;
}

const small = 10_000;
const sample = 2_000;

/** Fills a small database and a large one and compares them in turn; then exports the large one over HTTP. */
export async function measureGrowth(folder: string, rows: number): Promise<Growth> {
  const path = `${folder}/${randomUUID()}.db`;
  const large = await openStore(`file:${path}`);
  await fill(large, small);
  multiply(path, rows);
  const few = await openStore(`file:${folder}/${randomUUID()}.db`);
  await fill(few, small);
  const insertRatios: number[] = [];
  const lookUpRatios: number[] = [];
  // In turn, so that a slow minute of the machine falls on both.
  for (let round = 1; round <= 9; round++) {
    const before = await measure(few);
    const after = await measure(large);
    insertRatios.push(before.insert / after.insert);
    lookUpRatios.push(after.lookUp / before.lookUp);
    console.error(
      `insert ${before.insert} → ${after.insert} µs, look-up ${before.lookUp} → ${after.lookUp} µs`,
    );
  }
  await few.close();
  await large.close();
  return {
    rows,
    insertRatio: median(insertRatios),
    lookUpRatio: median(lookUpRatios),
    exportMemory: await exportMemory(path),
  };
}

const median = (numbers: number[]) =>
  numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] as number;

async function measure(store: Store) {
  const { subjects, microseconds } = await fill(store, sample);
  const start = performance.now();
  for (const subject of subjects) await store.recordsOf(subject);
  const lookUp = ((performance.now() - start) / subjects.length) * 1000;
  return { insert: Math.round(microseconds), lookUp: Math.round(lookUp) };
}

/** Stores a number of records, as many at a time as a busy register does. */
async function fill(store: Store, count: number, together = 64) {
  const subjects: string[] = [];
  let spent = 0;
  for (let stored = 0; stored < count; stored += together) {
    const checked = Array.from({ length: Math.min(together, count - stored) }, () => {
      const one = checkRecord(JSON.stringify(sampleRecord({ id: uuid7() })));
      if (Array.isArray(one)) throw new Error('not a record');
      return one;
    });
    const start = performance.now();
    await Promise.all(checked.map((one) => store.append(one)));
    spent += performance.now() - start;
    if (subjects.length < 1000) subjects.push(...checked.map(({ record }) => record.subject));
  }
  return { subjects, microseconds: (spent / count) * 1000 };
}

/**
 * Brings a database to a size, with copies of its rows under other ids, subjects and places, in a chain of
 * their own: ten million posts would take an hour, and the links of the copies do not matter here.
 */
function multiply(path: string, rows: number) {
  const database = new Database(path);
  database.pragma('synchronous = OFF');
  database.pragma('cache_size = -1000000');
  const numbers = `WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${rows - small})`;
  // Version 7 ids of earlier days, in the order of time as real ones are.
  const id = `unhex(printf('%08x%04x70008000%s', n / 65536 + 0x01900000, n % 65536, hex(randomblob(6))))`;
  database.exec(`
    INSERT INTO chains SELECT bucket, 1000, 'https://www.toinen.esimerkki.fi', ${rows - small}, hash, 0,
      NULL, '', 0 FROM chains LIMIT 1;
    INSERT INTO links ${numbers} SELECT bucket, 1000, n, 1700000000000 + n * 10, ${id}, digest, hash
      FROM numbers JOIN links ON position = 1 + n % ${small} AND chain < 1000;
    INSERT INTO contents ${numbers} SELECT bucket, 1000, n, 646, waited, shape, randomblob(16), path, extra
      FROM numbers JOIN contents ON position = 1 + n % ${small} AND chain < 1000;`);
  database.close();
}

async function exportMemory(path: string): Promise<number> {
  const token = randomUUID();
  const server = await startServer(
    ['node', fileURLToPath(new URL('../dist/cli.js', import.meta.url))],
    {
      PORT: '0',
      KEKSI_DATABASE_URL: `file:${path}`,
      KEKSI_ADMIN_TOKEN: token,
      // As the README's systemd unit sets it.
      NODE_OPTIONS: '--max-semi-space-size=8',
    },
  );
  const response = await fetch(`http://127.0.0.1:${server.port}/records.ndjson`, {
    headers: { authorization: `Bearer ${token}` },
  });
  let bytes = 0;
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>)
    bytes += chunk.length;
  const memory = peakMemory(server.pid);
  await server.stop();
  console.error(`exported ${Math.round(bytes / 1e6)} MB`);
  return memory;
}
