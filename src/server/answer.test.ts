import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { parseCookie } from '../storage/format';
import { type AnswerOptions, answerQuestion } from './answer';

const NOW = Date.UTC(2026, 10, 29, 12);
const OWN = 'https://www.esimerkki.fi';
const FORM = 'application/x-www-form-urlencoded';
const CONFIG = {
  controller: 'Esimerkkioptiikka Oy',
  ga: 'G-ESIMERKKI1',
  days: 200,
  refusal_days: 365,
};
const HEADERS = { host: 'www.esimerkki.fi', origin: OWN, 'content-type': FORM };
const BODY = 'keksi=reject-all&back=%2Fsilmalasit%3Fkoko%3Dl';

const post = (
  headers: Record<string, string | undefined> = {},
  body: unknown = BODY,
  config: object = CONFIG,
  options: AnswerOptions = {},
) =>
  answerQuestion({ method: 'POST', headers: { ...HEADERS, ...headers }, body }, config, {
    now: NOW,
    ...options,
  });

const cookieOf = (value = '') => {
  const [pair = '', ...attributes] = value.split('; ');
  return { decision: parseCookie(pair.replace('keksi=', '')), attributes };
};

test('a refusal is kept as the browser would keep it, and leads back', async () => {
  const { status, headers, body } = await post();
  expect([status, headers.Location, headers['Cache-Control'], body]).toEqual([
    303,
    '/silmalasit?koko=l',
    'no-store',
    '',
  ]);
  const { decision, attributes } = cookieOf(headers['Set-Cookie']);
  expect(decision).toMatchObject({
    choices: { necessary: true, diagnostic: false, marketing: false },
    refused: [],
    granted: [],
    time: NOW,
    days: 365,
    subject: null,
    record: null,
  });
  const ends = new Date(NOW + 365 * 86_400_000).toUTCString();
  expect(attributes).toEqual([`Expires=${ends}`, 'Path=/', 'SameSite=Lax', 'Secure']);
});

test.each<[string, Record<string, string | undefined>, number, string?]>([
  ['of this site', {}, 303],
  ['of this site, by what the browser says', { 'sec-fetch-site': 'same-origin' }, 303],
  ['which hides where it is', { origin: 'null', 'sec-fetch-site': 'same-origin' }, 303],
  [
    'which says nothing of its origin but that',
    { origin: undefined, 'sec-fetch-site': 'same-origin' },
    303,
  ],
  ['of another site', { origin: 'https://evil.example' }, 403],
  ['of another site, by what the browser says', { 'sec-fetch-site': 'cross-site' }, 403],
  [
    'of a sibling host',
    { origin: 'https://blogi.esimerkki.fi', 'sec-fetch-site': 'same-site' },
    403,
  ],
  ['of another port', { origin: `${OWN}:8443` }, 403],
  ['that nobody knows', { origin: 'null' }, 403],
  ['of no browser', { origin: undefined }, 403],
  ['typed by hand', { 'sec-fetch-site': 'none' }, 403],
  [
    'behind a proxy that hides the host',
    { host: '10.0.0.2', 'sec-fetch-site': 'same-origin' },
    303,
  ],
  ['of a host that begins like ours', { origin: `${OWN}.evil.example` }, 403],
  ['of what is no origin', { origin: 'www.esimerkki.fi' }, 403],
  [
    'which the browser calls its own, of no origin',
    { origin: 'x', 'sec-fetch-site': 'same-origin' },
    303,
  ],
  [
    'which the browser calls its own, of nothing known',
    { origin: 'x', host: 'a b', 'sec-fetch-site': 'same-origin' },
    303,
  ],
  [
    'that hides where it is, where the site’s own origin is none',
    { origin: 'null' },
    403,
    'www.esimerkki.fi',
  ],
  [
    'that says nothing, where the site’s own origin is none',
    { origin: undefined },
    403,
    'www.esimerkki.fi',
  ],
  ['behind a proxy', { host: '10.0.0.2:3000' }, 303, OWN],
  [
    'of another site, behind a proxy',
    { host: 'evil.example', origin: 'https://evil.example' },
    403,
    OWN,
  ],
])('a page %s', async (_, headers, status, origin) => {
  const answer = await post(headers, BODY, CONFIG, origin ? { origin } : {});
  expect(answer.status).toBe(status);
  expect('Set-Cookie' in answer.headers).toBe(status === 303);
});

test.each([
  ['GET', 405],
  ['HEAD', 405],
  ['PUT', 405],
  [undefined, 405],
])('%s is answered with %d', async (method, status) => {
  const answer = await answerQuestion({ method, headers: HEADERS, body: BODY }, CONFIG);
  expect(answer.status).toBe(status);
  expect(answer.headers).toMatchObject({ Allow: 'POST', 'Cache-Control': 'no-store' });
});

test.each<[string, Record<string, string>, unknown, number]>([
  ['JSON', { 'content-type': 'application/json' }, '{"keksi":"reject-all"}', 415],
  ['text', { 'content-type': 'text/plain' }, BODY, 415],
  ['with a charset', { 'content-type': `${FORM}; charset=UTF-8` }, BODY, 303],
  ['too long', {}, `${BODY}&x=${'x'.repeat(9000)}`, 413],
  ['too long by its own word', { 'content-length': '9000000' }, BODY, 413],
  ['too long as a stream', {}, Readable.from([BODY, 'x'.repeat(9000)]), 413],
  ['accepting', {}, 'keksi=accept-all', 400],
  ['settings', {}, { keksi: 'settings' }, 400],
  ['several answers', {}, { keksi: ['reject-all'] }, 400],
  ['nothing', {}, '', 400],
  ['no body at all', {}, null, 400],
  ['read into an object', {}, { keksi: 'reject-all', back: '/' }, 303],
  ['a stream', {}, Readable.from([Buffer.from('keksi=rej'), Buffer.from('ect-all')]), 303],
])('what is posted: %s', async (_, headers, body, status) => {
  const answer = await post(headers, body);
  expect(answer.status).toBe(status);
  expect('Set-Cookie' in answer.headers).toBe(status === 303);
});

test('the request of the web is read, and Node’s', async () => {
  const headers = { origin: OWN, 'content-type': FORM, host: 'www.esimerkki.fi' };
  const request = new Request(`${OWN}/keksi`, { method: 'POST', headers, body: BODY });
  expect((await answerQuestion(request, CONFIG, { origin: OWN })).status).toBe(303);
  const node = Object.assign(Readable.from([Buffer.from(BODY)]), { method: 'POST', headers });
  const answer = await answerQuestion(node, CONFIG);
  expect([answer.status, answer.headers.Location]).toEqual([303, '/silmalasit?koko=l']);
});

test.each([
  'https://evil.example/a',
  '//evil.example',
  '/\\evil.example',
  '/.//evil.example',
  '\\\\evil.example',
  'javascript:alert(1)',
])('the way back never leads to another site: %s', async (back) => {
  const { headers } = await post({}, new URLSearchParams({ keksi: 'reject-all', back }).toString());
  expect(new URL(headers.Location ?? '', OWN).origin).toBe(OWN);
});

test.each([
  ['esimerkki.fi', 'Domain=esimerkki.fi'],
  ['.esimerkki.fi', 'Domain=esimerkki.fi'],
  ['www.esimerkki.fi', 'Domain=www.esimerkki.fi'],
  ['evil.example', undefined],
  ['kki.fi', undefined],
  ['fi', undefined],
  ['auto', undefined],
  ['esimerkki.fi; HttpOnly', undefined],
])('with the domain %s', async (domain, expected) => {
  const { attributes } = cookieOf(
    (await post({}, BODY, { ...CONFIG, domain })).headers['Set-Cookie'],
  );
  expect(attributes.find((one) => one.startsWith('Domain'))).toBe(expected);
});

test('over plain http the cookie is as the browser writes it there', async () => {
  const { headers } = await post({ origin: 'http://www.esimerkki.fi' });
  expect(cookieOf(headers['Set-Cookie']).attributes).not.toContain('Secure');
});

test('a refusal takes a consent back, and keeps no identifier of it', async () => {
  const id = 'c8a0b6b0-6e0f-4a53-8a35-3d1a4b1f7b0e';
  const seconds = NOW / 1000 - 60;
  const cookie = `keksi=1.d1m1.${seconds}.184.k3x9.1f0a.${id}.${id}`;
  const { headers } = await post({ cookie });
  expect(headers['Set-Cookie']).not.toContain(id);
  expect(cookieOf(headers['Set-Cookie']).decision?.choices.marketing).toBe(false);
});
