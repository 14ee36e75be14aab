import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore, verify } from '../src/index.js';
import { startCli } from './cli.js';
import { eventually } from './eventually.js';
import { temporaryFolder } from './folder.js';
import { type PostgresServer, startPostgres } from './postgres.js';
import { sampleRecord } from './sample.js';
import { startRegister } from './start.js';

let postgres: PostgresServer;
beforeAll(async () => {
  postgres = await startPostgres();
}, 60_000);
afterAll(() => postgres.remove());
const folder = temporaryFolder();
afterAll(() => folder.remove());

const post = (url: string) =>
  fetch(`${url}/records`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(sampleRecord()),
  });
const health = async (url: string) => (await fetch(`${url}/healthz`)).status;

test('the database goes away and comes back: 503 meanwhile, nothing lost, no restart', async () => {
  const store = await openStore(await postgres.createDatabase());
  const register = await startRegister({ store });
  let acknowledged = 0;
  const count = (status: number) => {
    if (status === 201) acknowledged += 1;
    return status;
  };
  count((await post(register.url)).status);
  const during = Array.from({ length: 30 }, async () => count((await post(register.url)).status));
  await postgres.kill();
  for (const status of await Promise.all(during)) expect([201, 503]).toContain(status);

  const refused = await post(register.url);
  expect(refused.status).toBe(503);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(refused.headers.get('content-type')).toBe('application/problem+json');
  expect(
    await eventually(
      () => health(register.url),
      (status) => status === 503,
    ),
  ).toBe(503);
  const erase = await fetch(`${register.url}/subjects/${sampleRecord().subject}`, {
    method: 'DELETE',
  });
  expect(erase.status).toBe(503);

  await postgres.start();
  await eventually(
    () => health(register.url),
    (status) => status === 200,
  );
  expect(count((await post(register.url)).status)).toBe(201);
  const found = await verify(store);
  expect(found.valid).toBe(true);
  // A commit whose answer was cut off may be there too: it was not acknowledged, and is sent again.
  expect(found.checked).toBeGreaterThanOrEqual(acknowledged);
  await register.stop();
});

test('the start waits for a database that is away, and says so once', async () => {
  const url = await postgres.createDatabase();
  await postgres.kill();
  const starting = startCli({ KEKSI_DATABASE_URL: url }, undefined, async (log) => {
    await eventually(
      async () => log(),
      (text) => text.includes('waiting for the database'),
    );
    await postgres.start();
  });
  const register = await starting;
  expect((await post(register.url)).status).toBe(201);
  expect(register.log().match(/waiting for the database/g)).toHaveLength(1);
  await register.stop();
});

test('the disk is full: 503, /healthz says so, and goes on when there is room', async () => {
  // A limit to the size of files stands in for a full disk: writing beyond it fails.
  const url = `file:${folder.path}/full.db`;
  const register = await startCli({ KEKSI_DATABASE_URL: url }, 'ulimit -S -f 800');
  expect(await health(register.url)).toBe(200);
  let stored = 0;
  const refused = await eventually(
    async () => {
      const response = await post(register.url);
      if (response.status === 201) stored += 1;
      return response;
    },
    ({ status }) => status !== 201,
  );
  expect(refused.status).toBe(503);
  expect(refused.headers.get('retry-after')).not.toBeNull();
  expect(
    await eventually(
      () => health(register.url),
      (status) => status === 503,
    ),
  ).toBe(503);

  execFileSync('prlimit', ['--pid', String(register.child.pid), '--fsize=unlimited:']);
  await eventually(
    () => health(register.url),
    (status) => status === 200,
  );
  expect((await post(register.url)).status).toBe(201);
  await register.stop();

  const store = await openStore(url);
  expect(await verify(store)).toMatchObject({ valid: true, checked: stored + 1 });
  await store.close();
});
