import { randomUUID } from 'node:crypto';
import Database from 'libsql';
import { afterAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { temporaryFolder } from '../../test/folder.js';
import { sampleRecord } from '../../test/sample.js';
import { checkRecord } from '../records/check.js';
import { digestOf } from '../records/digest.js';
import { openStore } from '../store/open.js';
import { recordOf, rowColumns } from '../store/rows.js';
import { linkHash } from './link.js';
import { verify } from './verify.js';

vi.setConfig({ testTimeout: 60_000 });

const folder = temporaryFolder();
afterAll(() => folder.remove());

const origin = 'https://www.esimerkki.fi';

/** A register of five records of one site and one of another, and a hand that reaches into its file. */
async function register() {
  const path = `${folder.path}/${randomUUID()}.db`;
  const store = await openStore(`file:${path}`);
  // An open store writes to its folder from a thread of its own, also while that folder is thrown away.
  onTestFinished(() => store.close());
  for (let n = 0; n < 6; n++) {
    const site = { origin: n < 5 ? origin : 'https://other.example', path: '/' };
    const checked = checkRecord(JSON.stringify(sampleRecord({ site })));
    if (Array.isArray(checked)) throw new Error(checked[0]?.detail);
    await store.append(checked);
  }
  const tamper = (sql: string) => {
    const database = new Database(path);
    database.exec(sql);
    database.close();
  };
  return { store, tamper };
}

test('an untouched register is valid, and tells its heads', async () => {
  const { store } = await register();
  const { valid, checked, erased, heads, broken } = await verify(store);
  expect({ valid, checked, erased, broken }).toEqual({
    valid: true,
    checked: 6,
    erased: 0,
    broken: null,
  });
  expect(heads.map((head) => [head.origin, head.position])).toEqual([
    ['https://other.example', 1],
    [origin, 5],
  ]);
  expect((await verify(store, heads)).valid).toBe(true);
});

describe('an edited column is found', () => {
  const untold = ['erased_at', 'position', 'origin'];
  test.each(rowColumns.filter((column) => !untold.includes(column)))('%s', async (column) => {
    const { store, tamper } = await register();
    const lists = ['offered', 'preselected'];
    const maps = ['signals', 'services'];
    const forged = lists.includes(column) ? '\'["x"]\'' : maps.includes(column) ? "'{}'" : "'0'";
    tamper(`UPDATE records SET ${column} = ${forged} WHERE origin = '${origin}' AND position = 3`);
    const { valid, broken } = await verify(store);
    expect(valid).toBe(false);
    expect(broken).toMatchObject({ origin, position: 3 });
  });
});

test.each([
  ['a removed row', `DELETE FROM records WHERE position = 2`, 2, 'no record stands here'],
  ['a removed last row', `DELETE FROM records WHERE position = 5`, 5, 'no record stands here'],
  [
    'two rows in each other’s place',
    `UPDATE records SET position = -position WHERE position IN (2, 4);
     UPDATE records SET position = 4 WHERE position = -2;
     UPDATE records SET position = 2 WHERE position = -4`,
    2,
    'the link does not follow from the one before it',
  ],
  [
    'a row moved to another site',
    `UPDATE records SET origin = 'https://z.example', position = 1 WHERE position = 5`,
    5,
    'no record stands here',
  ],
  [
    'a forged row at the end',
    `UPDATE chains SET position = 4, hash = (SELECT hash FROM records WHERE position = 4)
     WHERE position = 5`,
    5,
    'a record stands behind the noted head of the chain',
  ],
  [
    'content that was edited and called erased, with its digest',
    `UPDATE records SET erased_at = '2026-01-01T00:00:00.000Z', digest = '00' WHERE position = 3`,
    3,
    'the link does not follow from the one before it',
  ],
])('%s is found', async (_, sql, position, reason) => {
  const { store, tamper } = await register();
  tamper(sql);
  const { broken } = await verify(store);
  expect(broken).toMatchObject({ origin, position, reason });
});

test('an edited notice is found', async () => {
  const { store, tamper } = await register();
  tamper(`UPDATE notices SET text = '{"title":"Jotain muuta"}'`);
  expect((await verify(store)).broken?.reason).toBe('the record is not the one that was received');
});

test('a chain cut short together with its head is found by a head that was kept elsewhere', async () => {
  const { store, tamper } = await register();
  const { heads } = await verify(store);
  tamper(`DELETE FROM records WHERE position = 5;
    UPDATE chains SET position = 4, hash = (SELECT hash FROM records WHERE position = 4)
    WHERE position = 5`);
  expect((await verify(store)).valid).toBe(true);
  const { broken } = await verify(store, heads);
  expect(broken).toMatchObject({ origin, position: 5 });
  tamper('DELETE FROM records; DELETE FROM chains');
  expect((await verify(store, heads)).valid).toBe(false);
});

describe('a record that was forged together with its own digest and hash', () => {
  /** Rewrites a record as somebody would who knows how links are made. */
  async function forge(position: number) {
    const { store, tamper } = await register();
    const entries = await store.entries(origin, 0, 10);
    const entry = entries[position - 1];
    const record = entry && recordOf({ ...entry, action: 'withdraw' }, entry.notice_text);
    if (!entry || !record) throw new Error('no such record');
    const { receivedAt, ...content } = record;
    const digest = digestOf(content);
    const hash = linkHash(
      { origin, position, receivedAt, digest },
      entries[position - 2]?.hash ?? null,
    );
    tamper(`UPDATE records SET action = 'withdraw', digest = '${digest}', hash = '${hash}'
      WHERE origin = '${origin}' AND position = ${position}`);
    return (await verify(store)).broken;
  }

  test('no longer leads to the one after it', async () => {
    expect(await forge(3)).toMatchObject({
      position: 4,
      reason: 'the link does not follow from the one before it',
    });
  });

  test('is no longer the noted head, if it is the last', async () => {
    expect(await forge(5)).toMatchObject({
      position: 5,
      reason: 'the last link is not the noted head of the chain',
    });
  });
});
