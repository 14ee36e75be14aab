import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Verification } from '../src/index.js';
import { openStore, verify } from '../src/index.js';
import { type RunningCli, startCli } from './cli.js';
import { temporaryFolder } from './folder.js';
import { type PostgresServer, startPostgres } from './postgres.js';
import { sampleRecord } from './sample.js';

/** 20 with KEKSI_TEST_LONG=1. */
const rounds = process.env.KEKSI_TEST_LONG ? 20 : 2;
const connections = 16;

let postgres: PostgresServer;
beforeAll(async () => {
  postgres = await startPostgres();
}, 60_000);
afterAll(() => postgres.remove());
const folder = temporaryFolder();
afterAll(() => folder.remove());

type Sample = ReturnType<typeof sampleRecord>;

const post = (url: string, record: Sample) =>
  fetch(`${url}/records`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(record),
  });

/** Posts over many connections and kills the register in the middle of it: each ends unanswered. */
async function loadAndKill(register: RunningCli, acknowledgements: number) {
  const acknowledged = new Map<string, Sample>();
  const unanswered: Sample[] = [];
  let killed: Promise<void> | undefined;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (;;) {
        const record = sampleRecord();
        try {
          const { status } = await post(register.url, record);
          if (status === 201) acknowledged.set(record.id, record);
        } catch {
          unanswered.push(record);
          return;
        }
        // Not awaited: the others are in the middle of their requests when it dies.
        if (acknowledged.size >= acknowledgements) killed ??= register.kill();
      }
    }),
  );
  await killed;
  return { acknowledged, unanswered };
}

describe.each(['SQLite', 'PostgreSQL'])('%s', (kind) => {
  test(`kill -9 under load, ${rounds} rounds: nothing acknowledged is lost, nothing is twice`, async () => {
    const url =
      kind === 'SQLite' ? `file:${folder.path}/crash.db` : await postgres.createDatabase();
    const environment = { KEKSI_DATABASE_URL: url };
    const all = new Set<string>();
    for (let round = 0; round < rounds; round++) {
      const register = await startCli(environment);
      const { acknowledged, unanswered } = await loadAndKill(register, 200 + 50 * round);
      expect(unanswered).toHaveLength(connections);

      const store = await openStore(url);
      for (const [id, record] of acknowledged) {
        expect(await store.recordsOf(record.subject)).toMatchObject([record]);
        all.add(id);
      }
      await store.close();

      const again = await startCli(environment);
      for (const record of unanswered) {
        expect([200, 201]).toContain((await post(again.url, record)).status);
        all.add(record.id);
      }
      expect(await again.stop()).toBe(0);
    }
    const store = await openStore(url);
    const found: Verification = await verify(store);
    await store.close();
    expect(found).toMatchObject({ valid: true, checked: all.size });
  }, 600_000);
});

test('a polite stop answers what it has accepted', async () => {
  const register = await startCli({ KEKSI_DATABASE_URL: `file:${folder.path}/stop.db` });
  const record = sampleRecord();
  expect((await post(register.url, record)).status).toBe(201);
  await fetch(`${register.url}/subjects/${record.subject}`, { method: 'DELETE' });
  const answers = Array.from({ length: 50 }, () =>
    post(register.url, sampleRecord()).then(
      ({ status }) => status,
      () => 'refused',
    ),
  );
  await Promise.race(answers);
  expect(await register.stop()).toBe(0);
  const statuses = await Promise.all(answers);
  const stored = statuses.filter((status) => status === 201).length;
  // Whoever was not answered was not accepted either.
  const store = await openStore(`file:${folder.path}/stop.db`);
  expect((await verify(store)).checked).toBe(1 + stored);
  await store.close();
  expect(register.log()).toContain('"msg":"stopped"');
  expect(register.log()).toContain('"msg":"erased for a visitor"');
  for (const personal of [record.subject, record.id, '127.0.0.1']) {
    expect(register.log()).not.toContain(personal);
  }
});
