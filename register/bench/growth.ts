import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
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
const together = 64;
const sample = 4_000;

/** Fills one database and compares it small with large; then exports it over HTTP. */
export async function measureGrowth(folder: string, rows: number): Promise<Growth> {
  const path = `${folder}/${randomUUID()}.db`;
  const store = await openStore(`file:${path}`);
  await fill(store, small);
  const before = await measure(store);
  await fill(store, rows - small - sample);
  const after = await measure(store);
  await store.close();
  console.error(
    `insert ${before.insert} → ${after.insert} µs, look-up ${before.lookUp} → ${after.lookUp} µs`,
  );
  return {
    rows,
    insertRatio: before.insert / after.insert,
    lookUpRatio: after.lookUp / before.lookUp,
    exportMemory: await exportMemory(path),
  };
}

async function measure(store: Store) {
  const insert = await fill(store, sample);
  const subjects = insert.subjects;
  const start = performance.now();
  for (const subject of subjects) await store.recordsOf(subject);
  const lookUp = ((performance.now() - start) / subjects.length) * 1000;
  return { insert: Math.round(insert.microseconds), lookUp: Math.round(lookUp) };
}

/** Stores a number of records, as many at a time as a busy register does. */
async function fill(store: Store, count: number) {
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
