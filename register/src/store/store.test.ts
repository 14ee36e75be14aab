import { randomUUID } from 'node:crypto';
import Database from 'libsql';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { temporaryFolder } from '../../test/folder.js';
import { type PostgresServer, startPostgres } from '../../test/postgres.js';
import { sampleRecord } from '../../test/sample.js';
import { verify } from '../chain/verify.js';
import { checkRecord } from '../records/check.js';
import type { ConsentRecord, StoredRecord } from '../records/record.js';
import { openStore } from './open.js';
import type { Store } from './store.js';

vi.setConfig({ testTimeout: 60_000 });

let postgres: PostgresServer;
beforeAll(async () => {
  postgres = await startPostgres();
}, 60_000);
afterAll(() => postgres.remove());

const folder = temporaryFolder();
afterAll(() => folder.remove());

const newDatabase = {
  SQLite: async () => `file:${folder.path}/${randomUUID()}.db`,
  PostgreSQL: () => postgres.createDatabase(),
};

/** What every store does alike, and what the register relies on. */
describe.each(['SQLite', 'PostgreSQL'] as const)('%s', (kind) => {
  let url: string;
  let store: Store;
  beforeEach(async () => {
    url = await newDatabase[kind]();
    store = await openStore(url);
    return () => store.close();
  });

  const keep = (record: ConsentRecord, into = store) => {
    const checked = checkRecord(JSON.stringify(record));
    if (Array.isArray(checked)) throw new Error(checked[0]?.detail);
    return into.append(checked);
  };
  const at = (origin: string) => sampleRecord({ site: { origin, path: '/' } });
  const newest = { order: 'newest first', limit: 100 } as const;
  const ids = (records: StoredRecord[]) => records.map(({ id }) => id);

  test('gives back which services were refused, and says nothing where nothing was said', async () => {
    const some = sampleRecord({ refused: ['meta-pixel'] });
    const none = sampleRecord({ refused: [] });
    const silent = sampleRecord();
    for (const record of [some, none, silent]) await keep(record);
    const back = async ({ subject }: ConsentRecord) => (await store.recordsOf(subject))[0];
    expect((await back(some))?.refused).toEqual(['meta-pixel']);
    expect((await back(none))?.refused).toEqual([]);
    expect(await back(silent)).not.toHaveProperty('refused');
    expect(await verify(store)).toMatchObject({ valid: true });
  });

  test('a database from before the refused services keeps its records, and they still verify', async () => {
    const record = sampleRecord();
    await keep(record);
    await store.close();
    const older = [
      'ALTER TABLE records DROP COLUMN refused',
      "DELETE FROM kysely_migration WHERE name = '002-refused'",
    ];
    for (const statement of older) {
      if (kind === 'SQLite') {
        const file = new Database(url.replace('file:', ''));
        file.exec(statement);
        file.close();
      } else {
        await postgres.query(url, statement);
      }
    }
    store = await openStore(url);
    expect(await store.recordsOf(record.subject)).toEqual([expect.objectContaining(record)]);
    expect(await verify(store)).toMatchObject({ valid: true });
  });

  test('gives back what it was given', async () => {
    const record = sampleRecord({
      previous: randomUUID(),
      services: {},
      signals: { gpc: true, dnt: false },
      preselected: ['marketing'],
    });
    record.notice.policy = null;
    record.notice.text = { title: "Robert'); DROP TABLE records;-- ääkköset 🍪 \u2028" };
    record.notice.sha256 = null;
    const { outcome, receivedAt } = await keep(record);
    expect(outcome).toBe('stored');
    expect(await store.recordsOf(record.subject)).toEqual([{ ...record, receivedAt }]);
  });

  test('knows a record again, and refuses other content under its id', async () => {
    const record = sampleRecord();
    const { receivedAt } = await keep(record);
    expect(await keep(record)).toEqual({ outcome: 'known', receivedAt });
    expect((await keep({ ...record, action: 'withdraw' })).outcome).toBe('conflict');
    const other = { ...record, site: { origin: 'https://other.example', path: '/' } };
    expect((await keep(other)).outcome).toBe('conflict');
    expect(await store.recordsOf(record.subject)).toHaveLength(1);
  });

  test('keeps one of many equal records that come together, and all of the others', async () => {
    const record = sampleRecord();
    const others = Array.from({ length: 300 }, (_, n) => at(`https://site${n % 3}.example`));
    const receipts = await Promise.all(
      [...Array(20).fill(record), ...others].map((one) => keep(one)),
    );
    expect(receipts.filter(({ outcome }) => outcome === 'stored')).toHaveLength(301);
    expect(await verify(store)).toMatchObject({ valid: true, checked: 301 });
  });

  test('several instances build one chain', async () => {
    const second = await openStore(url);
    const record = sampleRecord();
    const receipts = await Promise.all(
      Array.from({ length: 100 }, (_, n) => [
        keep(sampleRecord(), store),
        keep(at(`https://site${n % 5}.example`), second),
        keep(sampleRecord(), second),
        keep(record, n % 2 === 0 ? store : second),
      ]).flat(),
    );
    await second.close();
    expect(receipts.filter(({ outcome }) => outcome === 'stored')).toHaveLength(301);
    expect(await verify(store)).toMatchObject({ valid: true, checked: 301 });
  });

  test('several instances may start on an empty database at once', async () => {
    const empty = await newDatabase[kind]();
    const opened = await Promise.all(Array.from({ length: 5 }, () => openStore(empty)));
    await keep(sampleRecord(), opened[4]);
    await Promise.all(opened.map((one) => one.close()));
  });

  test('finds records page by page, in either order', async () => {
    const all: string[] = [];
    for (let n = 0; n < 7; n++) {
      const record = sampleRecord(n % 2 === 0 ? {} : { action: 'withdraw' });
      await keep(record);
      all.push(record.id);
    }
    const first = await store.findRecords({}, { order: 'oldest first', limit: 4 });
    const last = first.at(-1) as StoredRecord;
    const rest = await store.findRecords({}, { order: 'oldest first', limit: 4, after: last });
    expect(new Set([...ids(first), ...ids(rest)])).toEqual(new Set(all));
    const back = await store.findRecords({}, newest);
    expect(ids(back)).toEqual(ids([...first, ...rest]).reverse());
    expect(await store.findRecords({ action: 'withdraw' }, newest)).toHaveLength(3);
    expect(ids(await store.findRecords({ id: last.id }, newest))).toEqual([last.id]);
    expect(await store.findRecords({ origin: 'https://other.example' }, newest)).toEqual([]);
    expect(await store.findRecords({ to: '2020-01-01T00:00:00.000Z' }, newest)).toEqual([]);
    expect(await store.findRecords({ from: '2020-01-01T00:00:00.000Z' }, newest)).toHaveLength(7);
  });

  test('erases a visitor, and the chain goes on verifying', async () => {
    const record = sampleRecord();
    await keep(sampleRecord());
    await keep(record);
    await keep(sampleRecord());
    expect(await store.eraseSubject(record.subject)).toBe(1);
    expect(await store.eraseSubject(record.subject)).toBe(0);
    expect(await store.recordsOf(record.subject)).toEqual([]);
    expect(ids(await store.findRecords({}, newest))).not.toContain(record.id);
    expect(await verify(store)).toMatchObject({ valid: true, checked: 3, erased: 1 });
    expect(JSON.stringify(await store.entries(record.site.origin, 0, 10))).not.toContain(
      record.subject,
    );
    expect((await keep(record)).outcome).toBe('known');
  });

  test('erases by age a few at a time', async () => {
    for (let n = 0; n < 5; n++) await keep(sampleRecord());
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    expect(await store.countOlder('2020-01-01T00:00:00.000Z')).toBe(0);
    expect(await store.countOlder(tomorrow)).toBe(5);
    expect(await store.eraseOlder(tomorrow, 3)).toBe(3);
    expect(await store.eraseOlder(tomorrow, 3)).toBe(2);
    expect(await store.countOlder(tomorrow)).toBe(0);
    expect(await verify(store)).toMatchObject({ valid: true, checked: 5, erased: 5 });
  });

  test('counts acts, also after they have been erased', async () => {
    const record = sampleRecord();
    await keep(record);
    await keep(record);
    await keep(sampleRecord());
    await store.eraseSubject(record.subject);
    const day = new Date().toISOString().slice(0, 10);
    expect(await store.statistics({ from: day, to: day })).toEqual([
      {
        day,
        origin: 'https://www.esimerkki.fi',
        language: 'fi',
        notice_version: '2026-11-01',
        action: 'accept-all',
        diagnostic: 1,
        marketing: 1,
        records: 2,
      },
    ]);
    expect(await store.statistics({ to: '2020-01-01' })).toEqual([]);
  });

  test('keeps the hashes of tokens by name', async () => {
    const token = { name: 'dpo', sha256: 'a'.repeat(64), created_at: new Date().toISOString() };
    await store.addToken(token);
    expect(await store.tokens()).toEqual([token]);
    await expect(store.addToken(token)).rejects.toThrow();
    expect(await store.removeToken('dpo')).toBe(true);
    expect(await store.removeToken('dpo')).toBe(false);
  });

  test('is healthy', async () => {
    await store.checkHealth();
    expect(await store.origins()).toEqual([]);
  });
});
