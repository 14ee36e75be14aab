import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleRecord } from '../../test/sample.js';
import { adminToken, startRegister } from '../../test/start.js';
import { rights } from '../admin/administrator.js';
import { createToken } from '../admin/tokens.js';
import { plainSite, Sites } from '../index.js';
import { noteRun } from '../operation/runs.js';
import { addRequest } from '../requests/requests.js';
import { openApi } from './openapi.js';
import type { State } from './state.js';

const own = 'https://own.example';
const foreign = 'https://foreign.example';
const foreignBranch = 'https://shop.foreign.example';
const records = [own, foreign, foreignBranch].map((origin) =>
  sampleRecord({ site: { origin, path: '/' } }),
);
const [, record] = records;
const request = { article: '15', contact: 'maija@foreign.example', message: '', number: null };
let register: Awaited<ReturnType<typeof startRegister>>;
/** A token with every right, to one site. */
let token: string;
let requestId: string;
beforeAll(async () => {
  const sites = new Sites([plainSite(own), plainSite(foreign, foreignBranch)]);
  register = await startRegister({ sites });
  for (const one of records) expect((await register.post(one)).status).toBe(201);
  const { small } = register.store;
  token = await createToken(small, { name: 'of own', rights: [...rights], sites: [own] });
  requestId = (await addRequest(small, { ...request, article: '15', site: foreign })).id;
  await noteRun(small, 'verify', JSON.stringify({ checked: 1, origin: foreign, position: 2 }));
  await ask(adminToken, 'GET', `/records?origin=${foreign}`);
});
afterAll(() => register.stop());

const ask = (who: string, method: string, path: string, body?: unknown) =>
  fetch(register.url + path, {
    method,
    headers: { authorization: `Bearer ${who}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });

const subject = record?.subject;
const site = encodeURIComponent(foreign);
/** Every call of administrators, asked for another's site in each way that there is. */
const calls: [string, string, string, number, unknown?][] = [
  ...['/records', '/records.ndjson', '/records.csv', '/statistics'].flatMap(
    (path): [string, string, string, number][] => [
      [path, 'GET', '', 200],
      [path, 'GET', `?origin=${foreign}`, 403],
      [path, 'GET', `?origin=${foreignBranch}`, 403],
    ],
  ),
  ...['/records', '/records.ndjson', '/records.csv'].flatMap(
    (path): [string, string, string, number][] => [
      [path, 'GET', `?subject=${subject}`, 200],
      [path, 'GET', `?id=${record?.id}`, 200],
    ],
  ),
  ['/events.ndjson', 'GET', `?origin=${foreign}`, 403],
  ['/events.ndjson', 'GET', `?origin=${foreignBranch}`, 403],
  ['/verify', 'GET', '', 200],
  ['/state', 'GET', '', 200],
  ['/metrics', 'GET', '', 403],
  ['/audit', 'GET', '', 400],
  ['/audit', 'GET', `?origin=${foreign}`, 403],
  ['/audit', 'GET', `?origin=${own}&subject=${subject}`, 200],
  ['/requests', 'GET', '', 200],
  ['/requests/{id}/answer', 'POST', '', 404],
  ['/people/{number}', 'GET', '', 200],
  ['/people/{number}', 'GET', `?origin=${foreign}`, 403],
  ['/people/{number}/records.json', 'GET', '', 200],
  ['/people/{number}/records.json', 'GET', `?origin=${foreign}`, 403],
  ['/people/{number}/erase', 'POST', '', 200, { reason: 'x' }],
  ['/people/{number}/erase', 'POST', `?origin=${foreign}`, 403, { reason: 'x' }],
  ['/notices', 'GET', '', 200],
  ['/notices', 'GET', `?origin=${foreign}`, 403],
  ['/notices', 'GET', `?origin=${foreignBranch}`, 403],
  ['/notices', 'GET', '?origin=https://not-here.example', 403],
  ['/notices/{sha256}', 'GET', '', 404],
  ['/notices/{sha256}', 'GET', `?origin=${foreign}`, 403],
  ['/notices/{sha256}', 'PUT', '', 400, {}],
  ['/notices/{sha256}', 'PUT', `?origin=${foreign}`, 403, {}],
  ['/sites', 'GET', '', 200],
  ['/sites', 'POST', '', 403, { origin: 'https://new.example' }],
  ['/sites/{origin}', 'PATCH', '', 403, { state: 'closed' }],
  ['/sites/{origin}/move', 'POST', '', 403, { to: 'https://new.example' }],
  ['/tokens', 'GET', '', 403],
  ['/tokens', 'POST', '', 403, { name: 'more', rights: ['read'] }],
  ['/tokens/{name}', 'DELETE', '', 403],
];

test.each(calls)('%s %s%s answers %i and tells nothing of it', async (...call) => {
  const [path, method, query, status, body] = call;
  const real = path
    .replace('{id}', requestId)
    .replace('{number}', subject ?? '')
    .replace('{sha256}', record?.notice.sha256 ?? '')
    .replace('{origin}', site)
    .replace('{name}', 'of%20own');
  const response = await ask(token, method, real + query, body);
  expect(response.status).toBe(status);
  const text = await response.text();
  // A refusal may name what was asked for.
  if (status !== 200) return expect(text).not.toContain('"subject"');
  expect(text).not.toContain('foreign.example');
  expect(text).not.toContain(record?.id);
});

test('nothing of another site was changed', async () => {
  const kept = await (await ask(adminToken, 'GET', `/records?origin=${foreign}`)).json();
  expect(kept).toHaveLength(2);
  const [waiting] = (await (await ask(adminToken, 'GET', '/requests')).json()) as object[];
  expect(waiting).toMatchObject({ site: foreign, answeredAt: null });
  // That a chain of another site is broken is told until all of them are verified again.
  const { runs } = (await (await ask(adminToken, 'GET', '/state')).json()) as State;
  expect(JSON.parse(runs[0]?.result ?? '')).toMatchObject({ origin: foreign, position: 2 });
});

test('no call of administrators is left out', () => {
  const described = Object.entries(openApi('/').paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, one]) => (one as { tags?: string[] }).tags?.includes('Administrators'))
      .map(([method]) => `${method.toUpperCase()} ${path}`),
  );
  const asked = new Set(calls.map(([path, method]) => `${method} ${path}`));
  const others = described.filter((one) => !asked.has(one));
  // Whoever opens a session has the rights of their token in it.
  expect(others.filter((one) => !one.endsWith(' /session'))).toEqual([]);
  expect(described.length).toBeGreaterThan(15);
});
