// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { exampleRecord, listQueue } from './example.test.kit';
import type { ConsentRecord } from './record';
import { exportRecords } from './rights';

const REGISTER = 'https://rekisteri.example/records';
const register = vi.fn<typeof fetch>();
let warned: ReturnType<typeof vi.spyOn>;

const older = exampleRecord({ id: 'record-1', time: '2026-11-01T00:00:00.000Z', subject: 'one' });
const newer = exampleRecord({ id: 'record-2', time: '2026-11-02T00:00:00.000Z', subject: 'two' });
const errand = (record: ConsentRecord) => ({ key: record.id, record });

/** What a browser holds: records that wait in the queue, and those that were made on this page. */
const holding = (queued: ConsentRecord[], made: ConsentRecord[]) => ({
  queue: listQueue(...queued.map(errand)),
  made,
});

/** Addresses that were asked, with the method. */
const asked = () =>
  register.mock.calls.map(([url, init]) => `${init?.method ?? 'GET'} ${url}`).sort();

beforeEach(() => {
  register.mockReset();
  register.mockImplementation(async () => new Response('[]', { status: 200 }));
  vi.stubGlobal('fetch', register);
  warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('export', () => {
  const exported = (
    held: ReturnType<typeof holding>,
    subject: string | null,
    register: string | null,
  ) => exportRecords(register, held, subject).then(({ records }) => records);

  test('gives what this browser holds, oldest first, without asking anybody where there is no register', async () => {
    expect(await exported(holding([newer], [older]), null, null)).toEqual([older, newer]);
    expect(register).not.toHaveBeenCalled();
  });

  test('asks the register for every subject of this browser', async () => {
    await exported(holding([older], [newer]), 'three', REGISTER);
    expect(asked()).toEqual([
      'GET https://rekisteri.example/subjects/one/records',
      'GET https://rekisteri.example/subjects/three/records',
      'GET https://rekisteri.example/subjects/two/records',
    ]);
    expect(register.mock.lastCall?.[1]).toMatchObject({ credentials: 'omit' });
  });

  test('asks nothing where nothing is known', async () => {
    expect(await exported(holding([], []), null, REGISTER)).toEqual([]);
    expect(register).not.toHaveBeenCalled();
  });

  test('gives each record once, as the register has it', async () => {
    const stored = { ...older, receivedAt: '2026-11-01T00:00:01.000Z' };
    register.mockImplementation(async () => new Response(JSON.stringify([stored])));
    expect(await exported(holding([older], [older]), null, REGISTER)).toEqual([stored]);
  });

  test('a subject the register does not know has no records, and that is no fault', async () => {
    register.mockImplementation(async () => new Response(null, { status: 404 }));
    expect(await exported(holding([], [older]), null, REGISTER)).toEqual([older]);
    expect(warned).not.toHaveBeenCalled();
  });

  test.each<[string, () => Promise<Response>]>([
    ['is away', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['has a fault', async () => new Response(null, { status: 500 })],
    ['answers with markup', async () => new Response('<h1>Register</h1>')],
  ])(
    'while the register %s, what this browser holds is given, with a warning',
    async (_, answer) => {
      register.mockImplementation(answer);
      expect(await exported(holding([], [older]), null, REGISTER)).toEqual([older]);
      expect(warned).toHaveBeenCalledOnce();
      const { complete } = await exportRecords(REGISTER, holding([], [older]), null);
      expect(complete).toBe(false);
    },
  );

  test('what was asked and answered is complete', async () => {
    const { complete } = await exportRecords(REGISTER, holding([], [older]), null);
    expect(complete).toBe(true);
  });

  test('a register that never answers is waited for half a minute', async () => {
    const ended = new AbortController();
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(ended.signal);
    register.mockImplementation(
      (_, init) =>
        new Promise((_resolve, reject) =>
          init?.signal?.addEventListener('abort', () =>
            reject(new DOMException('', 'TimeoutError')),
          ),
        ),
    );
    const given = exported(holding([], [older]), null, REGISTER);
    ended.abort();
    expect(await given).toEqual([older]);
    expect(timeout).toHaveBeenCalledWith(30_000);
  });
});
