// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://www.esimerkki.example/kauppa/silmat?laake=timololi#hinta" }
import canonicalize from 'canonicalize';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Act } from '../consent/act';
import { choicesOf } from '../consent/choices';
import type { Outcome } from '../consent/consent';
import { VERSION } from '../core/version';
import { exampleService } from '../services/example.test.kit';
import { deliver } from './delivery';
import { noticeDigest } from './digest';
import { createFullRegistrar as createRegistrar } from './full-registrar';
import type { ConsentRecord } from './record';
import type { Page } from './registrar';

const REGISTER = 'https://rekisteri.example/records';
const ID = '019a0b6f-6c1c-7b62-9a55-0f4c8a5f1d11';
const TIME = Date.UTC(2026, 10, 22, 10, 4, 26, 512);
const TEXT = { title: 'Saako sivusto käyttää evästeitä?', buttons: ['Hyväksy kaikki'] };

const act: Act = { action: 'accept-all', source: 'banner' };
const outcome: Outcome = {
  decision: {
    choices: choicesOf({ diagnostic: true, marketing: true }),
    refused: [],
    time: TIME,
    days: 180,
    notice: { diagnostic: 'k3x9', marketing: '1f0a' },
    subject: 'c8a0b6b0-6e0f-4a53-8a35-3d1a4b1f7b0e',
    record: ID,
  },
  record: ID,
  subject: 'c8a0b6b0-6e0f-4a53-8a35-3d1a4b1f7b0e',
  previous: null,
  time: TIME,
  expires: TIME + 180 * 86_400_000,
};
const page: Page = {
  services: [
    exampleService(),
    exampleService({ id: 'statistics', category: 'diagnostic' }),
    exampleService({ id: 'join', category: ['diagnostic', 'marketing'] }),
    exampleService({ id: 'basket', category: 'necessary' }),
  ],
  refused: [],
  version: null,
  language: 'fi',
  policy: 'https://www.esimerkki.example/tietosuojaseloste',
  gpc: false,
};

const register = vi.fn<typeof fetch>();
const tell = vi.fn<(record: ConsentRecord) => void>();
const posted = (): ConsentRecord[] =>
  register.mock.calls.map(([, init]) => JSON.parse(String(init?.body)));

/** Makes a record and waits until its digest is there. */
async function recordOf(changes: { act?: Act; outcome?: Outcome; page?: Page } = {}) {
  const registrar = createRegistrar(null, tell, deliver);
  const all = { act, outcome, page, ...changes };
  registrar.record(all.act, all.outcome, TEXT, all.page);
  await vi.waitFor(() => expect(tell).toHaveBeenCalledOnce());
  return tell.mock.lastCall?.[0];
}

beforeEach(() => {
  localStorage.clear();
  register.mockReset();
  register.mockImplementation(async () => new Response('{}', { status: 201 }));
  tell.mockReset();
  vi.stubGlobal('fetch', register);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a record', () => {
  test('is the one of the contract, field for field', async () => {
    expect(await recordOf()).toEqual({
      schema: 'keksi.record/1',
      id: ID,
      subject: 'c8a0b6b0-6e0f-4a53-8a35-3d1a4b1f7b0e',
      previous: null,
      time: '2026-11-22T10:04:26.512Z',
      expires: '2027-05-21T10:04:26.512Z',
      action: 'accept-all',
      source: 'banner',
      choices: { necessary: true, diagnostic: true, marketing: true },
      services: { diagnostic: ['statistics', 'join'], marketing: ['chat', 'join'] },
      notice: {
        language: 'fi',
        version: 'k3x9.1f0a',
        sha256: await noticeDigest(TEXT),
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

  test('holds no query, no fragment and no browser (A27)', async () => {
    const text = JSON.stringify(await recordOf());
    expect(text).not.toMatch(/timololi|laake|hinta/);
    expect(text).not.toContain(navigator.userAgent);
  });

  test('is plain JSON: what is posted says the same', async () => {
    const record = await recordOf();
    expect(canonicalize(JSON.parse(JSON.stringify(record)))).toBe(canonicalize(record));
  });

  test("names the owner's own version of the notice", async () => {
    expect((await recordOf({ page: { ...page, version: '2026-11' } }))?.notice.version).toBe(
      '2026-11',
    );
  });

  test('names the record before it', async () => {
    const previous = '019a0b6f-6c1c-7b62-9a55-000000000000';
    expect((await recordOf({ outcome: { ...outcome, previous } }))?.previous).toBe(previous);
  });

  test('after a refusal has a subject of its own, though the visitor keeps none', async () => {
    const decision = { ...outcome.decision, choices: choicesOf(), subject: null, record: null };
    const record = await recordOf({
      act: { action: 'reject-all', source: 'banner' },
      outcome: { ...outcome, decision },
    });
    expect(record).toMatchObject({ id: ID, subject: outcome.subject, action: 'reject-all' });
  });

  test('tells of Global Privacy Control', async () => {
    expect((await recordOf({ page: { ...page, gpc: true } }))?.signals).toEqual({ gpc: true });
  });

  test.each([
    ['banner', ['accept-all', 'reject-all', 'settings']],
    ['settings', ['choose', 'accept-all', 'reject-all', 'withdraw']],
    ['placeholder', ['choose']],
    ['api', []],
  ] as const)('made at the %s says what was offered there', async (source, offered) => {
    expect((await recordOf({ act: { ...act, source } }))?.offered).toEqual(offered);
  });
});

describe('delivery', () => {
  test('with a prepared notice, the record leaves in the very moment of the act', async () => {
    const registrar = createRegistrar(REGISTER, tell, deliver);
    registrar.prepare(TEXT);
    await vi.waitFor(async () => {
      registrar.forget();
      tell.mockReset();
      register.mockClear();
      registrar.record(act, outcome, TEXT, page);
      expect(register).toHaveBeenCalledOnce();
    });
    expect(posted()[0]?.notice.sha256).toBe(await noticeDigest(TEXT));
  });

  test('without, it is queued at once all the same, and leaves once, with its digest', async () => {
    const registrar = createRegistrar(REGISTER, tell, deliver);
    registrar.record(act, outcome, TEXT, page);
    expect(registrar.queue.all().map(({ key }) => key)).toEqual([ID]);
    expect(register).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(registrar.queue.all()).toEqual([]));
    expect(posted()).toHaveLength(1);
    expect(posted()[0]?.notice.sha256).toBe(await noticeDigest(TEXT));
  });

  test('on a page without crypto.subtle it leaves before the next task, without a digest', async () => {
    vi.stubGlobal('crypto', {});
    createRegistrar(REGISTER, tell, deliver).record(act, outcome, TEXT, page);
    for (let microtasks = 0; microtasks < 10; microtasks++) await null;
    expect(posted()).toMatchObject([{ id: ID, notice: { sha256: null } }]);
  });

  test('an unknown text is not given the digest of another', async () => {
    const registrar = createRegistrar(REGISTER, tell, deliver);
    registrar.prepare(TEXT);
    registrar.record(act, outcome, { title: 'Other' }, page);
    await vi.waitFor(() => expect(tell).toHaveBeenCalledOnce());
    expect(tell.mock.lastCall?.[0].notice.sha256).toBe(await noticeDigest({ title: 'Other' }));
  });

  test('without a register nothing is queued or sent, but the record is told and kept', async () => {
    const registrar = createRegistrar(null, tell, deliver);
    registrar.record(act, outcome, TEXT, page);
    await vi.waitFor(() => expect(tell).toHaveBeenCalledOnce());
    expect(registrar.made).toHaveLength(1);
    expect(registrar.delivery).toBeNull();
    expect(register).not.toHaveBeenCalled();
    expect(localStorage.length).toBe(0);
  });

  test('starting writes and sends nothing', () => {
    createRegistrar(REGISTER, tell, deliver).prepare(TEXT);
    expect(register).not.toHaveBeenCalled();
    expect(localStorage.length).toBe(0);
  });
});

test('records made on this page can be forgotten', async () => {
  const registrar = createRegistrar(null, tell, deliver);
  registrar.record(act, outcome, TEXT, page);
  await vi.waitFor(() => expect(registrar.made).toHaveLength(1));
  registrar.forget();
  expect(registrar.made).toEqual([]);
});
