/** The question for sites made with PHP (`src/server/question.php`) says and does what `keksi/server` does. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { choicesOf } from '../../src/consent/choices';
import type { Decision } from '../../src/consent/decision';
import { answerQuestion } from '../../src/server/answer';
import { questionCommand } from '../../src/server/command';
import { QUESTION_HEADERS, renderQuestion } from '../../src/server/question';
import { siteOf, stateOf } from '../../src/server/site';
import { formatCookie, parseCookie } from '../../src/storage/format';
import { type Php, startPhp } from './server';

const CONFIG = {
  controller: 'Esimerkkioptiikka Oy',
  policy: '/tietosuoja',
  ga: 'G-ESIMERKKI1',
  pixel: '123456789012345',
  days: 200,
  refusal_days: 184,
  domain: '.Esimerkki.fi',
};
const ACTION = '/keksi-question.php';
const HOST = 'www.esimerkki.fi';
const FORM = 'application/x-www-form-urlencoded';
const BODY = 'keksi=reject-all&back=%2Fsilmalasit%3Fkoko%3Dl';
const DAY = 86_400_000;

const folder = mkdtempSync(join(tmpdir(), 'keksi-php-'));
let php: Php;

beforeAll(async () => {
  const config = join(folder, 'keksi.json');
  writeFileSync(config, JSON.stringify(CONFIG));
  questionCommand(['--config', config, '--out', folder], { print() {}, complain: console.error });
  const page = `<?php require 'keksi-question.php'; keksi_headers();
    echo keksi_question($_GET['kieli'] ?? 'fi', $_GET['nonce'] ?? '');`;
  writeFileSync(join(folder, 'sivu.php'), page);
  php = await startPhp(folder);
}, 300_000);
afterAll(() => {
  php.stop();
  rmSync(folder, { recursive: true });
});

test.each([
  ['in Finnish', '/sivu.php', {}],
  ['in Swedish', '/sivu.php?kieli=sv', {}],
  ['where Global Privacy Control is on', '/sivu.php?kieli=en', { 'sec-gpc': '1' }],
  ['with a nonce', '/sivu.php?nonce=abc123', {}],
  ['on an address with a query', `/sivu.php?koko=l&v%C3%A4ri=%22%3E%3Cb%3E`, {}],
])('asks as the server of JavaScript does: %s', async (_, url, headers: Record<string, string>) => {
  const { searchParams } = new URL(url, 'http://page');
  const nonce = searchParams.get('nonce');
  const answer = await php.ask(url, { headers });
  expect(answer.body).toBe(
    renderQuestion(CONFIG, {
      url,
      cookie: null,
      language: searchParams.get('kieli') ?? 'fi',
      gpc: headers['sec-gpc'],
      action: ACTION,
      ...(nonce && { nonce }),
    }),
  );
  expect([answer.headers['cache-control'], answer.headers.vary]).toEqual([
    QUESTION_HEADERS['Cache-Control'],
    QUESTION_HEADERS.Vary,
  ]);
});

const { notice } = stateOf(siteOf(CONFIG), null, Date.now());
const cookie = (change: Partial<Decision> = {}) => {
  const refusal: Decision = {
    choices: choicesOf({}),
    refused: [],
    granted: [],
    time: Date.now() - DAY,
    days: 184,
    notice,
    subject: null,
    record: null,
  };
  return `keksi=${formatCookie({ ...refusal, ...change })}`;
};
const UUID = '019a0b6f-0000-7000-8000-000000000000';
const ALL = { choices: choicesOf({ diagnostic: true, marketing: true }), days: 200 };

test.each<[string, string, isAsked: boolean]>([
  ['nobody yet', '', true],
  ['another cookie', 'xkeksi=1; a=b', true],
  ['a refusal', cookie(), false],
  ['a refusal among others', `a=b; ${cookie()}; c=d`, false],
  ['a consent', cookie({ ...ALL, subject: UUID, record: UUID }), false],
  ['a consent to one category', cookie({ choices: choicesOf({ diagnostic: true }) }), false],
  ['one service by itself', cookie({ granted: ['k3x9'] }), false],
  ['all but one service', cookie({ ...ALL, refused: ['k3x9'] }), false],
  ['a choice of 185 days ago', cookie({ time: Date.now() - 185 * DAY }), true],
  ['a consent of 185 days ago', cookie({ ...ALL, time: Date.now() - 185 * DAY }), false],
  ['a refusal that claims a year', cookie({ days: 365, time: Date.now() - 185 * DAY }), true],
  ['a choice of more than a year', cookie({ days: 366 }), true],
  ['a choice of tomorrow', cookie({ time: Date.now() + DAY }), true],
  ['a choice of two minutes from now', cookie({ time: Date.now() + 2 * 60_000 }), false],
  ['who was told of less', cookie({ ...ALL, notice: { ...notice, diagnostic: '' } }), true],
  [
    'who was told of more',
    cookie({ ...ALL, notice: { ...notice, marketing: `${notice.marketing}k3x9` } }),
    false,
  ],
  ['a choice and an old one', `${cookie()}; ${cookie({ time: 1_500_000_000_000 })}`, false],
  ['a choice and none', `keksi=x; ${cookie()}`, false],
  ['two choices', `${cookie()}; ${cookie(ALL)}`, false],
  ['an empty one', 'keksi=', true],
  ['half of one', cookie().slice(0, -3), true],
  ['another version', cookie().replace('=1.', '=2.'), true],
  ['one with a line', `${cookie()}%0A`, true],
])('knows who has chosen: %s', async (_, value, isAsked) => {
  const answer = await php.ask('/sivu.php', { headers: { cookie: value } });
  const other = renderQuestion(CONFIG, { url: '/', cookie: value, language: 'fi' });
  expect([answer.body !== '', other !== '']).toEqual([isAsked, isAsked]);
});

const OWN = { host: HOST, origin: `https://${HOST}`, 'content-type': FORM };

/** What both answer to the same post: status, way back, and the cookie as far as it is not a moment. */
async function answers(headers: Record<string, string | undefined>, body = BODY, method = 'POST') {
  const asked = { method, headers: { ...OWN, ...headers }, body };
  const [one, other] = await Promise.all([php.ask(ACTION, asked), answerQuestion(asked, CONFIG)]);
  const told = ({ status, headers: said }: { status: number; headers: object }) => {
    const lower = Object.entries(said).map(([name, value]) => [name.toLowerCase(), value]);
    const { location, 'set-cookie': set, allow } = Object.fromEntries(lower);
    const [value = '', ...attributes] = (set ?? '').split('; ');
    const decision = set ? parseCookie(value.replace('keksi=', '')) : null;
    const kept = attributes
      .map((text: string) => text.toLowerCase())
      .filter((text: string) => !/^(expires|max-age)=/.test(text));
    return { status, location, allow, attributes: kept.sort(), decision: { ...decision, time: 0 } };
  };
  return [told(one), told(other)] as const;
}

test.each<[string, Record<string, string | undefined>, number]>([
  ['of this site', {}, 303],
  ['of this site, by what the browser says', { 'sec-fetch-site': 'same-origin' }, 303],
  ['that hides where it is', { origin: 'null', 'sec-fetch-site': 'same-origin' }, 303],
  ['served without TLS', { origin: `http://${HOST}` }, 303],
  [
    'of another host below the domain',
    { host: 'a.esimerkki.fi', origin: 'https://a.esimerkki.fi' },
    303,
  ],
  ['of the domain itself', { host: 'esimerkki.fi', origin: 'https://esimerkki.fi' }, 303],
  [
    'of a host that only ends like it',
    { host: 'xesimerkki.fi', origin: 'https://xesimerkki.fi' },
    303,
  ],
  [
    'of a host that the domain is not of',
    { host: 'muu.example', origin: 'https://muu.example' },
    303,
  ],
  ['of another site', { origin: 'https://evil.example' }, 403],
  ['of another site, by what the browser says', { 'sec-fetch-site': 'cross-site' }, 403],
  ['of a sibling host', { 'sec-fetch-site': 'same-site' }, 403],
  ['of another port', { origin: `https://${HOST}:8443` }, 403],
  ['that nobody knows', { origin: 'null' }, 403],
  ['of no browser', { origin: undefined }, 403],
  ['of a host that begins like ours', { origin: `https://${HOST}.evil.example` }, 403],
  ['of what is no origin', { origin: HOST }, 403],
])('a page %s', async (_, headers, status) => {
  const [one, other] = await answers(headers);
  expect(one.status).toBe(status);
  expect(one).toEqual(other);
});

test.each<[string, Record<string, string>, string, number]>([
  ['JSON', { 'content-type': 'application/json' }, '{"keksi":"reject-all"}', 415],
  ['with a charset', { 'content-type': `${FORM}; charset=UTF-8` }, BODY, 303],
  ['too long', {}, `${BODY}&x=${'x'.repeat(9000)}`, 413],
  ['accepting', {}, 'keksi=accept-all', 400],
  ['several answers', {}, 'keksi[]=reject-all', 400],
  ['nothing', {}, 'x=', 400],
  ['no way back', {}, 'keksi=reject-all', 303],
  ['a way back to another site', {}, 'keksi=reject-all&back=%2F%2Fevil.example', 303],
  ['a script as the way back', {}, 'keksi=reject-all&back=javascript%3Aalert(1)', 303],
])('what is posted: %s', async (_, headers, body, status) => {
  const [one, other] = await answers(headers, body);
  expect(one.status).toBe(status);
  expect(one).toEqual(other);
});

test('is asked for by nothing but a post', async () => {
  const [one, other] = await answers({}, '', 'GET');
  expect([one.status, one.allow]).toEqual([405, 'POST']);
  expect(one).toEqual(other);
});

test('leads nowhere by a way back of several lines', async () => {
  const body = 'keksi=reject-all&back=%2Fa%0D%0ASet-Cookie%3A%20a=b';
  const { headers } = await php.ask(ACTION, { method: 'POST', headers: OWN, body });
  expect(headers.location).toBe('/');
  expect(headers['set-cookie']).toMatch(/^keksi=[^,]*expires=\w+, [^,]*$/i);
});
