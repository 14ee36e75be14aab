import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleRecord } from '../../test/sample.js';
import { asAdministrator, startRegister } from '../../test/start.js';
import type { Person } from '../admin/person.js';
import { createToken } from '../admin/tokens.js';
import type { AuditEntry } from '../audit/log.js';
import { plainSite, Sites, type StoredRecord } from '../index.js';

const [www, other] = ['https://www.esimerkki.fi', 'https://toinen.example'] as [string, string];
const at = (origin: string) => ({ site: { origin, path: '/' } });
let register: Awaited<ReturnType<typeof startRegister>>;
beforeAll(async () => {
  register = await startRegister({ sites: new Sites([plainSite(www), plainSite(other)]) });
});
afterAll(() => register.stop());

const ask = (path: string, init: RequestInit = {}) =>
  fetch(register.url + path, {
    ...init,
    headers: { ...asAdministrator, 'content-type': 'application/json', ...init.headers },
  });
const find = async (number: string, headers = {}) =>
  (await (await ask(`/people/${encodeURIComponent(number)}`, { headers })).json()) as Person;

/** A visitor who allowed, withdrew, and allowed again under a new number that the record before names. */
async function visitor(origin = www) {
  const first = sampleRecord(at(origin));
  const withdrawal = sampleRecord({
    ...{ ...at(origin), subject: first.subject, previous: first.id, action: 'withdraw' },
    choices: { necessary: true, diagnostic: false, marketing: false },
  });
  const again = sampleRecord({ ...at(origin), previous: withdrawal.id });
  const records = [first, withdrawal, again];
  for (const record of records) expect((await register.post(record)).status).toBe(201);
  return { records, ids: records.map(({ id }) => id) };
}
const idsOf = ({ records }: Person) => records.map(({ id }) => id);

test('a person is found by the number they quote, however they write it', async () => {
  const { records, ids } = await visitor();
  const subject = records[2]?.subject ?? '';
  for (const number of [
    subject,
    subject.toUpperCase(),
    ` ${subject.replaceAll('-', ' ')} `,
    subject.replaceAll('-', ''),
    `urn:uuid:${subject}`,
    subject.replaceAll('-', '–'),
  ]) {
    const found = await find(number);
    // What stands under the number before the withdrawal, too.
    expect(idsOf(found)).toEqual(ids);
    expect(found.subjects).toEqual([subject, records[0]?.subject]);
  }
});

test('a person is found by the id of any of their records', async () => {
  const { records, ids } = await visitor();
  expect(idsOf(await find(ids[2] ?? ''))).toEqual(ids);
  // An earlier one does not know what came after the withdrawal.
  expect(idsOf(await find(ids[0] ?? ''))).toEqual(ids.slice(0, 2));
  expect((await find(ids[1] ?? '')).records[0]).toMatchObject({ ...records[0], flags: [] });
});

test('nobody is found by a number that is none, or of nobody', async () => {
  expect((await ask('/people/12345')).status).toBe(400);
  expect(await find(randomUUID())).toEqual({ subjects: [], records: [] });
});

test('records that name one another lead nowhere twice', async () => {
  const [one, two] = [sampleRecord(at(www)), sampleRecord(at(www))];
  one.previous = two.id;
  two.previous = one.id;
  for (const record of [one, two]) await register.post(record);
  expect((await find(one.subject)).subjects).toEqual([one.subject, two.subject]);
});

test('an administrator of one site sees and erases what is of that site', async () => {
  const { small } = register.store;
  const token = await createToken(small, { name: 'one', rights: ['read', 'erase'], sites: [www] });
  const headers = { authorization: `Bearer ${token}` };
  const { records } = await visitor(other);
  const [{ subject } = { subject: '' }] = records;
  const here = sampleRecord({ ...at(www), subject });
  await register.post(here);
  expect(idsOf(await find(subject, headers))).toEqual([here.id]);
  const body = JSON.stringify({ reason: 'pyyntö 17' });
  const erased = await ask(`/people/${subject}/erase`, { method: 'POST', body, headers });
  expect(await erased.json()).toEqual({ erased: 1 });
  expect((await find(subject)).records).toHaveLength(2);
  expect((await ask(`/people/${subject}/records.json`, { headers })).status).toBe(403);
});

test('a person’s records are handed out as a file', async () => {
  const { records, ids } = await visitor();
  const response = await ask(`/people/${records[2]?.subject}/records.json`);
  expect(response.headers.get('content-disposition')).toContain(`${records[2]?.subject}.json`);
  expect(((await response.json()) as StoredRecord[]).map(({ id }) => id)).toEqual(ids);
});

test('an erasure needs a reason, which stands in the log beside the hash of the person', async () => {
  const { records } = await visitor();
  const [first, , again] = records.map(({ subject }) => subject);
  const erase = (reason: string) =>
    ask(`/people/${again}/erase`, { method: 'POST', body: JSON.stringify({ reason }) });
  expect((await erase(' ')).status).toBe(400);
  expect((await find(again ?? '')).records).toHaveLength(3);
  expect(await (await erase('Pyyntö 17, sähköposti')).json()).toEqual({ erased: 3 });
  expect((await find(again ?? '')).records).toEqual([]);
  for (const subject of [first, again]) {
    const log = (await (await ask(`/audit?subject=${subject}`)).json()) as AuditEntry[];
    expect(log).toContainEqual(
      expect.objectContaining({ act: 'person.erase', reason: 'Pyyntö 17, sähköposti' }),
    );
  }
});

test('the state tells when the chains were last verified', async () => {
  await (await ask('/verify')).text();
  const state = (await (await ask('/state')).json()) as { runs: { name: string; at: string }[] };
  const run = state.runs.find(({ name }) => name === 'verify');
  expect(Math.abs(Date.parse(run?.at ?? '') - Date.now())).toBeLessThan(60_000);
});
