import {
  DummyDriver,
  Kysely,
  type RawBuilder,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import Database from 'libsql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../../test/folder.js';
import { sampleRecord } from '../../test/sample.js';
import { checkRecord } from '../records/check.js';
import { arrivalsOf } from './arrivals.js';
import { type Reading, reading } from './reading.js';
import { openSqlite } from './sqlite.js';
import { sqliteWriting } from './sqlite-acts.js';
import { sqliteWords } from './words.js';

const folder = temporaryFolder();
const path = `${folder.path}/register.db`;
let file: Database.Database;
const records = Array.from({ length: 5 }, () => sampleRecord());
const origins = [records[0]?.site.origin ?? ''];
const checked = records.map((record) => {
  const one = checkRecord(JSON.stringify(record));
  if (Array.isArray(one)) throw new Error('not a record');
  return one;
});

beforeAll(async () => {
  const store = await openSqlite(path);
  await Promise.all(checked.map((one) => store.append(one)));
  await store.close();
  file = new Database(path);
});
afterAll(() => {
  file.close();
  folder.remove();
});

const compiler = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

/** How SQLite goes about a statement. */
const planOf = (text: string): string[] =>
  file
    .prepare(`EXPLAIN QUERY PLAN ${text}`)
    .all(Array((text.match(/\?/g) ?? []).length).fill(1))
    .map((row) => (row as { detail: string }).detail);

/** Steps that read every link or content of a bucket, or every row of a table that grows with records. */
const dear = (plan: string[]) =>
  plan.filter(
    (step) =>
      /^SCAN (l|c|t|links|contents|uses|statistics)\b/.test(step) ||
      /^SEARCH (l|c|links|contents) USING .*\(bucket=\?\)$/.test(step) ||
      /^SEARCH (l|c|links|contents) USING .*\(bucket=\? AND chain=\?\)$/.test(step),
  );

const page = { order: 'newest first', limit: 10 } as const;
const one = records[0] ?? sampleRecord();
const since = '2020-01-01T00:00:00.000Z';
const reads: [name: string, read: (from: Reading) => Promise<unknown>][] = [
  ['the newest', (from) => from.findRecords({}, page)],
  [
    'the next page',
    (from) => from.findRecords({}, { ...page, after: { ...one, receivedAt: since } }),
  ],
  ['those of a site', (from) => from.findRecords({ origins }, page)],
  ['those of an action', (from) => from.findRecords({ action: 'accept-all' }, page)],
  ['one by its id', (from) => from.findRecords({ id: one.id }, page)],
  ['one by its id, of a site', (from) => from.findRecords({ id: one.id, origins }, page)],
  ['those of a visitor', (from) => from.recordsOf(one.subject)],
  ['those of a visitor on a site', (from) => from.recordsOf(one.subject, { origins })],
  ['a part of a chain', (from) => from.entries(one.site.origin, 2, 10)],
  ['where a time begins', (from) => from.firstSince(one.site.origin, since)],
  [
    'the statistics of some days',
    (from) => from.statistics({ from: '2020-01-01', to: '2999-01-01' }),
  ],
];

test.each(reads)('%s: found by an index', async (_, read) => {
  const seen: string[] = [];
  const query = async <Row>(statement: RawBuilder<Row>) => {
    const { sql, parameters } = statement.compile(compiler);
    seen.push(sql);
    return file.prepare(sql).all([...parameters]) as Row[];
  };
  await read(reading({ quick: query, slow: query }, sqliteWords));
  expect(seen.length).toBeGreaterThan(0);
  for (const sql of seen) expect(dear(planOf(sql)), sql).toEqual([]);
});

test('what is written is looked up by an index', () => {
  const seen = new Set<string>();
  const noting = new Proxy(file, {
    get(target, name) {
      const value = Reflect.get(target, name, target);
      if (name === 'prepare') {
        return (sql: string) => {
          seen.add(sql);
          return target.prepare(sql);
        };
      }
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  const write = sqliteWriting(noting);
  write('append', [arrivalsOf(checked), Date.now()]);
  expect(write('eraseSubject', [one.subject, null, Date.now()])).toBe(1);
  expect(write('eraseOlder', [one.site.origin, Date.now() + 1000, 10, Date.now()]).count).toBe(4);
  expect(seen.size).toBeGreaterThan(12);
  for (const sql of seen) expect(dear(planOf(sql)), sql).toEqual([]);
});
