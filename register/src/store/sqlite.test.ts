import Database from 'libsql';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../test/folder.js';
import { sampleRecord } from '../../test/sample.js';
import { checkRecord } from '../records/check.js';
import { openSqlite } from './sqlite.js';

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
