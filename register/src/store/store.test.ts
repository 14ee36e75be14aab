import { randomUUID } from 'node:crypto';
import Database from 'libsql';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { temporaryFolder } from '../../test/folder.js';
import { type Pgbouncer, startPgbouncer } from '../../test/pgbouncer.js';
import { type PostgresServer, startPostgres } from '../../test/postgres.js';
import { sampleRecord } from '../../test/sample.js';
import { readTokens } from '../admin/tokens.js';
import { verify } from '../chain/verify.js';
import { checkRecord } from '../records/check.js';
import type { ConsentRecord, StoredRecord } from '../records/record.js';
import { purge } from '../retention/purge.js';
import { bounds } from './bounds.js';
import { openStore } from './open.js';
import { reading } from './reading.js';
import type { Page, RecordFilter, Store } from './store.js';
import { postgresWords, sqliteWords } from './words.js';

vi.setConfig({ testTimeout: 60_000 });

let postgres: PostgresServer;
let pgbouncer: Pgbouncer;
beforeAll(async () => {
  postgres = await startPostgres();
  pgbouncer = await startPgbouncer(await postgres.createDatabase());
}, 120_000);
afterAll(async () => {
  await pgbouncer.remove();
  await postgres.remove();
});

const folder = temporaryFolder();
afterAll(() => folder.remove());

const newDatabase = {
  SQLite: async () => `file:${folder.path}/${randomUUID()}.db`,
  PostgreSQL: () => postgres.createDatabase(),
  'PostgreSQL behind pgbouncer': async () => pgbouncer.through(await postgres.createDatabase()),
};

/** Every row of some tables, read past the store. */
async function everyTable(url: string, tables: string[]): Promise<Record<string, unknown>[][]> {
  if (!url.startsWith('file:')) {
    return Promise.all(tables.map((table) => postgres.rows(url, `SELECT * FROM ${table}`)));
  }
  const file = new Database(url.replace('file:', ''), { readonly: true });
  const rows = tables.map((table) => file.prepare(`SELECT * FROM ${table}`).all());
  file.close();
  return rows as Record<string, unknown>[][];
}

/** What every store does alike, and what the register relies on. */
describe.each(['SQLite', 'PostgreSQL', 'PostgreSQL behind pgbouncer'] as const)('%s', (kind) => {
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
  const find = async (filter: RecordFilter, page: Page = newest) =>
    (await store.findRecords(filter, page)).records;

  test('gives back which services were refused, and says nothing where nothing was said', async () => {
    const some = sampleRecord({ refused: ['meta-pixel'] });
    const none = sampleRecord({ refused: [], granted: ['youtube'] });
    const silent = sampleRecord();
    for (const record of [some, none, silent]) await keep(record);
    const back = async ({ subject }: ConsentRecord) => (await store.recordsOf(subject))[0];
    expect((await back(some))?.refused).toEqual(['meta-pixel']);
    expect((await back(none))?.refused).toEqual([]);
    expect((await back(none))?.granted).toEqual(['youtube']);
    expect(await back(silent)).not.toHaveProperty('refused');
    expect(await back(silent)).not.toHaveProperty('granted');
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

  test.each([
    ['2026-11-22T10:04:26Z', '2027-05-21T10:04:26.000Z'],
    ['2026-11-22T10:04:26.123456789Z', '2027-05-21T10:04:26.123Z'],
    ['2026-11-22T10:04:26.512Z', '2026-11-22T10:04:26.513Z'],
    ['1970-01-01T00:00:00.000Z', '1970-01-02T00:00:00.000Z'],
    ['9999-12-30T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
    [new Date(Date.now() + 60_000).toISOString(), '9999-12-31T23:59:59.999Z'],
  ])('gives back times as they were written: %s to %s', async (time, expires) => {
    const record = sampleRecord({ time, expires });
    await keep(record);
    expect(await store.recordsOf(record.subject)).toMatchObject([{ time, expires }]);
    expect(await verify(store)).toMatchObject({ valid: true, reduced: 0 });
  });

  test('keeps less of a notice that is too much, and every act', async () => {
    const long = sampleRecord();
    long.notice.version = 'x'.repeat(bounds.version + 1);
    const large = sampleRecord();
    large.notice.text = { body: 'ä'.repeat(bounds.text) };
    large.notice.sha256 = null;
    const acts = Array.from({ length: bounds.noticesADay + 3 }, (_, n) => {
      const record = sampleRecord();
      record.notice = { ...record.notice, sha256: null, text: { title: `Hei, vierailija ${n}` } };
      return record;
    });
    for (const record of [long, large, ...acts]) {
      expect((await keep(record)).outcome).toBe('stored');
      expect((await keep(record)).outcome).toBe('known');
    }
    const back = async ({ subject }: ConsentRecord) => (await store.recordsOf(subject))[0]?.notice;
    expect((await back(long))?.version).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect((await back(large))?.text).toEqual({});
    const kept = await Promise.all(acts.map(back));
    // The notice of the first record was the day's first.
    const whole = kept.filter((notice) => 'title' in (notice?.text ?? {}));
    expect(whole).toHaveLength(bounds.noticesADay - 1);
    expect(await verify(store)).toMatchObject({
      ...{ valid: true, checked: acts.length + 2, reduced: 2 + acts.length - whole.length },
    });
  });

  test('forgets a notice with the last record that needs it', async () => {
    const secret = 'Maija Meikäläinen, 010203-123A';
    const named = sampleRecord({ client: 'keksi/1.0.0 maija' });
    named.notice = { ...named.notice, sha256: null, version: secret, text: { title: secret } };
    const same = { ...named, id: randomUUID(), subject: randomUUID() };
    for (const record of [named, same, sampleRecord()]) await keep(record);
    const everything = async () =>
      JSON.stringify([
        await store.statistics({}),
        await find({}),
        ...(await everyTable(url, ['notices', 'shapes', 'statistics', 'contents'])),
      ]);
    await store.eraseSubject(named.subject);
    expect(await everything()).toContain(secret);
    await store.eraseSubject(same.subject);
    expect(await everything()).not.toContain('Maija');
    expect(await everything()).not.toContain('maija');
    expect(await everything()).toContain('2026-11-01');
    expect(await verify(store)).toMatchObject({ valid: true, checked: 3, erased: 2 });
  });

  test('knows a record again, and refuses other content under its id', async () => {
    const record = sampleRecord();
    const { receivedAt } = await keep(record);
    expect(await keep(record)).toEqual({ outcome: 'known', receivedAt });
    expect((await keep({ ...record, action: 'withdraw' })).outcome).toBe('conflict');
    expect(await store.recordsOf(record.subject)).toHaveLength(1);
  });

  test('an id is unique within a site, and no other site hears of it', async () => {
    const id = randomUUID();
    const sites = Array.from({ length: 40 }, (_, n) => `https://site${n}.example`);
    const records = sites.map((origin) => sampleRecord({ id, site: { origin, path: '/' } }));
    // More sites than buckets, so that some share one; together, and one after another.
    const together = await Promise.all(records.slice(0, 20).map((one) => keep(one)));
    for (const one of records.slice(20)) together.push(await keep(one));
    expect(together.map(({ outcome }) => outcome)).toEqual(Array(40).fill('stored'));
    for (const one of records) expect((await keep(one)).outcome).toBe('known');
    const other = sampleRecord({ id, site: { origin: sites[7] ?? '', path: '/' } });
    expect((await keep(other)).outcome).toBe('conflict');
    expect(await find({ id })).toHaveLength(40);
    expect(await find({ id, origins: sites.slice(0, 2) })).toHaveLength(2);
    expect(await verify(store)).toMatchObject({ valid: true, checked: 40 });
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
    const oldest = { order: 'oldest first', limit: 4 } as const;
    const { records: first, next } = await store.findRecords({}, oldest);
    const { records: rest } = await store.findRecords({}, { ...oldest, after: next });
    expect(new Set([...ids(first), ...ids(rest)])).toEqual(new Set(all));
    const back = await find({});
    expect(ids(back)).toEqual(ids([...first, ...rest]).reverse());
    expect(ids(await find({}, { ...newest, after: next }))).toEqual(ids(back).slice(4));
    const origins = ['https://www.esimerkki.fi'];
    expect(ids(await find({ origins }))).toEqual(ids(back));
    expect(await find({ action: 'withdraw' })).toHaveLength(3);
    expect(await find({ action: 'withdraw', language: 'fi', origins })).toHaveLength(3);
    expect(await find({ language: 'sv' })).toEqual([]);
    const { id = '', subject = '' } = first.at(-1) ?? {};
    expect(ids(await find({ id }))).toEqual([id]);
    expect(ids(await find({ id, subject, origins }))).toEqual([id]);
    expect(ids(await find({ id, subject: randomUUID() }))).toEqual([]);
    expect(await find({ origins: ['https://other.example'] })).toEqual([]);
    for (const filter of [{}, { origins }]) {
      expect(await find({ ...filter, to: '2020-01-01T00:00:00.000Z' })).toEqual([]);
      expect(await find({ ...filter, from: '2020-01-01T00:00:00.000Z' })).toHaveLength(7);
    }
  });

  test('answers a visitor while administrators search', async () => {
    await Promise.all(Array.from({ length: 200 }, () => keep(sampleRecord())));
    const one = sampleRecord();
    await keep(one);
    let finished = 0;
    const searches = Array.from({ length: 300 }, async () => {
      await store.entries(one.site.origin, 0, 100);
      finished += 1;
    });
    expect(await store.recordsOf(one.subject)).toHaveLength(1);
    expect(await readTokens(store.small)).toEqual([]);
    expect(finished).toBeLessThan(300);
    await Promise.all(searches);
  });

  test('erases a visitor, and the chain goes on verifying', async () => {
    const record = sampleRecord();
    await keep(sampleRecord());
    await keep(record);
    await keep(sampleRecord());
    expect(await store.eraseSubject(record.subject)).toBe(1);
    expect(await store.eraseSubject(record.subject)).toBe(0);
    expect(await store.recordsOf(record.subject)).toEqual([]);
    expect(ids(await find({}))).not.toContain(record.id);
    expect(await verify(store)).toMatchObject({ valid: true, checked: 3, erased: 1 });
    expect(JSON.stringify(await store.entries(record.site.origin, 0, 10))).not.toContain(
      record.subject,
    );
    expect((await keep(record)).outcome).toBe('known');
  });

  test('erases by age a few at a time', async () => {
    const { origin } = sampleRecord().site;
    const one = sampleRecord();
    for (let n = 0; n < 4; n++) await keep(sampleRecord());
    await keep(one);
    await keep(at('https://other.example'));
    await store.eraseSubject(one.subject);
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    expect(await store.countOlder(origin, '2020-01-01T00:00:00.000Z')).toBe(0);
    expect(await store.countOlder(origin, tomorrow)).toBe(4);
    expect(await store.eraseOlder(origin, '2020-01-01T00:00:00.000Z', 3)).toEqual({
      ...{ count: 0, isDone: true },
    });
    expect(await store.eraseOlder(origin, tomorrow, 3)).toEqual({ count: 3, isDone: false });
    expect(await store.eraseOlder(origin, tomorrow, 3)).toEqual({ count: 1, isDone: true });
    expect(await store.countOlder(origin, tomorrow)).toBe(0);
    expect(await verify(store)).toMatchObject({ valid: true, checked: 6, erased: 5 });
    expect(await find({})).toHaveLength(1);
  });

  test('two instances that purge at once erase each record once, and say so', async () => {
    const records = Array.from({ length: 700 }, (_, n) => at(`https://site${n % 3}.example`));
    await Promise.all(records.map((one) => keep(one)));
    const second = await openStore(url);
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    const erased = await Promise.all([purge(store, tomorrow), purge(second, tomorrow)]);
    await second.close();
    expect(erased[0] + erased[1]).toBe(700);
    expect(await verify(store)).toMatchObject({ valid: true, checked: 700, erased: 700 });
  });

  test('lets a whole month go at once', async () => {
    await Promise.all(Array.from({ length: 10 }, (_, n) => keep(at(`https://site${n}.example`))));
    const record = sampleRecord();
    await keep(record);
    await store.eraseSubject(record.subject);
    const nextYear = new Date(Date.now() + 366 * 86_400_000).toISOString();
    // What a file erases row by row, a database drops; both tell how much it was, and go on afterwards.
    const [months, rest] = [await store.eraseMonths(nextYear), await purge(store, nextYear)];
    expect([months, rest]).toEqual(kind === 'SQLite' ? [0, 10] : [10, 0]);
    expect((await store.statistics({})).lines).toHaveLength(11);
    expect((await keep(record)).outcome).toBe('known');
    expect((await keep(sampleRecord())).outcome).toBe('stored');
    expect(await verify(store)).toMatchObject({ valid: true, checked: 12, erased: 11 });
    expect(await find({})).toHaveLength(1);
  });

  test('counts acts, also after they have been erased', async () => {
    const record = sampleRecord();
    await keep(record);
    await keep(record);
    await keep(sampleRecord());
    await store.eraseSubject(record.subject);
    const day = new Date().toISOString().slice(0, 10);
    expect((await store.statistics({ from: day, to: day })).lines).toEqual([
      {
        day,
        origin: 'https://www.esimerkki.fi',
        language: 'fi',
        noticeSha256: record.notice.sha256,
        noticeVersion: '2026-11-01',
        action: 'accept-all',
        diagnostic: 1,
        marketing: 1,
        records: 2,
      },
    ]);
    expect((await store.statistics({ to: '2020-01-01' })).lines).toEqual([]);
  });

  test('tells the statistics page by page, each line once and no notice on two pages', async () => {
    const actions = ['accept-all', 'reject-all', 'choose', 'withdraw'] as const;
    const records = Array.from({ length: 60 }, (_, n) =>
      sampleRecord({
        action: actions[n % 4] ?? 'choose',
        site: { origin: `https://site${n % 15}.example`, path: '/' },
      }),
    );
    await Promise.all(records.map((one) => keep(one)));
    const { lines: all, next } = await store.statistics({});
    expect(next).toBeUndefined();
    expect(all).toHaveLength(60);
    const found: unknown[] = [];
    const seen = new Set<string>();
    let after: string | undefined;
    do {
      const page = await store.statistics({}, { limit: 7, after });
      expect(page.lines.length).toBeLessThanOrEqual(7);
      for (const origin of new Set(page.lines.map((line) => line.origin))) {
        expect(seen.has(origin)).toBe(false);
        seen.add(origin);
      }
      found.push(...page.lines);
      after = page.next;
    } while (after !== undefined);
    expect(found).toHaveLength(60);
    expect(found).toEqual(expect.arrayContaining(all));
    const origins = ['https://site3.example', 'https://site4.example'];
    expect((await store.statistics({ origins })).lines).toHaveLength(8);
    await expect(store.statistics({}, { after: 'bm90aGluZw' })).rejects.toThrow(SyntaxError);
  });

  test('counts a day of some origins beside whatever administrators wait for', async () => {
    const [www, shop, other] = [1, 2, 3].map((n) => `https://site${n}.example`) as [
      ...[string, string, string],
    ];
    const gone = sampleRecord({ site: { origin: shop, path: '/' } });
    await keep(gone);
    for (const origin of [www, www, shop, other]) {
      await keep(sampleRecord({ action: 'withdraw', site: { origin, path: '/' } }));
    }
    await store.eraseSubject(gone.subject);
    const day = new Date().toISOString().slice(0, 10);
    expect(await store.countOn([www, shop], day)).toBe(4);
    expect(await store.countOn([other, 'https://unknown.example'], day)).toBe(1);
    expect(await store.countOn([www], '2020-01-01')).toBe(0);
    expect(await store.countOn([], day)).toBe(0);
    // The small tables are read on the quick lane, too.
    const slow = () => new Promise<never>(() => {});
    const words = kind === 'SQLite' ? sqliteWords : postgresWords;
    expect(await reading({ quick: store.small.query, slow }, words).countOn([shop], day)).toBe(2);
  });

  test('tells of the place from which on records were received', async () => {
    const { origin } = sampleRecord().site;
    expect(await store.firstSince(origin, '2020-01-01T00:00:00.000Z')).toBe(1);
    for (let n = 0; n < 5; n++) await keep(sampleRecord());
    const third = (await store.entries(origin, 2, 1))[0];
    expect(await store.firstSince(origin, third?.receivedAt ?? '')).toBeLessThanOrEqual(3);
    expect(await store.firstSince(origin, '2020-01-01T00:00:00.000Z')).toBe(1);
    expect(await store.firstSince(origin, '2999-01-01T00:00:00.000Z')).toBe(6);
  });

  test('people read every field in the view', async () => {
    const record = sampleRecord({ previous: randomUUID(), refused: ['meta-pixel'] });
    const { receivedAt } = await keep(record);
    const odd = sampleRecord({ time: '2026-11-22T10:04:26Z', expires: '2027-05-21T10:04:26Z' });
    await keep(odd);
    const erased = sampleRecord();
    await keep(erased);
    await store.eraseSubject(erased.subject);
    const [[row, oddRow, erasedRow] = []] = await everyTable(url, ['records ORDER BY position']);
    expect(row).toMatchObject({
      ...{ id: record.id, origin: record.site.origin, position: 1, received_at: receivedAt },
      ...{ erased_at: null, schema: record.schema, subject: record.subject },
      ...{ previous: record.previous, time: record.time, expires: record.expires },
      ...{ action: 'accept-all', source: 'banner', diagnostic: 1, marketing: 1 },
      ...{ services: JSON.stringify(record.services), refused: '["meta-pixel"]' },
      ...{ notice_language: 'fi', notice_version: '2026-11-01', notice_hashed_by_client: 1 },
      ...{ notice_policy: record.notice.policy, notice_sha256: record.notice.sha256 },
      ...{ offered: JSON.stringify(record.offered), preselected: '[]', path: '/' },
      ...{ signals: '{"gpc":false}', client: 'keksi/1.0.0' },
      ...{ digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
      ...{ hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(oddRow).toMatchObject({ time: odd.time, expires: odd.expires, previous: null });
    expect(erasedRow).toMatchObject({
      ...{ id: erased.id, position: 3, subject: null, time: null, action: null, path: null },
      erased_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    });
  });

  test('is healthy', async () => {
    await store.checkHealth();
    expect(await store.origins()).toEqual([]);
  });
});
