// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://www.esimerkki.example/kauppa/silmat?laake=timololi#hinta" }
import canonicalize from 'canonicalize';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Act } from '../consent/act';
import { choicesOf } from '../consent/choices';
import { endLife } from '../page/document';
import { exampleService } from '../services/example.test.kit';
import { buildRecord, type Outcome, type Page } from './build';
import { noticeDigest } from './digest';
import type { ConsentRecord, Shown } from './record';
import { createRecords, type Records } from './records';
import { timeUuid } from './uuid';
import { VERSION } from './version';

const REGISTER = 'https://rekisteri.example/records';
const ID = '019a0b6f-6c1c-7b62-9a55-0f4c8a5f1d11';
const SUBJECT = 'c8a0b6b0-6e0f-4a53-8a35-3d1a4b1f7b0e';
const TIME = Date.UTC(2026, 10, 22, 10, 4, 26, 512);
const TEXT = { banner: ['Saako sivusto käyttää evästeitä?', 'Hyväksy kaikki'] };
/** With the digest made beforehand, as it is when the visitor has had the time to read. */
const SHOWN: Shown = { text: TEXT, sha256: 'f'.repeat(64) };

const act: Act = { action: 'accept-all', source: 'banner' };
const outcome: Outcome = {
  act,
  decision: {
    choices: choicesOf({ diagnostic: true, marketing: true }),
    refused: [],
    granted: [],
    time: TIME - 512,
    days: 184,
    notice: { diagnostic: 'k3x9', marketing: '1f0a' },
    subject: SUBJECT,
    record: ID,
  },
  record: ID,
  subject: SUBJECT,
  previous: null,
  time: TIME,
};
const page: Page = {
  services: [
    exampleService(),
    exampleService({ id: 'statistics', category: 'diagnostic' }),
    exampleService({ id: 'join', category: ['diagnostic', 'marketing'] }),
    exampleService({ id: 'basket', category: 'necessary' }),
  ],
  refused: [],
  granted: [],
  told: { diagnostic: 'k3x9', marketing: '1f0a' },
  version: null,
  language: 'fi',
  policy: 'https://www.esimerkki.example/tietosuojaseloste',
  gpc: false,
  path: '/kauppa/silmat',
};

const register = vi.fn<typeof fetch>();
const tell = vi.fn<(record: ConsentRecord) => void>();
const posted = (): ConsentRecord[] =>
  register.mock.calls.flatMap(([, init]) => (init?.body ? [JSON.parse(String(init.body))] : []));
const requests = () => register.mock.calls.map(([url, init]) => `${init?.method} ${url}`).sort();
const queued = (records: Records) => records.queue.all().map(({ key }) => key);

/** A page that ends before anything of it has left. */
function pageThatEnds(): Records {
  vi.stubGlobal('fetch', () => new Promise(() => undefined));
  const records = createRecords(REGISTER, tell);
  vi.stubGlobal('fetch', register);
  return records;
}

beforeEach(() => {
  localStorage.clear();
  register.mockReset();
  register.mockImplementation(async () => new Response(null, { status: 204 }));
  tell.mockReset();
  vi.stubGlobal('fetch', register);
});

afterEach(() => {
  endLife();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('a record', () => {
  const recordOf = (changes: Partial<Outcome> = {}, onPage: Partial<Page> = {}) =>
    buildRecord({ ...outcome, ...changes }, SHOWN, { ...page, ...onPage });

  test('is the one of the contract, field for field', () => {
    expect(recordOf()).toEqual({
      schema: 'keksi.record/1',
      id: ID,
      subject: SUBJECT,
      previous: null,
      time: '2026-11-22T10:04:26.512Z',
      expires: '2027-05-25T10:04:26.512Z',
      action: 'accept-all',
      source: 'banner',
      choices: { necessary: true, diagnostic: true, marketing: true },
      services: { diagnostic: ['statistics', 'join'], marketing: ['chat', 'join'] },
      notice: {
        language: 'fi',
        version: 'k3x9.1f0a',
        sha256: 'f'.repeat(64),
        policy: 'https://www.esimerkki.example/tietosuojaseloste',
        text: TEXT,
      },
      offered: ['accept-all', 'reject-all', 'settings'],
      preselected: [],
      site: { origin: 'https://www.esimerkki.example', path: '/kauppa/silmat' },
      signals: { gpc: false },
      client: `keksi/${VERSION}`,
    });
  });

  test('holds no query, no fragment and no browser (A27)', () => {
    const text = JSON.stringify(recordOf());
    expect(text).not.toMatch(/timololi|laake|hinta/);
    expect(text).not.toContain(navigator.userAgent);
  });

  test('is plain JSON: what is posted says the same', () => {
    expect(canonicalize(JSON.parse(JSON.stringify(recordOf())))).toBe(canonicalize(recordOf()));
  });

  test('tells of the notice of this page, not of what was carried along from others', () => {
    const { decision } = outcome;
    const notice = { diagnostic: 'k3x9zzzz', marketing: '1f0ayyyy' };
    expect(recordOf({ decision: { ...decision, notice } }).notice.version).toBe('k3x9.1f0a');
  });

  test("names the owner's own version of the notice", () => {
    expect(recordOf({}, { version: '2026-11' }).notice.version).toBe('2026-11');
  });

  test('names the record before it', () => {
    const previous = '019a0b6f-6c1c-7b62-9a55-000000000000';
    expect(recordOf({ previous }).previous).toBe(previous);
  });

  test('names what was switched off and what was allowed by itself, where there is any', () => {
    expect(recordOf()).not.toHaveProperty('refused');
    expect(recordOf()).not.toHaveProperty('granted');
    expect(recordOf({}, { refused: ['join'], granted: ['chat'] })).toMatchObject({
      services: { diagnostic: ['statistics'], marketing: ['chat'] },
      refused: ['join'],
      granted: ['chat'],
    });
  });

  test('after a refusal has a subject of its own, though the visitor keeps none', () => {
    const decision = { ...outcome.decision, choices: choicesOf(), subject: null, record: null };
    const refusal: Act = { action: 'reject-all', source: 'banner' };
    expect(recordOf({ act: refusal, decision })).toMatchObject({
      id: ID,
      subject: SUBJECT,
      action: 'reject-all',
    });
  });

  test('tells of Global Privacy Control', () => {
    expect(recordOf({}, { gpc: true }).signals).toEqual({ gpc: true });
  });

  test.each([
    ['banner', ['accept-all', 'reject-all', 'settings']],
    ['settings', ['choose', 'accept-all', 'reject-all', 'withdraw']],
    ['placeholder', ['choose']],
    ['api', []],
  ] as const)('made at the %s says what was offered there', (source, offered) => {
    expect(recordOf({ act: { ...act, source } }).offered).toEqual(offered);
  });
});

describe('delivery', () => {
  test('with its digest made beforehand, the record leaves in the very moment of the act', () => {
    createRecords(REGISTER, tell).add(outcome, SHOWN, page);
    expect(posted()).toMatchObject([{ id: ID, notice: { sha256: 'f'.repeat(64) } }]);
  });

  test('without, it is queued at once all the same, and leaves once, with its digest', async () => {
    const records = createRecords(REGISTER, tell);
    records.add(outcome, { text: TEXT }, page);
    expect(queued(records)).toEqual([ID]);
    expect(localStorage.getItem(`keksi:${ID}`)).toContain(TEXT.banner[0]);
    expect(register).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(queued(records)).toEqual([]));
    expect(posted()).toHaveLength(1);
    expect(posted()[0]?.notice.sha256).toBe(await noticeDigest(TEXT));
  });

  test('a page that ends before it has left: the next one sends it, worded as it was', async () => {
    pageThatEnds().add(outcome, { text: TEXT }, page);
    await createRecords(REGISTER, tell).delivery?.send();
    expect(posted()).toMatchObject([
      { id: ID, notice: { text: TEXT, sha256: await noticeDigest(TEXT) } },
    ]);
    expect(localStorage.length).toBe(0);
  });

  test('on a page without crypto.subtle it leaves before the next task, without a digest', async () => {
    vi.stubGlobal('crypto', {});
    createRecords(REGISTER, tell).add(outcome, { text: TEXT }, page);
    for (let microtasks = 0; microtasks < 10; microtasks++) await null;
    expect(posted()).toMatchObject([{ id: ID, notice: { sha256: null } }]);
  });

  test('without a register nothing is queued or sent, but the record is told and kept', async () => {
    const records = createRecords(null, tell);
    records.add(outcome, { text: TEXT }, page);
    await vi.waitFor(() => expect(tell).toHaveBeenCalledOnce());
    expect(tell.mock.lastCall?.[0].notice.sha256).toBe(await noticeDigest(TEXT));
    expect(records.made).toHaveLength(1);
    expect(records.delivery).toBeNull();
    expect(register).not.toHaveBeenCalled();
    expect(localStorage.length).toBe(0);
  });

  test('starting writes and sends nothing', () => {
    createRecords(REGISTER, tell);
    expect(register).not.toHaveBeenCalled();
    expect(localStorage.length).toBe(0);
  });
});

test('a page that stays open for days keeps the latest hundred records, newest last', () => {
  const records = createRecords(null, tell);
  const ids = Array.from({ length: 150 }, (_, index) => timeUuid(TIME + index));
  for (const record of ids) records.add({ ...outcome, record }, SHOWN, page);
  expect(records.made.map(({ id }) => id)).toEqual(ids.slice(50));
});

describe('erasure', () => {
  const OTHER = '11111111-6e0f-4a53-8a35-3d1a4b1f7b0e';

  test('takes the records from this browser, without asking anybody where there is no register', async () => {
    const records = createRecords(null, tell);
    records.add(outcome, { text: TEXT }, page);
    expect(await records.erase(SUBJECT)).toBe(true);
    expect(records.made).toEqual([]);
    // What was erased before it was told is told to nobody.
    await noticeDigest(TEXT);
    await Promise.resolve();
    expect(tell).not.toHaveBeenCalled();
    expect(register).not.toHaveBeenCalled();
    expect(localStorage.length).toBe(0);
  });

  test('is in the queue within the task, in the place of the records: the page may end now', () => {
    register.mockImplementation(() => new Promise(() => undefined));
    const records = createRecords(REGISTER, tell);
    records.add(outcome, { text: TEXT }, page);
    void records.erase(OTHER);
    expect(Object.keys(localStorage).sort()).toEqual([
      `keksi:erase-${OTHER}`,
      `keksi:erase-${SUBJECT}`,
    ]);
  });

  test('tells the register to erase every subject once, and posts nothing more', async () => {
    register.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    const records = createRecords(REGISTER, tell);
    records.add(outcome, SHOWN, page);
    records.add({ ...outcome, record: timeUuid(TIME) }, SHOWN, page);
    await vi.waitFor(() => expect(posted()).toHaveLength(2));
    register.mockClear();
    expect(await records.erase(OTHER)).toBe(true);
    expect(requests()).toEqual([
      `DELETE https://rekisteri.example/subjects/${OTHER}`,
      `DELETE https://rekisteri.example/subjects/${SUBJECT}`,
    ]);
    expect(queued(records)).toEqual([]);
  });

  test('waits in the queue while the register is away, and says so', async () => {
    vi.useFakeTimers();
    register.mockRejectedValue(new TypeError('Failed to fetch'));
    const records = createRecords(REGISTER, tell);
    expect(await records.erase(SUBJECT)).toBe(false);
    expect(queued(records)).toEqual([`erase-${SUBJECT}`]);
  });

  test('is sent from the next page where this one ended', async () => {
    void pageThatEnds().erase(SUBJECT);
    await createRecords(REGISTER, tell).delivery?.send();
    expect(requests()).toEqual([`DELETE https://rekisteri.example/subjects/${SUBJECT}`]);
    expect(localStorage.length).toBe(0);
  });

  test('with nothing to erase asks nobody', async () => {
    expect(await createRecords(REGISTER, tell).erase(null)).toBe(true);
    expect(register).not.toHaveBeenCalled();
  });

  test('makes no address of a subject that was planted', async () => {
    const record = buildRecord({ ...outcome, subject: '../../admin/x' }, SHOWN, page);
    localStorage.setItem(`keksi:${ID}`, JSON.stringify({ key: ID, record }));
    await createRecords(REGISTER, tell).erase(SUBJECT);
    expect(requests()).toEqual([`DELETE https://rekisteri.example/subjects/${SUBJECT}`]);
  });
});
