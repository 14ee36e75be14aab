import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleRecord } from '../../test/sample.js';
import { asAdministrator, startRegister } from '../../test/start.js';
import { createToken } from '../admin/tokens.js';
import { plainSite, Sites } from '../index.js';
import { silent } from '../operation/log.js';
import { createMetrics } from '../operation/metrics.js';
import { dueDay, eraseAnswered, keptDays, type VisitorsRequest } from '../requests/requests.js';
import { startRetention } from '../retention/job.js';

const [www, other] = ['https://www.esimerkki.fi', 'https://toinen.example'] as [string, string];
const sites = () =>
  new Sites([
    { ...plainSite(www, 'https://kauppa.esimerkki.fi'), name: '<b>Kauppa</b>' },
    plainSite(other),
  ]);
let register: Awaited<ReturnType<typeof startRegister>>;
beforeAll(async () => {
  register = await startRegister({ sites: sites() });
});
afterAll(() => register.stop());

const asked = { site: www, lang: 'fi', article: '15', contact: 'kävijä@esimerkki.fi' };
const send = (fields: Record<string, string>, url = register.url) =>
  fetch(`${url}/request`, { method: 'POST', body: new URLSearchParams(fields) });
const list = async (headers: Record<string, string> = asAdministrator) =>
  (await (await fetch(`${register.url}/requests`, { headers })).json()) as VisitorsRequest[];
const open = (query: string, headers = {}) =>
  fetch(`${register.url}/request${query}`, { headers }).then((response) => response.text());

describe('the form', () => {
  test('speaks the language that was chosen, else the browser’s, else Finnish', async () => {
    const site = `?site=${encodeURIComponent(www)}`;
    expect(await open(site)).toContain('<html lang="fi">');
    expect(await open(site, { 'accept-language': 'de, sv;q=0.8' })).toContain('<html lang="sv">');
    expect(await open(`${site}&lang=en`, { 'accept-language': 'sv' })).toContain('lang="en">');
    expect(await open(`${site}&lang=constructor`)).toContain('<html lang="fi">');
  });

  test('runs no script, and takes what is written for text', async () => {
    const response = await send({ ...asked, article: '', message: '"><script>alert(1)</script>' });
    expect(response.status).toBe(400);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    const page = await response.text();
    expect(page).not.toContain('<script>');
    // What was written is there to be corrected.
    expect(page).toContain('&lt;script&gt;alert(1)');
    expect(page).toContain('&lt;b&gt;Kauppa');
    expect(page).toContain(asked.contact);
  });

  test('is for the sites of the register', async () => {
    for (const query of ['', '?site=https://evil.example']) {
      expect((await fetch(`${register.url}/request${query}`)).status).toBe(404);
    }
    expect((await send({ ...asked, site: 'https://evil.example' })).status).toBe(404);
    expect((await send({ ...asked, message: 'x'.repeat(20_000) })).status).toBe(413);
  });

  test.each([
    ['no article', { article: '' }, 'valitse, mitä pyydät'],
    ['an article that is none', { article: '99' }, 'valitse, mitä pyydät'],
    ['no way to answer', { contact: ' ' }, 'miten voimme vastata'],
    ['half a number', { number: '1234' }, '32 merkkiä'],
  ])('asks again after %s', async (_, changes, words) => {
    const response = await send({ ...asked, ...changes });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(words);
  });

  test('is limited for one address', async () => {
    const busy = await startRegister({ sites: sites() }, { address: '192.0.2.7' });
    const statuses = [];
    for (let n = 0; n < 7; n++) statuses.push((await send(asked, busy.url)).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429]);
    await busy.stop();
  });
});

describe('the list', () => {
  test('holds what was asked, with its deadline, until it is answered', async () => {
    const { subject } = sampleRecord();
    const number = subject.toUpperCase();
    const message = 'Ääkköset \u{1f36a} ja rivi\nvaihto\0';
    const sent = await send({ ...asked, site: 'https://kauppa.esimerkki.fi', number, message });
    const due = dueDay(new Date());
    expect(await sent.text()).toContain(
      new Date(due).toLocaleDateString('fi', { timeZone: 'UTC' }),
    );
    const [request] = await list();
    expect(request).toMatchObject({
      ...{ site: www, article: '15', contact: asked.contact, number: subject, due },
      ...{ message: 'Ääkköset \u{1f36a} ja rivi\nvaihto', answeredAt: null },
    });
    const answer = () =>
      fetch(`${register.url}/requests/${request?.id}/answer`, {
        ...{ method: 'POST', headers: asAdministrator },
      });
    expect((await answer()).status).toBe(204);
    expect((await answer()).status).toBe(404);
    expect((await list()).find(({ id }) => id === request?.id)).toMatchObject({
      answeredBy: 'KEKSI_ADMIN_TOKEN',
    });
  });

  test('is of an administrator’s own sites', async () => {
    const { small } = register.store;
    const token = await createToken(small, {
      name: 'o',
      rights: ['read', 'erase'],
      sites: [other],
    });
    const headers = { authorization: `Bearer ${token}` };
    await send({ ...asked, contact: 'www' });
    await send({ ...asked, site: other, contact: 'other' });
    expect((await list(headers)).map(({ contact }) => contact)).toEqual(['other']);
    const waiting = (await list()).find(({ contact }) => contact === 'www');
    const path = `${register.url}/requests/${waiting?.id}/answer`;
    expect((await fetch(path, { method: 'POST', headers })).status).toBe(404);
  });

  test('forgets what was answered and is old, by the hourly purge, and nothing else', async () => {
    const before = await list();
    const [waiting] = before.filter(({ answeredAt }) => answeredAt === null);
    const answered = before.filter(({ answeredAt }) => answeredAt !== null);
    expect(answered).toHaveLength(1);
    const { small } = register.store;
    const job = startRetention(register.store, sites(), 1, silent, createMetrics());
    await job.stop();
    expect(await list()).toHaveLength(before.length);
    const later = new Date(Date.now() + (keptDays + 1) * 86_400_000);
    expect(await eraseAnswered(small, later)).toBe(1);
    const after = await list();
    expect(after).toHaveLength(before.length - 1);
    expect(after).toContainEqual(waiting);
  });
});

test.each([
  ['2026-11-22T23:59:59Z', '2026-12-22'],
  ['2026-12-31T10:00:00Z', '2027-01-31'],
  ['2027-01-31T10:00:00Z', '2027-02-28'],
  ['2028-01-30T10:00:00Z', '2028-02-29'],
  ['2026-03-31T10:00:00Z', '2026-04-30'],
])('what comes at %s is to be answered by %s', (at, due) => expect(dueDay(new Date(at))).toBe(due));
