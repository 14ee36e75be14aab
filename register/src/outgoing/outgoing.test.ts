import { mkdirSync } from 'node:fs';
import S3rver from 's3rver';
import { Webhook as Verifier } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { kinds, useDatabases } from '../../test/databases.js';
import { temporaryFolder } from '../../test/folder.js';
import { startListener } from '../../test/listeners.js';
import { sampleRecord } from '../../test/sample.js';
import { silent } from '../operation/log.js';
import { checkRecord } from '../records/check.js';
import type { ConsentRecord } from '../records/record.js';
import { purge } from '../retention/purge.js';
import { plainSite } from '../sites/site.js';
import { Sites } from '../sites/sites.js';
import { openStore } from '../store/open.js';
import type { Store } from '../store/store.js';
import { beginning, readCursor, writeCursor } from './cursor.js';
import { type Delivering, deliverAll, retryDead } from './deliver.js';
import { eventsAfter, type OutgoingEvent } from './events.js';
import { takeLease } from './progress.js';
import { exportToS3 } from './s3.js';
import { addWebhook, deadLetters, readWebhooks, removeWebhook } from './webhooks.js';

vi.setConfig({ testTimeout: 60_000 });
const databases = useDatabases();
const www = 'https://www.esimerkki.fi';
const other = 'https://toinen.example';
const now = () => ({ before: Date.now() });

async function keep(store: Store, origin = www, changes: Partial<ConsentRecord> = {}) {
  const record = sampleRecord({ site: { origin, path: '/' }, ...changes });
  const checked = checkRecord(JSON.stringify(record));
  if (Array.isArray(checked)) throw new Error(checked[0]?.detail);
  await store.append(checked);
  return record;
}

describe.each(kinds)('what is told outside, from %s', (kind) => {
  let store: Store;
  beforeEach(async () => {
    store = await openStore(await databases.create(kind));
    return () => store.close();
  });

  test('goes on from a cursor, a few at a time, and tells everything once', async () => {
    const records: ConsentRecord[] = [];
    for (let n = 0; n < 7; n++) records.push(await keep(store));
    await keep(store, other);
    const told: OutgoingEvent[] = [];
    let cursor = beginning;
    for (;;) {
      const part = await eventsAfter(store, www, cursor, 3, now());
      if (part.events.length === 0) break;
      expect(part.events.length).toBeLessThanOrEqual(3);
      told.push(...part.events);
      cursor = readCursor(writeCursor(part.cursor)) ?? beginning;
    }
    expect(told).toMatchObject(
      records.map((record, n) => ({ event: 'record', origin: www, position: n + 1, record })),
    );
    const late = await keep(store);
    const { events } = await eventsAfter(store, www, cursor, 3, now());
    expect(events).toMatchObject([{ event: 'record', position: 8, record: late }]);
  });

  test('is read a few at a time, with rests in between', async () => {
    const records: ConsentRecord[] = [];
    for (let n = 0; n < 7; n++) records.push(await keep(store));
    for (const { subject } of records.slice(0, 4)) await store.eraseSubject(subject);
    const entries = vi.spyOn(store, 'entries');
    const rest = vi.fn(async () => {});
    const pace = { size: () => 3, rest };
    const told = await eventsAfter(store, www, beginning, 100, { ...now(), pace });
    expect(told.events).toHaveLength(7);
    const sizes = entries.mock.calls.map(([, , limit]) => limit);
    expect(sizes).toEqual([3, 3, 3, 1, 1, 1, 1]);
    expect(rest).toHaveBeenCalledTimes(4);
  });

  test('erasures travel, also of records that were told before', async () => {
    const [first, second] = [await keep(store), await keep(store)];
    await keep(store);
    const { cursor } = await eventsAfter(store, www, beginning, 100, now());
    await store.eraseSubject(first.subject);
    await store.eraseSubject(second.subject);
    const told = await eventsAfter(store, www, cursor, 100, now());
    expect(told.events).toMatchObject([
      { event: 'erased', position: 1, id: first.id },
      { event: 'erased', position: 2, id: second.id },
    ]);
    expect((await eventsAfter(store, www, told.cursor, 100, now())).events).toEqual([]);
    // Whoever begins anew is told no content that is gone.
    const { events } = await eventsAfter(store, www, beginning, 100, now());
    expect(events.map(({ event }) => event)).toEqual(['record', 'erased', 'erased']);
    expect(JSON.stringify(events)).not.toContain(first.subject);
  });

  test('an erasure waits until none before it can come after it', async () => {
    const record = await keep(store);
    await store.eraseSubject(record.subject);
    expect((await eventsAfter(store, www, beginning, 100)).events).toEqual([]);
    const later = { before: Date.now() + 1 };
    expect((await eventsAfter(store, www, beginning, 100, later)).events).toHaveLength(1);
  });

  test('a purge is told once, up to where it went', async () => {
    await keep(store);
    await keep(store);
    await purge(store, new Date(Date.now() + 1000).toISOString());
    await keep(store);
    const told = await eventsAfter(store, www, beginning, 100, now());
    expect(told.events).toMatchObject([
      { event: 'record', position: 3 },
      { event: 'purged', through: 2 },
    ]);
    expect((await eventsAfter(store, www, told.cursor, 100, now())).events).toEqual([]);
  });

  test('of several instances one does it at a time', async () => {
    const { small } = store;
    const at = (time: number, who: string) => takeLease(small, 'work', 100, who, time);
    const first = await Promise.all(['a', 'b', 'c'].map((who) => at(1000, who)));
    expect(first.filter(Boolean)).toHaveLength(1);
    const holder = ['a', 'b', 'c'][first.indexOf(true)] ?? '';
    const another = holder === 'a' ? 'b' : 'a';
    expect(await at(1050, holder)).toBe(true);
    expect(await at(1149, another)).toBe(false);
    expect(await at(1151, another)).toBe(true);
    expect(await at(1160, holder)).toBe(false);
  });
});

test.each(['', '1', '1.2.3', '1.2.3.x', '1.2.3.4.5', '-1.0.0.0', '1e3.0.0.0'])(
  '%j is no cursor',
  (text) => expect(readCursor(text)).toBeUndefined(),
);

describe('webhooks', () => {
  let store: Store;
  let listener: Awaited<ReturnType<typeof startListener>>;
  let time: number;
  let delivering: Delivering;
  beforeEach(async () => {
    store = await openStore(await databases.create('SQLite'));
    listener = await startListener();
    time = Date.now() + 1000;
    const sites = new Sites([plainSite(www, 'https://kauppa.esimerkki.fi'), plainSite(other)]);
    delivering = {
      ...{ store, sites, log: silent, allowsPrivate: true, settled: 0, now: () => time },
    };
    return async () => {
      await listener.stop();
      await store.close();
    };
  });
  const add = (sites: string[] | null = null) =>
    addWebhook(store.small, { name: 'crm', url: listener.url, sites }, true);
  const eventsIn = (n: number) =>
    (JSON.parse(listener.letters[n]?.body ?? '{}') as { events: OutgoingEvent[] }).events;

  test('get letters that another’s library finds genuine', async () => {
    const secret = await add();
    const record = await keep(store);
    time = Date.now();
    expect(await deliverAll(delivering)).toBe(1);
    const [letter] = listener.letters;
    if (letter === undefined) throw new Error('no letter came');
    const told = new Verifier(secret).verify(letter.body, letter.headers);
    expect(told).toMatchObject({ origin: www, events: [{ event: 'record', record }] });
    expect(() => new Verifier(secret).verify(`${letter.body} `, letter.headers)).toThrow();
    // What was taken is not sent again.
    expect(await deliverAll(delivering)).toBe(0);
    expect(listener.letters).toHaveLength(1);
  });

  test('hear of their own sites only, of all origins of each', async () => {
    await add([www]);
    await keep(store, www);
    await keep(store, 'https://kauppa.esimerkki.fi');
    await keep(store, other);
    await deliverAll(delivering);
    const origins = listener.letters.map(({ body }) => JSON.parse(body).origin);
    expect(origins.sort()).toEqual(['https://kauppa.esimerkki.fi', www]);
  });

  test('are tried again, ever more rarely, with the same id', async () => {
    await add();
    await keep(store);
    listener.answer(500);
    await deliverAll(delivering);
    await deliverAll(delivering);
    expect(listener.letters).toHaveLength(1);
    time += 10_001;
    await deliverAll(delivering);
    time += 10_001;
    await deliverAll(delivering);
    expect(listener.letters).toHaveLength(2);
    time += 20_001;
    listener.answer(200);
    expect(await deliverAll(delivering)).toBe(1);
    const ids = listener.letters.map(({ headers }) => headers['webhook-id']);
    expect(new Set(ids).size).toBe(1);
    await keep(store);
    await deliverAll(delivering);
    expect(listener.letters.at(-1)?.headers['webhook-id']).not.toBe(ids[0]);
  });

  test('that take nothing for a day leave a dead letter, and others go on', async () => {
    await add();
    const gone = await keep(store);
    const left = await keep(store);
    listener.answer(410);
    for (let n = 0; n < 12; n++) {
      await deliverAll(delivering);
      time += 28_800_001;
    }
    expect(await deadLetters(store.small)).toMatchObject([
      { webhook: 'crm', origin: www, after: '0.0.0.0', reason: 'they answered 410' },
    ]);
    listener.answer(200);
    await keep(store);
    expect(await deliverAll(delivering)).toBe(1);
    expect(eventsIn(12).map((one) => 'position' in one && one.position)).toEqual([3]);
    // What was erased meanwhile is not in the letter any more when it is sent again.
    await store.eraseSubject(gone.subject);
    expect(await retryDead(delivering, 'crm')).toEqual({ taken: 1, left: 0 });
    expect(eventsIn(13)).toMatchObject([{ event: 'record', record: left }]);
    expect(await deadLetters(store.small)).toEqual([]);
  });

  test('lead nowhere else by a redirection', async () => {
    await add();
    await keep(store);
    listener.answer(307);
    expect(await deliverAll(delivering)).toBe(0);
    expect(listener.letters).toHaveLength(1);
  });

  test('inside the network are refused when added, and again when sent to', async () => {
    const inside = { name: 'inside', url: listener.url, sites: null };
    await expect(addWebhook(store.small, inside, false)).rejects.toThrow('must begin with https');
    await addWebhook(store.small, inside, true);
    await keep(store);
    expect(await deliverAll({ ...delivering, allowsPrivate: false })).toBe(0);
    expect(listener.letters).toEqual([]);
  });

  test('go with all that was kept of them', async () => {
    await add();
    await keep(store);
    await deliverAll(delivering);
    expect(await removeWebhook(store.small, 'crm')).toBe(true);
    expect(await removeWebhook(store.small, 'crm')).toBe(false);
    expect(await readWebhooks(store.small)).toEqual([]);
    await add();
    // It is another one, though it has the name.
    expect(await deliverAll(delivering)).toBe(1);
  });
});

describe('the storage', () => {
  const folder = temporaryFolder();
  const keys = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER', region: 'us-east-1' };
  let server: S3rver;
  let address: string;
  beforeAll(async () => {
    mkdirSync(`${folder.path}/s3`);
    server = new S3rver({
      ...{ port: 0, address: '127.0.0.1', silent: true, directory: `${folder.path}/s3` },
      configureBuckets: [{ name: 'keksi', configs: [] }],
    });
    const { port } = await server.run();
    address = `http://127.0.0.1:${port}/keksi/rekisteri`;
  });
  afterAll(async () => {
    await server.close();
    folder.remove();
  });

  /** Every line of every object, in the order of their names, as another client of S3 finds them. */
  async function stored(): Promise<OutgoingEvent[]> {
    const { AwsClient } = await import('aws4fetch');
    const client = new AwsClient({ ...keys, service: 's3' });
    const root = address.replace('/rekisteri', '');
    const list = await (await client.fetch(`${root}?list-type=2&prefix=rekisteri/`)).text();
    const names = [...list.matchAll(/<Key>([^<]+)<\/Key>/g)].map(([, name]) => name ?? '');
    const bodies = await Promise.all(
      names.sort().map(async (name) => (await client.fetch(`${root}/${name}`)).text()),
    );
    return bodies.flatMap((body) =>
      body
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as OutgoingEvent),
    );
  }

  test('gets what is new each time, erasures included, and nothing twice', async () => {
    const store = await openStore(await databases.create('SQLite'));
    const options = { url: address, ...keys };
    const [first] = [await keep(store), await keep(store), await keep(store, other)];
    expect(await exportToS3(store, options, { settled: 0 })).toBe(3);
    expect(await exportToS3(store, options, { settled: 0 })).toBe(0);
    await store.eraseSubject(first.subject);
    await keep(store);
    await vi.waitUntil(async () => (await exportToS3(store, options, { settled: 0 })) > 0);
    await exportToS3(store, options, { settled: -1000 });
    const all = await stored();
    expect(all.filter(({ event }) => event === 'record')).toHaveLength(4);
    expect(all).toContainEqual(expect.objectContaining({ event: 'erased', id: first.id }));
    await store.close();
  });

  test('is written to a few records at a time while visitors post', async () => {
    const store = await openStore(await databases.create('SQLite'));
    const origin = 'https://kolmas.example';
    await Promise.all(Array.from({ length: 60 }, () => keep(store, origin)));
    const traffic = { posts: 0 };
    const read = store.entries;
    const entries = vi.spyOn(store, 'entries').mockImplementation((...given) => {
      traffic.posts += 1;
      return read(...given);
    });
    expect(await exportToS3(store, { url: address, ...keys }, { settled: 0, traffic })).toBe(60);
    const sizes = entries.mock.calls.map(([, , limit]) => limit);
    expect(sizes.slice(0, 3)).toEqual([25, 25, 25]);
    expect((await stored()).filter((event) => event.origin === origin)).toHaveLength(60);
    await store.close();
  });

  test('that refuses is named, and is sent the same again', async () => {
    const store = await openStore(await databases.create('SQLite'));
    await keep(store);
    const wrong = { url: address, ...keys, accessKeyId: 'wrong' };
    await expect(exportToS3(store, wrong)).rejects.toThrow('answered 403');
    const none = { url: address.replace('keksi', 'none'), ...keys };
    await expect(exportToS3(store, none)).rejects.toThrow('answered 404');
    expect(await exportToS3(store, { url: address, ...keys })).toBe(1);
    await store.close();
  });
});
