// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://www.esimerkki.example/kauppa?haku=1#keksi-check" }
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { checksum } from '../../consent/checksum';
import { tryFile, tryRegister, tryStatement } from './ask';

const REGISTER = 'https://rekisteri.example/records';
const JSON_TYPE = { 'content-type': 'application/problem+json' };
const asked: { address: string; method: string; body: unknown }[] = [];

/** Answers what is asked, in turn; null drops the connection. */
function answering(...answers: (Response | null)[]): void {
  vi.stubGlobal('fetch', async (address: string, how: RequestInit = {}) => {
    asked.push({ address, method: how.method ?? 'GET', body: how.body });
    const answer = answers.shift();
    if (!answer) throw new TypeError('Failed to fetch');
    return answer;
  });
}

beforeEach(() => {
  asked.length = 0;
});
afterEach(() => {
  vi.unstubAllGlobals();
  // Whatever the answer: nothing was posted, and nothing was sent along.
  expect(asked.filter(({ method }) => !['GET', 'HEAD'].includes(method))).toEqual([]);
  expect(asked.every(({ body }) => body === undefined)).toBe(true);
});

test.each<[string, (Response | null)[], unknown]>([
  ['answers', [new Response('[]')], 200],
  ['knows nothing of nobody', [new Response('{}', { status: 404, headers: JSON_TYPE })], 200],
  ['is somebody else', [new Response('<p>', { status: 404 })], 404],
  ['answers others only', [null, new Response('')], 'refuses'],
  ['is away', [null, null], 'silent'],
])('a register that %s', async (_, answers, reached) => {
  answering(...answers);
  expect(await tryRegister(REGISTER)).toBe(reached);
  expect(asked[0]?.address).toMatch(
    /^https:\/\/rekisteri\.example\/subjects\/[0-]+4000-8000-0+\/records$/,
  );
});

test('a register that the page’s own policy forbids', async () => {
  vi.stubGlobal('fetch', async () => {
    const told = new Event('securitypolicyviolation');
    document.dispatchEvent(Object.assign(told, { blockedURI: REGISTER, disposition: 'enforce' }));
    throw new TypeError('Failed to fetch');
  });
  expect(await tryRegister(REGISTER)).toBe('policy');
});

test('a statement on another site is not asked for', async () => {
  answering(new Response(''));
  expect(await tryStatement('https://muu.example/seloste', location.href)).toBeNull();
  expect(asked).toEqual([]);
  expect(await tryStatement('/seloste#osa', location.href)).toMatchObject({ status: 200 });
  expect(asked[0]?.address).toBe('https://www.esimerkki.example/seloste');
});

test.each<[string, Response | null, boolean, unknown]>([
  ['there', new Response('koodi'), true, { sum: checksum('koodi') }],
  ['there, and not needed now', new Response('koodi'), false, { sum: null }],
  ['missing', new Response('', { status: 404 }), true, 'missing'],
  [
    'a page of HTML',
    new Response('<p>', { headers: { 'content-type': 'text/html' } }),
    true,
    'missing',
  ],
  ['out of reach', null, true, 'unread'],
])('a file that is %s', async (_, answer, whole, found) => {
  answering(answer);
  expect(await tryFile('https://www.esimerkki.example/keksi-ui.js', whole)).toEqual(found);
});
