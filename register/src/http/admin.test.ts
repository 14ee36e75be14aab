import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleRecord } from '../../test/sample.js';
import { adminToken, asAdministrator, startRegister } from '../../test/start.js';
import { createToken, readTokens, removeToken } from '../admin/tokens.js';
import type { StoredRecord, Verification } from '../index.js';
import { sha256 } from '../records/digest.js';

let register: Awaited<ReturnType<typeof startRegister>>;
const kept = [
  sampleRecord(),
  sampleRecord({
    action: 'reject-all',
    choices: { necessary: true, diagnostic: false, marketing: false },
  }),
  sampleRecord({
    action: 'choose',
    choices: { necessary: true, diagnostic: true, marketing: false },
  }),
  sampleRecord({
    action: 'withdraw',
    choices: { necessary: true, diagnostic: false, marketing: false },
    client: '=HYPERLINK("https://evil.example")',
  }),
];
beforeAll(async () => {
  register = await startRegister();
  for (const record of kept) await register.post(record);
});
afterAll(() => register.stop());

const ask = (path: string, token: string | null = adminToken) =>
  fetch(
    register.url + path,
    token === null ? {} : { headers: { authorization: `Bearer ${token}` } },
  );

const paths = [
  ...['/records', '/records.ndjson', '/records.csv', '/statistics', '/verify', '/metrics'],
];

describe('administrators', () => {
  test.each(paths)('%s needs a token', async (path) => {
    for (const token of [null, 'wrong', `${adminToken}x`]) {
      const response = await ask(path, token);
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toContain('Bearer');
      expect(response.headers.get('content-type')).toBe('application/problem+json');
    }
    const response = await ask(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    await response.text();
  });

  test('tokens come and go without a restart, and only their hashes are kept', async () => {
    const { small } = register.store;
    const token = await createToken(small, { name: 'dpo' });
    expect((await ask('/verify', token)).status).toBe(200);
    expect(await readTokens(small)).toMatchObject([{ name: 'dpo', sha256: sha256(token) }]);
    await removeToken(small, 'dpo');
    expect((await ask('/verify', token)).status).toBe(401);
  });

  test('the token of the settings may be given as a hash', async () => {
    const hashed = await startRegister({ adminToken: `sha256:${sha256(adminToken)}` });
    const headers = { authorization: `Bearer ${adminToken}` };
    expect((await fetch(`${hashed.url}/verify`, { headers })).status).toBe(200);
    headers.authorization = `Bearer sha256:${sha256(adminToken)}`;
    expect((await fetch(`${hashed.url}/verify`, { headers })).status).toBe(401);
    await hashed.stop();
  });
});

describe('GET /records', () => {
  test('lists the newest first, and links to the next page', async () => {
    const first = await ask('/records?limit=3');
    const next = /^<([^>]+)>; rel="next"$/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
    const second = await ask(next);
    const ids = [first, second].map(async (page) => {
      const records = (await page.json()) as StoredRecord[];
      return records.map(({ id }) => id);
    });
    expect((await Promise.all(ids)).flat().sort()).toEqual(kept.map(({ id }) => id).sort());
    expect(second.headers.has('link')).toBe(false);
  });

  test('finds one by its id', async () => {
    const records = (await (await ask(`/records?id=${kept[1]?.id}`)).json()) as StoredRecord[];
    expect(records).toMatchObject([{ ...kept[1], flags: [] }]);
  });

  test('counts the day of `to` to its end, and no further', async () => {
    const count = async (query: string) =>
      ((await (await ask(`/records?${query}`)).json()) as StoredRecord[]).length;
    const day = (days: number) =>
      new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    expect(await count(`from=${day(0)}&to=${day(0)}`)).toBe(kept.length);
    expect(await count(`to=${day(-1)}`)).toBe(0);
    expect(await count(`to=${day(0)}T00:00:00Z`)).toBe(0);
    expect(await count(`from=${day(1)}`)).toBe(0);
  });

  test('flags a clock that is far off', async () => {
    const record = sampleRecord({ time: '2016-01-01T00:00:00.000Z' });
    record.notice.language = 'sv';
    expect((await register.post(record)).status).toBe(201);
    const records = await (await ask(`/records?id=${record.id}`)).json();
    expect(records).toMatchObject([{ id: record.id, flags: ['clock'] }]);
    await fetch(`${register.url}/subjects/${record.subject}`, { method: 'DELETE' });
  });

  test.each([
    'limit=0',
    'limit=1001',
    'from=yesterday',
    'from=2026-02-30',
    'to=2026-02-30T00:00:00Z',
    'to=2026-13-01',
    'color=red',
    'id=1',
    'after=x',
  ])('refuses ?%s by name', async (query) => {
    const response = await ask(`/records?${query}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ field: query.split('=')[0] }] });
  });
});

describe('exports', () => {
  test('NDJSON holds every record as it was posted', async () => {
    const response = await ask('/records.ndjson');
    expect(response.headers.get('content-type')).toBe('application/x-ndjson');
    const lines = (await response.text()).trimEnd().split('\n');
    const records = lines.map((line) => JSON.parse(line) as StoredRecord);
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    expect(records.map(({ receivedAt, ...record }) => record).sort(byId)).toEqual(
      [...kept].sort(byId),
    );
  });

  test('CSV has a line of names, and no cell runs as a formula', async () => {
    const response = await ask('/records.csv');
    expect(response.headers.get('content-type')).toContain('text/csv');
    const lines = (await response.text()).trimEnd().split('\r\n');
    expect(lines[0]).toContain('id,receivedAt,time,expires,subject');
    expect(lines).toHaveLength(1 + kept.length);
    expect(lines.join('\n')).toContain(`"'=HYPERLINK(`);
  });

  test('CSV comes as spreadsheets in Finnish want it, if asked', async () => {
    const text = await (await ask('/records.csv?separator=semicolon&bom=true')).arrayBuffer();
    const bytes = new Uint8Array(text);
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).trimEnd().split('\r\n');
    expect(lines[0]).toContain('id;receivedAt;time');
    expect(lines).toHaveLength(1 + kept.length);
    expect((await ask('/records.csv?separator=tab')).status).toBe(400);
  });

  test('go on over many pages', async () => {
    const other = await startRegister();
    await Promise.all(Array.from({ length: 600 }, () => other.post(sampleRecord())));
    const response = await fetch(`${other.url}/records.ndjson`, {
      headers: { authorization: `Bearer ${adminToken}` },
    });
    const ids = (await response.text())
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).id);
    expect(new Set(ids).size).toBe(600);
    expect(ids).toHaveLength(600);
    await other.stop();
  });
});

test('/statistics tells how the visitors answered', async () => {
  const today = new Date().toISOString().slice(0, 10);
  const response = await ask(
    `/statistics?from=${today}&to=${today}&origin=https://www.esimerkki.fi`,
  );
  const lines = (await response.json()) as { language: string }[];
  expect(lines.find(({ language }) => language === 'fi')).toMatchObject({
    day: today,
    origin: 'https://www.esimerkki.fi',
    language: 'fi',
    noticeVersion: '2026-11-01',
    diagnostic: { accepted: 2, withdrew: 1 },
    // The withdrawal kept none of them; see below for one that did.
    marketing: { accepted: 1, withdrew: 1 },
  });
  const none = await ask('/statistics?to=2020-01-01');
  expect(await none.json()).toEqual([]);
});

describe('/statistics of a long time', () => {
  let other: Awaited<ReturnType<typeof startRegister>>;
  const today = new Date();
  const dayBefore = (days: number) =>
    new Date(today.getTime() - days * 86_400_000).toISOString().slice(0, 10);
  beforeAll(async () => {
    other = await startRegister();
    await other.post(sampleRecord());
    const [line] = (await other.store.statistics({})).lines;
    if (line === undefined) throw new Error('nothing was counted');
    const days = Array.from({ length: 60 }, (_, n) => ({ ...line, day: dayBefore(n + 1) }));
    await other.store.takeStatistics(days);
  });
  afterAll(() => other.stop());
  const statistics = async (query: string) => {
    const response = await fetch(`${other.url}/statistics${query}`, { headers: asAdministrator });
    const next = /<([^>]+)>/.exec(response.headers.get('link') ?? '')?.[1];
    return { status: response.status, lines: (await response.json()) as { day: string }[], next };
  };

  test('is of the last 31 days when nobody says from when', async () => {
    expect((await statistics('')).lines.map(({ day }) => day).sort()[0]).toBe(dayBefore(30));
    const until = await statistics(`?to=${dayBefore(10)}`);
    expect(until.lines.map(({ day }) => day).sort()[0]).toBe(dayBefore(40));
    expect((await statistics(`?from=${dayBefore(60)}`)).lines).toHaveLength(61);
  });

  test('comes in pages, and each leads to the next', async () => {
    let query = `?from=${dayBefore(60)}&limit=20`;
    const days: string[] = [];
    for (;;) {
      const { lines, next } = await statistics(query);
      days.push(...lines.map(({ day }) => day));
      if (next === undefined) break;
      expect(lines).toHaveLength(20);
      query = next.slice(next.indexOf('?'));
    }
    expect(new Set(days).size).toBe(61);
    expect(days).toHaveLength(61);
  });

  test.each(['after=bm90aGluZw', 'limit=19', 'limit=10001', 'from=2026-02-30', 'action=withdraw'])(
    'refuses %s',
    async (query) => {
      expect((await statistics(`?${query}`)).status).toBe(400);
    },
  );
});

test('a withdrawal that keeps a category is none of that category', async () => {
  const other = await startRegister();
  await other.post(
    sampleRecord({
      action: 'withdraw',
      choices: { necessary: true, diagnostic: true, marketing: false },
    }),
  );
  const response = await fetch(`${other.url}/statistics`, { headers: asAdministrator });
  expect(await response.json()).toMatchObject([
    {
      diagnostic: { asked: 0, accepted: 0, refused: 0, withdrew: 0 },
      marketing: { asked: 0, accepted: 0, refused: 0, withdrew: 1 },
    },
  ]);
  await other.stop();
});

test('/verify checks the chain, and compares it with kept heads', async () => {
  const found = (await (await ask('/verify')).json()) as Verification;
  expect(found).toMatchObject({ valid: true, broken: null });
  const [head] = found.heads;
  if (head === undefined) throw new Error('no head');
  const query = (hash: string) => `?head=${head.position}+${hash}+${head.origin}`;
  expect(await (await ask(`/verify${query(head.hash)}`)).json()).toMatchObject({ valid: true });
  const other = await (await ask(`/verify${query('0'.repeat(64))}`)).json();
  expect(other).toMatchObject({ valid: false, broken: { position: head.position } });
  expect((await ask('/verify?head=nonsense')).status).toBe(400);
});

test('/metrics counts, and names no visitor', async () => {
  await ask(`/records?subject=${kept[0]?.subject}`);
  await (await fetch(`${register.url}/subjects/${kept[0]?.subject}/records`)).text();
  const text = await (await ask('/metrics')).text();
  expect(text).toMatch(/keksi_records_total\{outcome="stored"\} [45]/);
  expect(text).toContain('route="/subjects/:subject/records"');
  expect(text).not.toContain(kept[0]?.subject);
});

describe('the rate limit', () => {
  test('counts addresses for a minute', async () => {
    const limited = await startRegister({ recordsPerMinute: 2 }, { address: '192.0.2.1' });
    const statuses = [];
    for (let n = 0; n < 3; n++) statuses.push((await limited.post(sampleRecord())).status);
    expect(statuses).toEqual([201, 201, 429]);
    const refused = await limited.post(sampleRecord());
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    await limited.stop();
  });

  test('holds those back who try tokens', async () => {
    const limited = await startRegister({ recordsPerMinute: 2 }, { address: '192.0.2.1' });
    const headers = { authorization: 'Bearer guess' };
    const statuses = [];
    for (let n = 0; n < 3; n++) {
      statuses.push((await fetch(`${limited.url}/verify`, { headers })).status);
    }
    expect(statuses).toEqual([401, 401, 429]);
    await limited.stop();
  });

  test('holds every other call back too, preflights and documents among them', async () => {
    const { subject } = sampleRecord();
    for (const [method, path] of [
      ['OPTIONS', '/records'],
      ['GET', '/docs'],
      ['GET', '/openapi.json'],
      ['GET', `/subjects/${subject}/records`],
      ['GET', '/admin'],
    ] as const) {
      const limited = await startRegister({ recordsPerMinute: 1 }, { address: '192.0.2.1' });
      const headers = { origin: 'https://www.esimerkki.fi' };
      const ask = async () => (await fetch(limited.url + path, { method, headers })).status;
      expect(await ask()).toBeLessThan(300);
      expect(await ask(), `${method} ${path}`).toBe(429);
      expect((await fetch(`${limited.url}/healthz`)).status).toBe(200);
      await limited.stop();
    }
  });

  test('does not hold the proxy of this machine back', async () => {
    const limited = await startRegister({ recordsPerMinute: 1 }, { address: '::ffff:127.0.0.1' });
    for (let n = 0; n < 3; n++) expect((await limited.post(sampleRecord())).status).toBe(201);
    await limited.stop();
  });
});

test('a visitor takes their records as JSON-LD', async () => {
  const response = await fetch(`${register.url}/subjects/${kept[0]?.subject}/records`, {
    headers: { accept: 'application/ld+json' },
  });
  expect(response.headers.get('content-type')).toContain('application/ld+json');
  expect(await response.json()).toMatchObject({
    '@graph': [
      {
        '@type': 'dpv:ConsentRecord',
        'dct:identifier': kept[0]?.id,
        'dpv:hasProcess': [
          { 'dpv:hasConsentStatus': { '@type': ['dpv:ConsentGiven', 'dpv:ExpressedConsent'] } },
          {},
        ],
      },
    ],
  });
});
