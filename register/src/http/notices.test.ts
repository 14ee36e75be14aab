import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleDocument } from '../../test/notice-document.js';
import { sampleRecord } from '../../test/sample.js';
import { adminToken, startRegister } from '../../test/start.js';
import { createToken } from '../admin/tokens.js';
import type { AuditEntry } from '../audit/log.js';
import { eraseUnneeded, putDocument, readDocuments } from '../notices/documents.js';
import { digestOf } from '../records/digest.js';

const www: string = 'https://www.esimerkki.fi';
const other = 'https://other.example';
const record = sampleRecord();
const sha256 = record.notice.sha256 ?? '';
let register: Awaited<ReturnType<typeof startRegister>>;
beforeAll(async () => {
  register = await startRegister({ allowedOrigins: [www, other] });
  for (const one of [record, sampleRecord({ site: { origin: other, path: '/' } })]) {
    expect((await register.post(one)).status).toBe(201);
  }
});
afterAll(() => register.stop());

const call = (method: string, path: string, body?: unknown, token: string = adminToken) =>
  fetch(register.url + path, {
    method,
    headers: {
      ...(token !== '' && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
const put = (body: unknown, { hash = sha256, origin = www, token = adminToken } = {}) =>
  call('PUT', `/notices/${hash}?origin=${origin}`, body, token);
const detailOf = async (response: Response) =>
  ((await response.json()) as { detail: string }).detail;

/** A visitor's records in JSON-LD. */
async function linkedData({ subject } = record): Promise<Record<string, unknown>> {
  const response = await fetch(`${register.url}/subjects/${subject}/records`, {
    headers: { accept: 'application/ld+json' },
  });
  expect(response.headers.get('content-type')).toContain('application/ld+json');
  const { '@graph': graph } = (await response.json()) as { '@graph': Record<string, unknown>[] };
  return graph.at(-1) ?? {};
}

describe('PUT /notices/{sha256}', () => {
  test('fills the records of that notice, and of no other site', async () => {
    expect(await linkedData()).not.toHaveProperty('dct:conformsTo');
    expect((await put(sampleDocument())).status).toBe(201);
    expect(await linkedData()).toMatchObject({
      'dct:conformsTo': { '@id': 'https://w3id.org/dpv/schema/dpv-27560#record-eu-gdpr' },
      'dpv:hasJurisdiction': [{ '@id': 'loc:FI' }],
      'dpv:hasDataController': [{ 'dpv:hasName': 'Esimerkki Oy' }],
    });
    const elsewhere = sampleRecord({ site: { origin: other, path: '/' } });
    await register.post(elsewhere);
    expect(await linkedData(elsewhere)).not.toHaveProperty('dct:conformsTo');
    const found = await call('GET', `/notices/${sha256}?origin=${www}`);
    expect(await found.json()).toEqual(sampleDocument());
    expect((await call('GET', `/notices/${sha256}?origin=${other}`)).status).toBe(404);
  });

  test('is enough once for a version in all its texts', async () => {
    const text = { banner: ['Cookies'], settings: ['Statistics', 'Marketing'] };
    const notice = { ...record.notice, language: 'en', text, sha256: digestOf(text) };
    const english = sampleRecord({ notice });
    await register.post(english);
    expect(await linkedData(english)).toHaveProperty('dct:conformsTo');
    const next = sampleRecord({ notice: { ...notice, version: '2026-12-01' } });
    await register.post(next);
    expect(await linkedData(next)).not.toHaveProperty('dct:conformsTo');
    const listed = await (await call('GET', `/notices?origin=${www}`)).json();
    expect(listed).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ sha256: digestOf(text), document: expect.any(String) }),
        expect.objectContaining({ version: '2026-12-01', document: null }),
      ]),
    );
  });

  test('replaces an earlier one, and the log tells who put which', async () => {
    const corrected = sampleDocument({ withdrawal: `${www}/evasteet` });
    expect((await put(corrected)).status).toBe(200);
    expect(JSON.stringify(await linkedData())).toContain(`${www}/evasteet`);
    const entries = (await (await call('GET', '/audit')).json()) as AuditEntry[];
    expect(entries.find(({ act }) => act === 'notice.put')).toMatchObject({
      who: 'KEKSI_ADMIN_TOKEN',
      site: www,
      filter: { sha256, version: '2026-11-01', document: digestOf(corrected) },
    });
  });

  test('is for those who may manage that site', async () => {
    const { small } = register.store;
    const reader = await createToken(small, { name: 'reader', rights: ['read', 'export'] });
    const ofOther = await createToken(small, { name: 'o', rights: ['manage'], sites: [other] });
    expect((await put(sampleDocument(), { token: '' })).status).toBe(401);
    expect((await put(sampleDocument(), { token: reader })).status).toBe(403);
    expect((await put(sampleDocument(), { token: ofOther })).status).toBe(403);
    expect((await put(sampleDocument(), { token: ofOther, origin: other })).status).toBe(201);
    // Where one has one site only, it need not be named.
    expect((await call('PUT', `/notices/${sha256}`, sampleDocument(), ofOther)).status).toBe(200);
    const unnamed = await call('PUT', `/notices/${sha256}`, sampleDocument());
    expect(unnamed.status).toBe(400);
    expect(await detailOf(unnamed)).toContain('origin must be one of the sites');
  });

  const [first] = sampleDocument().processing;
  const [recipient] = first?.recipients ?? [];
  test.each<[unknown, string]>([
    [{ ...sampleDocument(), controllers: [] }, 'controllers must be a list'],
    [
      { ...sampleDocument(), processing: [{ ...first, personalData: ['ShoeSize'] }] },
      'a list of terms of DPV’s extension PD: IPAddress',
    ],
    [
      {
        ...sampleDocument(),
        processing: [{ ...first, storage: { locations: ['EU'], period: '13 kk' } }],
      },
      'processing.0.storage.period must be a duration of ISO 8601, such as P13M; it was "13 kk"',
    ],
    [
      {
        ...sampleDocument(),
        processing: [{ ...first, recipients: [{ ...recipient, address: '' }] }],
      },
      'processing.0.recipients.0.address must be a postal address; it was ""',
    ],
    [{ ...sampleDocument(), visitor: 'Maija' }, 'visitor is not a field of a notice document'],
    [{ ...sampleDocument(), withdrawal: 'javascript:x' }, 'withdrawal must be where consent is'],
    [{ ...sampleDocument(), published: '2026-02-30' }, 'published must be a day that exists'],
    [{ ...sampleDocument(), version: '2025' }, 'version must be 2026-11-01'],
    [{ ...sampleDocument(), text: { title: 'Muuta' } }, 'text does not match'],
    [sampleDocument({ version: 'a\0' }), 'must not contain U+0000'],
    ['{', 'the body must be JSON'],
  ])('says what is wrong, %#', async (body, detail) => {
    const response = await put(body);
    expect(response.status).toBe(400);
    expect(await detailOf(response)).toContain(detail);
  });

  test('takes only hashes of notices that there are', async () => {
    expect((await put(sampleDocument(), { hash: 'ABC' })).status).toBe(400);
    const text = { title: 'Vielä näyttämättä' };
    const hash = digestOf(text);
    const unknown = await put(sampleDocument(), { hash });
    expect(unknown.status).toBe(404);
    expect(await detailOf(unknown)).toContain(
      `No record of ${www} was made with the notice ${hash}`,
    );
    expect((await put({ ...sampleDocument({ version: 'uusi' }), text }, { hash })).status).toBe(
      201,
    );
    expect((await put(sampleDocument(), { origin: 'https://none.example' })).status).toBe(404);
    expect((await put('x'.repeat(70_000))).status).toBe(413);
  });
});

test('a document goes when no record needs it', async () => {
  const { store } = register;
  const origins = [www];
  const count = async () => (await readDocuments(store.small, origins)).length;
  const later = Date.now() + 31 * 86_400_000;
  const putAt = new Date().toISOString();
  const old = { origin: www, sha256: 'f'.repeat(64), version: 'vanha' };
  await putDocument(store.small, { ...old, document: sampleDocument(), putAt });
  const before = await count();
  // It may have been put before its first record came.
  expect(await eraseUnneeded(store, (origin) => [origin])).toBe(0);
  expect(await eraseUnneeded(store, (origin) => [origin], later)).toBeGreaterThan(0);
  expect(await count()).toBeLessThan(before);
  expect(await readDocuments(store.small, origins)).toMatchObject([{ sha256 }]);
  const records = await store.entries(www, 0, 100);
  for (const { record: one } of records) if (one) await store.eraseSubject(one.subject);
  expect(await eraseUnneeded(store, (origin) => [origin], later)).toBe(1);
  expect(await count()).toBe(0);
});
