import { AwsClient } from 'aws4fetch';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { sampleDocument } from '../../test/notice-document.js';
import { type PostgresServer, startPostgres } from '../../test/postgres.js';
import { sampleRecord } from '../../test/sample.js';
import { noteStatements, type Statement } from '../../test/statements.js';
import { withEveryRight } from '../admin/administrator.js';
import { administratorOfSession, closeSession, openSession } from '../admin/sessions.js';
import { administratorOf, createToken, readTokens, removeToken } from '../admin/tokens.js';
import { AuditLog } from '../audit/log.js';
import { verify } from '../chain/verify.js';
import { verifyAll } from '../chain/verify-all.js';
import { copy } from '../commands/move.js';
import { eraseUnneeded, putDocument, readDocuments } from '../notices/documents.js';
import { silent } from '../operation/log.js';
import { noteVerification, readRuns } from '../operation/runs.js';
import { beginning } from '../outgoing/cursor.js';
import { deliverAll, retryDead } from '../outgoing/deliver.js';
import { eventsAfter } from '../outgoing/events.js';
import { takeLease } from '../outgoing/progress.js';
import { exportToS3 } from '../outgoing/s3.js';
import {
  addWebhook,
  buryLetter,
  deadLetters,
  forgetLetter,
  removeWebhook,
} from '../outgoing/webhooks.js';
import { checkRecord } from '../records/check.js';
import { sha256 } from '../records/digest.js';
import { addRequest, answerRequest, eraseAnswered, readRequests } from '../requests/requests.js';
import { addSite, changeSite, moveSite } from '../sites/rows.js';
import { plainSite } from '../sites/site.js';
import { Sites } from '../sites/sites.js';
import { distribute, distributedTables, distribution, referenceTables } from './distribution.js';
import { openStore } from './open.js';
import { smallTableNames } from './small-schema.js';
import type { Store } from './store.js';

vi.setConfig({ testTimeout: 60_000 });

let postgres: PostgresServer;
let url: string;
beforeAll(async () => {
  postgres = await startPostgres();
  url = await postgres.createDatabase();
  await (await openStore(url)).close();
}, 60_000);
afterAll(() => postgres.remove());

test('every table is distributed or copied to every node', async () => {
  const rows = await postgres.rows(
    url,
    `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace
      AND relkind IN ('r', 'p') AND NOT relispartition ORDER BY relname`,
  );
  expect(rows.map(({ relname }) => relname)).toEqual(
    [...distributedTables, ...referenceTables].sort(),
  );
});

test('what must be unique holds the bucket, as a distributed table wants it', async () => {
  const rows = await postgres.rows(
    url,
    `SELECT i.indrelid::regclass::text AS table, pg_get_indexdef(i.indexrelid) AS definition
      FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
      WHERE i.indisunique AND c.relnamespace = 'public'::regnamespace`,
  );
  const ofBuckets = rows.filter(({ table }) => distributedTables.includes(String(table)));
  expect(ofBuckets.length).toBeGreaterThan(8);
  for (const { definition } of ofBuckets) expect(definition).toMatch(/\(bucket\b/);
});

test('nothing that differs from node to node is in the tables: sequences, triggers, foreign keys', async () => {
  const [row] = await postgres.rows(
    url,
    `SELECT (SELECT count(*) FROM pg_class WHERE relkind = 'S') AS sequences,
      (SELECT count(*) FROM pg_trigger WHERE NOT tgisinternal) AS triggers,
      (SELECT count(*) FROM pg_constraint WHERE contype = 'f') AS keys`,
  );
  expect(row).toEqual({ sequences: '0', triggers: '0', keys: '0' });
});

describe('distribute', () => {
  const run = async (done: string[]) => {
    const sent: string[] = [];
    await distribute(async (statement) => {
      sent.push(statement);
      return statement.includes('pg_dist_partition') ? done.map((name) => ({ name })) : [];
    });
    return sent.filter((statement) => !statement.includes('pg_dist_partition'));
  };

  test('sends what it prints', async () => {
    expect(await run([])).toEqual(distribution);
    expect(distribution).toContain(`SELECT create_reference_table('tokens')`);
    expect(distribution).toContain(`SELECT create_distributed_table('buckets', 'bucket')`);
    expect(distribution).toContain(
      `SELECT create_distributed_table('contents', 'bucket', colocate_with => 'buckets')`,
    );
  });

  test('goes on where an earlier run ended', async () => {
    const sent = await run(['tokens', 'buckets', 'chains']);
    const left = distribution.filter(
      (statement) => !/e\('(tokens|buckets|chains)'/.test(statement),
    );
    expect(sent).toEqual(left);
    expect(sent).toHaveLength(distribution.length - 3);
  });
});

/** Does everything that is done with the small tables, and with what stands beside them. */
async function useSmall(store: Store, origins: string[]): Promise<void> {
  const { small } = store;
  const [www = '', shop = '', third = ''] = origins;
  const token = sha256(await createToken(small, { name: 'dpo' }));
  await administratorOf(small, token, undefined);
  await readTokens(small);
  const secret = await openSession(small, withEveryRight('dpo'), token);
  await administratorOfSession(small, secret, undefined);
  await closeSession(small, secret);
  await removeToken(small, 'dpo');

  await addSite(small, plainSite(www, shop));
  await changeSite(small, www, { state: 'closed' });
  await moveSite(small, www, third);
  const sites = new Sites([], small);
  await sites.refresh();

  const audit = new AuditLog(small);
  const person = await audit.person('0c8f3a52-6e4b-4d6e-9a0f-2a6f6d0c1b7e');
  const act = { who: 'dpo', act: 'records.find', site: www, filter: {}, person, reason: null };
  await Promise.all([audit.add(act), audit.add(act)]);
  await audit.entries({ site: www, person, before: 10 }, 10);
  await noteVerification(small, await verifyAll(store));
  await readRuns(small);

  for (const holder of ['one', 'other']) await takeLease(small, 'work', 1000, holder);
  const url = 'https://127.0.0.1:9';
  await addWebhook(small, { name: 'crm', url, sites: null }, true);
  const delivering = { store, sites, log: silent, allowsPrivate: false };
  await deliverAll(delivering);
  const letter = { webhook: 'crm', origin: www, after: '0.0.0.0', through: '1.0.0.0' };
  await small.run(buryLetter({ ...letter, at: '2026-11-22', reason: 'they answered 500' }));
  await retryDead(delivering, 'crm');
  for (const { id } of await deadLetters(small)) await forgetLetter(small, id);
  await removeWebhook(small, 'crm');
  const keys = { accessKeyId: 'K', secretAccessKey: 'K', region: 'us-east-1' };
  const client = vi.spyOn(AwsClient.prototype, 'fetch').mockResolvedValue(new Response());
  expect(await exportToS3(store, { url, ...keys })).toBe(origins.length);
  client.mockRestore();

  const asked = { site: www, contact: 'maija@example.fi', message: '', number: null };
  const { id } = await addRequest(small, { ...asked, article: '15' });
  await readRequests(small, null);
  await readRequests(small, [www]);
  expect(await answerRequest(small, id, 'dpo', [www])).toBe(true);
  await eraseAnswered(small, new Date('2999-01-01'));
  await useNotices(store, www);
}

/** Does everything that is done with documents of notices, and takes a path out. */
async function useNotices(store: Store, origin: string): Promise<void> {
  const put = { origin, version: 'x', document: sampleDocument(), putAt: '2026-11-22' };
  await putDocument(store.small, { ...put, sha256: 'f'.repeat(64) });
  expect(await readDocuments(store.small, [origin])).toHaveLength(1);
  expect(await store.noticesInUse([origin])).toHaveLength(1);
  expect(await eraseUnneeded(store, (one) => [one], Date.parse('2999-01-01'))).toBe(1);
  expect(await store.replacePaths(origin, [1], '/*')).toBe(1);
}

/** Does everything that a store can do, for sites of every bucket. */
async function useAll(store: Store, other: Store): Promise<void> {
  const sites = Array.from({ length: 60 }, (_, n) => `https://site${n}.example`);
  const subjects: string[] = [];
  await Promise.all(
    sites.map(async (origin) => {
      const record = sampleRecord({ site: { origin, path: '/' } });
      subjects.push(record.subject);
      const checked = checkRecord(JSON.stringify(record));
      if (Array.isArray(checked)) throw new Error('not a record');
      await store.append(checked);
      await store.append(checked);
    }),
  );
  const origins = sites.slice(0, 5);
  const [subject = '', second = ''] = subjects;
  const page = { order: 'newest first', limit: 10 } as const;
  for (const filter of [
    {},
    { origins },
    { origins, action: 'accept-all', language: 'fi' },
    { subject, from: '2020-01-01T00:00:00.000Z', to: '2999-01-01T00:00:00.000Z' },
    { id: subject, origins },
    { action: 'accept-all' },
  ]) {
    const { next } = await store.findRecords(filter, page);
    await store.findRecords(filter, { order: 'oldest first', limit: 3, after: next });
  }
  await store.recordsOf(subject);
  await store.recordsOf(subject, { origins });
  let after: string | undefined;
  do after = (await store.statistics({}, { limit: 20, after })).next;
  while (after !== undefined);
  await store.statistics({ origins, from: '2020-01-01', to: '2999-01-01' });
  await store.countOn(origins, '2026-11-22');
  expect(await verify(store)).toMatchObject({ valid: true, checked: 60 });
  await useSmall(store, sites);
  await copy(store, other);
  await other.takeErasures([{ origin: sites[3] ?? '', position: 1, erasedAt: '2026-11-22' }]);
  await store.checkHealth();
  expect(await store.eraseSubject(subject)).toBe(1);
  expect(await store.eraseSubject(second, sites)).toBe(1);
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
  const [, , third = ''] = sites;
  await store.firstSince(third, tomorrow);
  await store.countOlder(third, tomorrow);
  await store.eraseOlder(third, tomorrow, 10);
  // What is told outside reads the chains, too.
  for (const origin of sites) await eventsAfter(store, origin, beginning, 10);
  await store.eraseMonths('2999-01-01T00:00:00.000Z');
}

/** Tables of which every node has a copy, and what reads none. */
const shared = new RegExp(`\\b(${referenceTables.join('|')}|unnest)\\b`);

describe('every statement that the store sends', () => {
  let statements: Statement[];
  beforeAll(async () => {
    const [one, other] = await Promise.all([postgres.createDatabase(), postgres.createDatabase()]);
    const [store, target] = await Promise.all([openStore(one), openStore(other)]);
    const noted = noteStatements();
    await useAll(store, target);
    noted.stop();
    ({ statements } = noted);
    await Promise.all([store.close(), target.close()]);
  }, 60_000);

  const frame = /^(BEGIN|COMMIT|ROLLBACK|SET LOCAL)\b/;
  const partitions = /^(CREATE TABLE IF NOT EXISTS|DROP TABLE IF EXISTS) contents_\d{4}_\d\d\b/;
  const names = distributedTables.join('|');
  const aliases = new RegExp(
    `\\b(?:FROM|JOIN|UPDATE) (${names})\\b(?: (?!SET|WHERE|ON\\b|ORDER)(\\w+))?`,
    'g',
  );
  const insertion = new RegExp(`^INSERT INTO (?:${names}) `);

  /** The buckets that a statement names, and the tables of which it names none. */
  function bucketsOf({ text, values }: Statement) {
    const found = new Set<unknown>();
    const without: string[] = [];
    const add = (pattern: string) => {
      const [, number] = new RegExp(`${pattern}bucket = \\$(\\d+)`).exec(text) ?? [];
      if (number !== undefined) found.add(values[Number(number) - 1]);
      return number !== undefined;
    };
    for (const [, table = '', alias] of text.matchAll(aliases)) {
      // A table without another name may stand behind one that has: then its column bears no name.
      const isNamed = add(alias === undefined ? '(?<![.\\w])' : `\\b${alias}\\.`);
      if (!isNamed && !/bucket = -1/.test(text)) without.push(table);
    }
    for (const [, number] of text.matchAll(/\bbucket = \$(\d+)/g))
      found.add(values[Number(number) - 1]);
    if (insertion.test(text) && !/VALUES \(-1,/.test(text)) {
      if (!/^INSERT INTO \w+ \(bucket, /.test(text)) without.push(text);
      const rows = text.slice(text.indexOf('VALUES')).split(/\), \(/);
      for (const row of rows) if (!/^(VALUES \()?\$1,/.test(row)) without.push(row);
      found.add(values[0]);
    }
    return { found, without };
  }

  test('says which one bucket it is about', () => {
    const kinds = new Set<string>();
    for (const statement of statements) {
      const { text } = statement;
      if (frame.test(text) || partitions.test(text)) continue;
      kinds.add(text.replace(/\$\d+/g, '$').replace(/(\(\$[, $]*\),? ?)+/g, '($)'));
      const { found, without } = bucketsOf(statement);
      expect(without, text).toEqual([]);
      const isShared = shared.test(text) || /bucket = -1|VALUES \(-1,/.test(text);
      expect(found.size, text).toBe(isShared ? 0 : 1);
    }
    expect(kinds.size).toBeGreaterThan(40);
  });

  test('of the small tables is among them, whether it reads or writes', () => {
    const texts = statements.map(({ text }) => text);
    // Copying names them in quotes. Who has a lease is only seen by taking it.
    const untouched = smallTableNames.flatMap((name) =>
      [`FROM ${name}\\b`, `(INSERT INTO|UPDATE) ${name}\\b`].filter(
        (pattern) => !texts.some((text) => new RegExp(pattern).test(text)),
      ),
    );
    expect(untouched).toEqual(['FROM leases\\b']);
  });

  test('is in a transaction of that bucket; only a month goes from all at once', () => {
    const open = new Map<object, { buckets: Set<unknown>; drops: boolean }>();
    let closed = 0;
    for (const statement of statements) {
      const { text, client } = statement;
      if (text.startsWith('BEGIN')) open.set(client, { buckets: new Set(), drops: false });
      const transaction = open.get(client);
      if (transaction === undefined) continue;
      if (text.startsWith('DROP TABLE')) transaction.drops = true;
      for (const bucket of bucketsOf(statement).found) transaction.buckets.add(bucket);
      if (text !== 'COMMIT') continue;
      open.delete(client);
      closed += 1;
      if (!transaction.drops) expect(transaction.buckets.size, text).toBeLessThanOrEqual(1);
    }
    expect(closed).toBeGreaterThan(100);
    expect(open.size).toBe(0);
  });

  test('locks single rows only, sets nothing for longer than its transaction, and has no name', () => {
    for (const { text } of statements) {
      if (/FOR UPDATE/.test(text)) {
        expect(text).toMatch(
          /FROM (buckets WHERE bucket = \$1|migrations WHERE name = '') FOR UPDATE$/,
        );
      }
      expect(text).not.toMatch(/^SET (?!LOCAL)|advisory|^(PREPARE|LISTEN|DECLARE)\b|TEMP/i);
    }
  });

  test('reads for a limited time only', () => {
    const limited = new Map<object, boolean>();
    let reads = 0;
    for (const { text, client } of statements) {
      // A transaction that writes is short by itself: it looks up single rows of what it has locked.
      if (text.startsWith('BEGIN')) limited.set(client, !text.includes('READ ONLY'));
      if (/^SET LOCAL statement_timeout = \d+$/.test(text)) limited.set(client, true);
      if (text === 'COMMIT') limited.delete(client);
      if (!/\bFROM (links|contents|statistics|uses|shapes|chains)\b/.test(text)) continue;
      reads += 1;
      expect(limited.get(client), text).toBe(true);
    }
    expect(reads).toBeGreaterThan(100);
  });
});

test('what cannot be there is known without a look at links or contents', async () => {
  const store = await openStore(url);
  const checked = checkRecord(JSON.stringify(sampleRecord()));
  if (Array.isArray(checked)) throw new Error('not a record');
  await store.append(checked);
  const { statements, stop } = noteStatements();
  const page = { order: 'newest first', limit: 10 } as const;
  for (const filter of [
    { origins: ['https://unknown.example'] },
    { action: 'withdraw' },
    { language: 'sv' },
  ]) {
    expect(await store.findRecords(filter, page)).toEqual({ records: [], next: undefined });
  }
  stop();
  expect(statements.length).toBeGreaterThan(0);
  for (const { text } of statements) expect(text).not.toMatch(/\b(links|contents)\b/);
  await store.close();
});
