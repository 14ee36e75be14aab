import { randomUUID } from 'node:crypto';
import Database from 'libsql';
import { afterAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { temporaryFolder } from '../../test/folder.js';
import { sampleRecord } from '../../test/sample.js';
import { checkRecord } from '../records/check.js';
import { digestOf } from '../records/digest.js';
import { bucketOf } from '../store/buckets.js';
import { openStore } from '../store/open.js';
import { shapeColumns } from '../store/tables.js';
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

/** Rows of the first site, by place. */
const ofSite = (positions: string) =>
  `bucket = ${bucketOf(origin)} AND chain = 1 AND position ${positions}`;

describe('an edited column is found', () => {
  const forged: Record<string, string> = {
    ...{
      received_at: 'received_at + 1',
      id: "unhex('00')",
      digest: "unhex('00')",
      hash: "unhex('00')",
    },
    ...{
      waited: 'waited + 1',
      subject: "unhex('00')",
      path: "'/muu'",
      extra: `'{"previous":"x"}'`,
    },
  };
  const tables = {
    links: ['received_at', 'id', 'digest', 'hash'],
    contents: ['waited', 'subject', 'path', 'extra'],
  };
  const columns = Object.entries(tables).flatMap(([table, names]) =>
    names.map((name) => [table, name] as const),
  );
  test.each(columns)('%s.%s', async (table, column) => {
    const { store, tamper } = await register();
    tamper(`UPDATE ${table} SET ${column} = ${forged[column]} WHERE ${ofSite('= 3')}`);
    const { valid, broken } = await verify(store);
    expect(valid).toBe(false);
    expect(broken).toMatchObject({ origin, position: 3 });
  });

  test.each(shapeColumns)('shapes.%s, which many records share', async (column) => {
    const { store, tamper } = await register();
    const lists = ['offered', 'preselected', 'refused'];
    const maps = ['signals', 'services'];
    const text = lists.includes(column) ? '\'["x"]\'' : maps.includes(column) ? "'{}'" : "'0'";
    tamper(`UPDATE shapes SET ${column} = ${column === 'days' ? '1' : text}
      WHERE bucket = ${bucketOf(origin)}`);
    const { valid, broken } = await verify(store);
    expect(valid).toBe(false);
    expect(broken).toMatchObject({ origin, position: 1 });
  });
});

test.each([
  ['a removed link', `DELETE FROM links WHERE ${ofSite('= 2')}`, 2, 'no record stands here'],
  ['a removed last link', `DELETE FROM links WHERE ${ofSite('= 5')}`, 5, 'no record stands here'],
  [
    'a removed content',
    `DELETE FROM contents WHERE ${ofSite('= 2')}`,
    2,
    'the content is gone, and no erasure is noted',
  ],
  [
    'two links in each other’s place',
    `UPDATE links SET position = -position WHERE ${ofSite('IN (2, 4)')};
     UPDATE links SET position = 4 WHERE ${ofSite('= -2')};
     UPDATE links SET position = 2 WHERE ${ofSite('= -4')}`,
    2,
    'the record is not the one that was received',
  ],
  [
    'a forged link at the end',
    `UPDATE chains SET position = 4, hash =
      (SELECT lower(hex(hash)) FROM links WHERE ${ofSite('= 4')}) WHERE origin = '${origin}'`,
    5,
    'a record stands behind the noted head of the chain',
  ],
  [
    'content that was edited and called erased, with its digest',
    `INSERT INTO erasures VALUES (${bucketOf(origin)}, 1, 3, 0);
     DELETE FROM contents WHERE ${ofSite('= 3')};
     UPDATE links SET digest = unhex('00') WHERE ${ofSite('= 3')}`,
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
  tamper(`DELETE FROM links WHERE ${ofSite('= 5')};
    UPDATE chains SET position = 4, hash =
      (SELECT lower(hex(hash)) FROM links WHERE ${ofSite('= 4')}) WHERE origin = '${origin}'`);
  expect((await verify(store)).valid).toBe(true);
  const { broken } = await verify(store, heads);
  expect(broken).toMatchObject({ origin, position: 5 });
  tamper('DELETE FROM links; DELETE FROM contents; DELETE FROM chains');
  expect((await verify(store, heads)).valid).toBe(false);
});

describe('a record that was forged together with its own digest and hash', () => {
  /** Rewrites a record as somebody would who knows how links are made. */
  async function forge(position: number) {
    const { store, tamper } = await register();
    const entries = await store.entries(origin, 0, 10);
    const record = entries[position - 1]?.record;
    if (!record) throw new Error('no such record');
    const { receivedAt, ...content } = record;
    const digest = digestOf({ ...content, site: { origin, path: '/muu' } });
    const hash = linkHash(
      { origin, position, receivedAt, digest },
      entries[position - 2]?.hash ?? null,
    );
    tamper(`UPDATE contents SET path = '/muu' WHERE ${ofSite(`= ${position}`)};
      UPDATE links SET digest = unhex('${digest}'), hash = unhex('${hash}')
      WHERE ${ofSite(`= ${position}`)}`);
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
