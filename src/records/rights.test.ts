// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { deliver } from './delivery';
import { exampleRecord, listQueue } from './example.test.kit';
import type { FullRegistrar } from './full-registrar';
import type { ConsentRecord } from './record';
import { createRights } from './rights';

const REGISTER = 'https://rekisteri.example/records';
const register = vi.fn<typeof fetch>();
let warned: ReturnType<typeof vi.spyOn>;

const older = exampleRecord({ id: 'record-1', time: '2026-11-01T00:00:00.000Z', subject: 'one' });
const newer = exampleRecord({ id: 'record-2', time: '2026-11-02T00:00:00.000Z', subject: 'two' });
const errand = (record: ConsentRecord) => ({ key: record.id, record });

function registrarWith(queued: ConsentRecord[], made: ConsentRecord[], address: string | null) {
  const queue = listQueue(...queued.map(errand));
  const registrar: FullRegistrar = {
    drafts: new Set(),
    prepare: () => undefined,
    record: () => undefined,
    made,
    forget: () => made.splice(0),
    queue,
    delivery: address === null ? null : deliver(queue, address),
  };
  return registrar;
}

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
  const exported = (registrar: FullRegistrar, subject: string | null, address: string | null) =>
    createRights(address, registrar, () => subject)
      .exportRecords()
      .then(({ records }) => records);

  test('gives what this browser holds, oldest first, without asking anybody where there is no register', async () => {
    expect(await exported(registrarWith([newer], [older], null), null, null)).toEqual([
      older,
      newer,
    ]);
    expect(register).not.toHaveBeenCalled();
  });

  test('asks the register for every subject of this browser', async () => {
    await exported(registrarWith([older], [newer], REGISTER), 'three', REGISTER);
    expect(asked()).toEqual([
      'GET https://rekisteri.example/subjects/one/records',
      'GET https://rekisteri.example/subjects/three/records',
      'GET https://rekisteri.example/subjects/two/records',
    ]);
    expect(register.mock.lastCall?.[1]).toMatchObject({ credentials: 'omit' });
  });

  test('asks nothing where nothing is known', async () => {
    expect(await exported(registrarWith([], [], REGISTER), null, REGISTER)).toEqual([]);
    expect(register).not.toHaveBeenCalled();
  });

  test('gives each record once, as the register has it', async () => {
    const stored = { ...older, receivedAt: '2026-11-01T00:00:01.000Z' };
    register.mockImplementation(async () => new Response(JSON.stringify([stored])));
    expect(await exported(registrarWith([older], [older], REGISTER), null, REGISTER)).toEqual([
      stored,
    ]);
  });

  test('a subject the register does not know has no records, and that is no fault', async () => {
    register.mockImplementation(async () => new Response(null, { status: 404 }));
    expect(await exported(registrarWith([], [older], REGISTER), null, REGISTER)).toEqual([older]);
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
      expect(await exported(registrarWith([], [older], REGISTER), null, REGISTER)).toEqual([older]);
      expect(warned).toHaveBeenCalledOnce();
    },
  );
});

describe('erasure', () => {
  test('takes the records from this browser', async () => {
    const registrar = registrarWith([older], [newer], null);
    await createRights(null, registrar, () => null).eraseRecords();
    expect(registrar.queue.all()).toEqual([]);
    expect(registrar.made).toEqual([]);
    expect(register).not.toHaveBeenCalled();
  });

  test('tells the register to erase every subject, and posts nothing more', async () => {
    register.mockImplementation(async () => new Response(null, { status: 204 }));
    const registrar = registrarWith([older], [newer], REGISTER);
    await createRights(REGISTER, registrar, () => 'three').eraseRecords();
    expect(asked()).toEqual([
      'DELETE https://rekisteri.example/subjects/one',
      'DELETE https://rekisteri.example/subjects/three',
      'DELETE https://rekisteri.example/subjects/two',
    ]);
    expect(registrar.queue.all()).toEqual([]);
  });

  test('waits in the queue while the register is away', async () => {
    register.mockRejectedValue(new TypeError('Failed to fetch'));
    const registrar = registrarWith([], [older], REGISTER);
    vi.useFakeTimers();
    await createRights(REGISTER, registrar, () => null).eraseRecords();
    vi.useRealTimers();
    expect(registrar.queue.all()).toEqual([{ key: 'erase-one', erase: 'one' }]);
  });

  test('with nothing to erase asks nobody', async () => {
    await createRights(REGISTER, registrarWith([], [], REGISTER), () => null).eraseRecords();
    expect(register).not.toHaveBeenCalled();
  });
});
