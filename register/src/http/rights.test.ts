import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { sampleRecord } from '../../test/sample.js';
import { adminToken, startRegister } from '../../test/start.js';
import type { Right } from '../admin/administrator.js';
import type { Token } from '../admin/tokens.js';
import { createToken } from '../admin/tokens.js';
import type { AuditEntry } from '../audit/log.js';
import { verifyAll } from '../chain/verify-all.js';
import { plainSite, type Site, Sites, type StoredRecord } from '../index.js';

const [www, shop, other] = ['https://a.example', 'https://shop.a.example', 'https://b.example'] as [
  ...[string, string, string],
];
const records = [www, shop, other].map((origin) => sampleRecord({ site: { origin, path: '/' } }));
let register: Awaited<ReturnType<typeof startRegister>>;
beforeAll(async () => {
  register = await startRegister({ sites: undefined, allowedOrigins: [other] });
  const added = await ask('/sites', { body: { origin: www, origins: [shop], name: 'A' } });
  expect(added.status).toBe(201);
  for (const record of records) expect((await register.post(record)).status).toBe(201);
});
afterAll(() => register.stop());

interface Asked {
  token?: string;
  method?: string;
  body?: unknown;
  headers?: Record<string, string>;
}
const ask = (path: string, { token = adminToken, method, body, headers = {} }: Asked = {}) =>
  fetch(register.url + path, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      ...(token !== '' && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
const tokenWith = (name: string, rights: Right[], sites: string[] | null = null) =>
  createToken(register.store.small, { name, rights, sites });
const originsOf = async (response: Response) =>
  ((await response.json()) as StoredRecord[]).map(({ site }) => site.origin).sort();
const lastEntry = async (token = adminToken) =>
  ((await (await ask('/audit', { token })).json()) as AuditEntry[])[1];

describe('rights', () => {
  test.each([
    ['/records', 'read'],
    ['/statistics', 'read'],
    ['/verify', 'read'],
    ['/metrics', 'read'],
    ['/sites', 'read'],
    ['/requests', 'read'],
    ['/records.ndjson', 'export'],
    ['/records.csv', 'export'],
    [`/events.ndjson?origin=${www}`, 'export'],
    ['/tokens', 'manage'],
    ['/audit', 'manage'],
  ] as [string, Right][])('%s needs %s', async (path, right) => {
    const others = (['read', 'export', 'erase', 'manage'] as const).filter((one) => one !== right);
    const without = await tokenWith(`without ${path}`, [...others]);
    const refused = await ask(path, { token: without });
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({
      detail: `without ${path} has no right to ${right}`,
    });
    const response = await ask(path, { token: await tokenWith(`with ${path}`, [right]) });
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    await response.text();
    expect((await ask(path, { token: '' })).status).toBe(401);
  });

  test('to one site are to all of its origins, and to nothing else', async () => {
    const token = await tokenWith('of a', ['read', 'export', 'manage'], [www]);
    expect(await originsOf(await ask('/records', { token }))).toEqual([www, shop]);
    expect(await originsOf(await ask(`/records?origin=${www}`, { token }))).toEqual([www, shop]);
    expect(await originsOf(await ask(`/records?origin=${shop}`, { token }))).toEqual([shop]);
    for (const path of ['/records', '/records.ndjson', '/records.csv', '/statistics', '/audit']) {
      expect((await ask(`${path}?origin=${other}`, { token })).status).toBe(403);
    }
    const lines = (await (await ask('/records.ndjson', { token })).text()).trim().split('\n');
    expect(lines).toHaveLength(2);
    expect(await (await ask('/verify', { token })).json()).toMatchObject({ checked: 2 });
    expect(
      ((await (await ask('/sites', { token })).json()) as Site[]).map(({ name }) => name),
    ).toEqual(['A']);
    const found = await ask(`/records?subject=${records[2]?.subject}`, { token });
    expect(await originsOf(found)).toEqual([]);
    // What concerns every site is for those who have rights to all.
    for (const path of ['/tokens', '/metrics'])
      expect((await ask(path, { token })).status).toBe(403);
    expect((await ask('/sites', { token, body: { origin: 'https://c.example' } })).status).toBe(
      403,
    );
  });
});

describe('sites by call', () => {
  const path = `/sites/${encodeURIComponent(www)}`;
  test('are changed and closed at once', async () => {
    const body = { state: 'closed', retentionDays: 30 };
    const changed = await ask(path, { method: 'PATCH', body });
    expect(await changed.json()).toMatchObject({ origin: www, name: 'A', ...body });
    const record = sampleRecord({ site: { origin: shop, path: '/' } });
    expect((await register.post(record)).status).toBe(403);
    await ask(path, { method: 'PATCH', body: { state: 'open', retentionDays: null } });
    expect((await register.post(record)).status).toBe(201);
    const site = ((await (await ask('/sites')).json()) as Site[])[0];
    expect(site).not.toHaveProperty('retentionDays');
  });

  test('move, and back', async () => {
    const to = 'https://uusi.example';
    const moved = await ask(`${path}/move`, { body: { to } });
    expect(await moved.json()).toMatchObject({ origin: to, origins: [to, www, shop] });
    await ask(`/sites/${encodeURIComponent(to)}/move`, { body: { to: www } });
  });

  test.each([
    [{ origin: 'https://c.example/' }, 400],
    [{ origin: 'https://c.example', retentionDays: 0 }, 400],
    [{ origin: 'https://c.example', color: 'red' }, 400],
    [{ origin: shop }, 409],
  ])('refuse %j', async (body, status) => {
    expect((await ask('/sites', { body })).status).toBe(status);
  });

  test('that are not in the database cannot be changed there', async () => {
    const response = await ask(`/sites/${encodeURIComponent(other)}`, {
      ...{ method: 'PATCH', body: { state: 'closed' } },
    });
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ detail: expect.stringContaining(other) });
  });
});

test('events go on from the cursor that the last line tells', async () => {
  const eventsOf = async (query: string) => {
    const text = await (await ask(`/events.ndjson?origin=${www}${query}`)).text();
    return text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
  };
  const [first, end] = await eventsOf('&limit=1');
  expect(first).toMatchObject({ event: 'record', position: 1, record: records[0] });
  expect(end).toEqual({ event: 'cursor', cursor: '1.0.0.0' });
  expect(await eventsOf(`&after=${end.cursor}`)).toEqual([end]);
  for (const query of ['', `?origin=${www}&after=x`, `?origin=${www}&limit=10001`]) {
    expect((await ask(`/events.ndjson${query}`)).status).toBe(400);
  }
  const token = await tokenWith('events of a', ['export'], [www]);
  expect((await ask(`/events.ndjson?origin=${other}`, { token })).status).toBe(403);
});

test('events are read a few at a time: visitors may be posting', async () => {
  const entries = vi.spyOn(register.store, 'entries');
  const response = await ask(`/events.ndjson?origin=${www}&limit=10000`);
  expect(await response.text()).toContain('"event":"cursor"');
  expect(entries.mock.calls.map(([, , limit]) => limit)).toEqual([25]);
  entries.mockRestore();
});

test('tokens by call are shown once, and work until they are removed', async () => {
  const body = { name: 'by call', rights: ['read'], sites: [www] };
  const made = (await (await ask('/tokens', { body })).json()) as { token: string };
  expect((await ask('/records', { token: made.token })).status).toBe(200);
  const listed = await (await ask('/tokens')).text();
  expect((JSON.parse(listed) as Token[]).find(({ name }) => name === 'by call')).toMatchObject(
    body,
  );
  expect(listed).not.toContain(made.token);
  expect(listed).not.toContain('sha256');
  expect((await ask('/tokens', { body })).status).toBe(409);
  expect((await ask('/tokens', { body: { ...body, rights: ['rule'] } })).status).toBe(400);
  expect((await ask('/tokens/by%20call', { method: 'DELETE' })).status).toBe(204);
  expect((await ask('/tokens/by%20call', { method: 'DELETE' })).status).toBe(404);
  expect((await ask('/records', { token: made.token })).status).toBe(401);
});

describe('the audit log', () => {
  test('holds who did what to which site, and a visitor only by a hash', async () => {
    const subject = records[0]?.subject ?? '';
    await ask(`/records?subject=${subject}&origin=${www}&from=2026-01-01&action=withdraw`);
    const entry = await lastEntry();
    expect(entry).toMatchObject({
      ...{ who: 'KEKSI_ADMIN_TOKEN', act: 'records.find', site: www, reason: null },
      filter: { from: '2026-01-01', action: 'withdraw' },
      person: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const about = (await (await ask(`/audit?subject=${subject}`)).json()) as AuditEntry[];
    expect(about).toContainEqual(entry);
    expect(about.every(({ person }) => person === entry?.person)).toBe(true);
    expect(JSON.stringify(about)).not.toContain(subject);
  });

  test.each([
    ['', {}],
    ['?from=2026-01-01', { from: '2026-01-01' }],
    [
      '?from=2026-01-01T10:00:00Z&to=2026-11-22',
      { from: '2026-01-01T10:00:00Z', to: '2026-11-22' },
    ],
  ])('holds the days of /statistics%s as they were asked for', async (query, filter) => {
    await ask(`/statistics${query}`);
    const entry = await lastEntry();
    expect(entry).toMatchObject({ act: 'statistics', site: '' });
    expect(entry?.filter).toEqual(filter);
  });

  test('is written before anything is done, and nothing is done without', async () => {
    const { small } = register.store;
    const run = small.run;
    small.run = async () => {
      throw new Error('the disk is full');
    };
    const statuses = await Promise.all(
      ['/records', '/records.ndjson', '/statistics', '/tokens'].map(async (path) => {
        const response = await ask(path);
        return [path, response.status];
      }),
    );
    small.run = run;
    expect(statuses).toEqual([
      ...[
        ['/records', 500],
        ['/records.ndjson', 500],
        ['/statistics', 500],
      ],
      // Names of tokens are nobody's data.
      ['/tokens', 200],
    ]);
  });

  test('is verified with the chains, and its head is kept with theirs', async () => {
    const found = await verifyAll(register.store);
    expect(found).toMatchObject({ valid: true, audit: { broken: null } });
    const { position } = found.audit.head ?? { position: 0 };
    const wrong = { origin: 'audit', position, hash: '0'.repeat(64) };
    expect(await verifyAll(register.store, [wrong])).toMatchObject({
      ...{ valid: false, broken: { origin: 'audit', position } },
    });
  });
});

describe('the session of the page', () => {
  const page = { 'x-keksi-page': '1' };
  const open = async (token = adminToken) => {
    const response = await ask('/session', { token: '', body: { token }, headers: page });
    const [cookie = ''] = response.headers.getSetCookie();
    return { response, cookie, headers: { cookie: cookie.split(';')[0] ?? '' } };
  };

  test('is a cookie that no script can read and no other site sends', async () => {
    const { response, cookie, headers } = await open();
    expect(await response.json()).toMatchObject({ administrator: { name: 'KEKSI_ADMIN_TOKEN' } });
    for (const part of ['HttpOnly', 'SameSite=Strict', 'Path=/', 'Max-Age=36000']) {
      expect(cookie).toContain(part);
    }
    expect((await ask('/records', { token: '', headers })).status).toBe(200);
    expect(await (await ask('/session', { token: '', headers })).json()).toMatchObject({
      administrator: { sites: null },
    });
    // Another page can neither log out nor in.
    expect((await ask('/session', { token: '', method: 'DELETE', headers })).status).toBe(403);
    expect((await ask('/session', { token: '', body: { token: adminToken } })).status).toBe(403);
    const leave = { token: '', method: 'DELETE', headers: { ...headers, ...page } };
    expect((await ask('/session', leave)).status).toBe(204);
    expect((await ask('/records', { token: '', headers })).status).toBe(401);
  });

  test('changes nothing for a page that is not the register’s own', async () => {
    const { headers } = await open();
    const body = { origin: 'https://c.example' };
    expect((await ask('/sites', { token: '', body, headers })).status).toBe(401);
    const own = { ...headers, ...page };
    expect((await ask('/sites', { token: '', body, headers: own })).status).toBe(201);
    // A browser asks first whether a page of a site may send that header. It may not.
    const asked = await fetch(`${register.url}/records`, {
      method: 'OPTIONS',
      headers: { origin: www, 'access-control-request-headers': 'x-keksi-page' },
    });
    expect(asked.headers.get('access-control-allow-headers')).not.toContain('x-keksi-page');
    expect(asked.headers.has('access-control-allow-credentials')).toBe(false);
  });

  test('ends with the token that opened it', async () => {
    const token = await tokenWith('short', ['read']);
    const { headers } = await open(token);
    expect((await ask('/records', { token: '', headers })).status).toBe(200);
    expect((await ask('/records.csv', { token: '', headers })).status).toBe(403);
    await ask('/tokens/short', { method: 'DELETE' });
    expect((await ask('/records', { token: '', headers })).status).toBe(401);
    expect((await open('wrong')).response.status).toBe(401);
  });

  test('is Secure wherever somebody could listen', async () => {
    const https = await startRegister({
      publicUrl: 'https://rekisteri.example',
      sites: new Sites([plainSite(www)]),
    });
    const response = await fetch(`${https.url}/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...page },
      body: JSON.stringify({ token: adminToken }),
    });
    expect(response.headers.getSetCookie()[0]).toContain('Secure');
    await https.stop();
  });
});
