import { readFileSync } from 'node:fs';
import Database from 'libsql';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../test/folder.js';
import { sampleRecord } from '../../test/sample.js';
import { checkRecord } from '../records/check.js';
import { openSqlite } from './sqlite.js';
import { startThread } from './sqlite-thread.js';
import { StoreUnavailable } from './store.js';

const checked = () => {
  const record = checkRecord(JSON.stringify(sampleRecord()));
  if (Array.isArray(record)) throw new Error('not a record');
  return record;
};

test('a lone record waits for another process that writes, and makes nobody else wait', async () => {
  const folder = temporaryFolder();
  const store = await openSqlite(`${folder.path}/register.db`);
  const other = new Database(`${folder.path}/register.db`);
  other.exec('BEGIN IMMEDIATE');

  let isStored = false;
  const storing = store.append(checked()).then((receipt) => {
    isStored = true;
    return receipt;
  });
  // Answered while the other one still writes: this thread is free.
  expect(await store.recordsOf('00000000-0000-4000-8000-000000000000')).toEqual([]);
  for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setImmediate(resolve));
  expect(await store.origins()).toEqual([]);
  expect(isStored).toBe(false);

  other.exec('COMMIT');
  expect((await storing).outcome).toBe('stored');
  other.close();
  await store.close();
  folder.remove();
});

test('records that come alone and records that come together make one chain', async () => {
  const folder = temporaryFolder();
  const store = await openSqlite(`${folder.path}/register.db`);
  for (const many of [1, 5, 1, 1, 40, 1]) {
    await Promise.all(Array.from({ length: many }, () => store.append(checked())));
  }
  const entries = await store.entries('https://www.esimerkki.fi', 0, 100);
  expect(entries.map(({ position }) => position)).toEqual(
    Array.from({ length: 49 }, (_, n) => n + 1),
  );
  await store.close();
  folder.remove();
});

test('a read that takes too long is given up, and the next one is answered', async () => {
  const folder = temporaryFolder();
  const path = `${folder.path}/register.db`;
  await (await openSqlite(path)).close();
  const thread = startThread('sqlite-reader', path, 1500);
  const count = (most: number) =>
    thread.ask([
      `WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < ${most})
        SELECT count(*) AS count FROM n`,
      [],
    ]);
  const [long, behind] = await Promise.allSettled([count(3e7), count(1)]);
  for (const { status, reason } of [long, behind] as PromiseRejectedResult[]) {
    expect(status).toBe('rejected');
    expect(reason).toBeInstanceOf(StoreUnavailable);
  }
  expect(await count(10)).toEqual([{ count: 10 }]);
  await thread.close();
  folder.remove();
});

test('what was erased stands neither in the file nor in its log', async () => {
  const folder = temporaryFolder();
  const path = `${folder.path}/register.db`;
  const store = await openSqlite(path);
  const secret = 'salainen-polku-4711';
  const shown = 'Hei Maija, katso evästeesi';
  const record = sampleRecord({ site: { origin: 'https://www.esimerkki.fi', path: `/${secret}` } });
  record.notice = { ...record.notice, sha256: null, version: secret, text: { title: shown } };
  const one = checkRecord(JSON.stringify(record));
  if (Array.isArray(one)) throw new Error('not a record');
  for (let n = 0; n < 20; n++) await store.append(checked());
  await store.append(one);
  for (let n = 0; n < 20; n++) await store.append(checked());
  const onDisk = () =>
    Buffer.concat([path, `${path}-wal`].map((file) => readFileSync(file))).toString('latin1');
  const traces = () =>
    [secret, Buffer.from(shown).toString('latin1'), idBytes(record.subject)].map((text) =>
      onDisk().includes(text),
    );
  expect(traces()).toEqual([true, true, true]);
  await store.eraseSubject(record.subject);
  expect(traces()).toEqual([false, false, false]);
  await store.close();
  folder.remove();
});

const idBytes = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex').toString('latin1');
