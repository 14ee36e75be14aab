// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { endLife } from '../page/document';
import { deliver } from './delivery';
import { noticeDigest } from './digest';
import { errandOf, exampleRecord, listQueue } from './example.test.kit';
import { subjectUrl } from './post';

const REGISTER = 'https://rekisteri.example/records';
const ID = '019a0b6f-0000-7000-8000-000000000001';
const SUBJECT = 'c8a0b6b0-6e0f-4a53-8a35-3d1a4b1f7b0e';
const erasure = { key: `erase-${SUBJECT}`, erase: SUBJECT };

const register = vi.fn<typeof fetch>();
let said: ReturnType<typeof vi.spyOn>;

const answer = (status: number, headers: Record<string, string> = {}, body = '') =>
  register.mockImplementationOnce(async () => new Response(body || null, { status, headers }));
const noNetwork = () => register.mockRejectedValueOnce(new TypeError('Failed to fetch'));

/** The identifiers that were posted, in order. */
const posted = () => register.mock.calls.map(([, init]) => JSON.parse(String(init?.body)).id);

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  register.mockReset();
  register.mockImplementation(async () => new Response('{}', { status: 201 }));
  vi.stubGlobal('fetch', register);
});

afterEach(() => {
  endLife();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('a record', () => {
  test('is posted as JSON, without credentials and referrer, and outlives the page', async () => {
    await deliver(listQueue(errandOf(ID)), REGISTER).send();
    expect(register).toHaveBeenCalledOnce();
    const [url, init] = register.mock.lastCall ?? [];
    expect(url).toBe(REGISTER);
    expect(init).toMatchObject({
      method: 'POST',
      keepalive: true,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      headers: { 'content-type': 'application/json' },
    });
    expect({ key: ID, record: JSON.parse(String(init?.body)) }).toEqual(errandOf(ID));
  });

  test.each([200, 201, 204])('that is answered %i leaves the queue', async (status) => {
    const queue = listQueue(errandOf(ID));
    answer(status);
    await deliver(queue, REGISTER).send();
    expect(queue.all()).toEqual([]);
    await vi.runAllTimersAsync();
    expect(register).toHaveBeenCalledOnce();
    expect(said).not.toHaveBeenCalled();
  });

  test('stays in the queue until the answer is there', async () => {
    const queue = listQueue(errandOf(ID));
    let arrive: (response: Response) => void = () => undefined;
    register.mockImplementationOnce(() => new Promise((resolve) => (arrive = resolve)));
    const sent = deliver(queue, REGISTER).send();
    expect(queue.all()).toHaveLength(1);
    arrive(new Response(null, { status: 201 }));
    await sent;
    expect(queue.all()).toHaveLength(0);
  });

  test('is not sent twice while the first answer is awaited', async () => {
    register.mockImplementationOnce(() => new Promise(() => undefined));
    const delivery = deliver(listQueue(errandOf(ID)), REGISTER);
    void delivery.send();
    await delivery.send();
    expect(register).toHaveBeenCalledOnce();
  });

  test('it is known when what is on its way has arrived, or has not', async () => {
    let answered: (response: Response) => void = () => undefined;
    register.mockImplementationOnce(
      () =>
        new Promise((resolve) => {
          answered = resolve;
        }),
    );
    const queue = listQueue(errandOf(ID));
    const delivery = deliver(queue, REGISTER);
    void delivery.send();
    const left = delivery.landed().then(() => queue.all().length);
    await vi.waitFor(() => expect(register).toHaveBeenCalledOnce());
    answered(new Response('{}', { status: 201 }));
    expect(await left).toBe(0);
    expect(await delivery.landed()).toEqual([]);
  });

  test('a later one does not wait behind a slow answer', async () => {
    register.mockImplementationOnce(() => new Promise(() => undefined));
    const queue = listQueue(errandOf(ID));
    const delivery = deliver(queue, REGISTER);
    void delivery.send();
    queue.add(errandOf('later'));
    await delivery.send();
    expect(posted()).toEqual([ID, 'later']);
    expect(queue.all().map(({ key }) => key)).toEqual([ID]);
  });

  test('whose digest is not there yet is completed on its way', async () => {
    const { notice } = exampleRecord();
    await deliver(listQueue(errandOf(ID, { notice })), REGISTER).send();
    const record = JSON.parse(String(register.mock.lastCall?.[1]?.body));
    expect(record.notice.sha256).toBe(await noticeDigest(record.notice.text));
  });

  test('whose digest is there leaves within the very call', () => {
    void deliver(listQueue(errandOf(ID)), REGISTER).send();
    expect(posted()).toEqual([ID]);
  });

  test('that was erased while its digest was made is not posted', async () => {
    const queue = listQueue(errandOf(ID, { notice: exampleRecord().notice }));
    const sent = deliver(queue, REGISTER).send();
    queue.remove(errandOf(ID));
    await sent;
    expect(register).not.toHaveBeenCalled();
  });

  test('takes nothing that the page has put on every object along', async () => {
    Object.defineProperty(Object.prototype, 'mode', {
      configurable: true,
      enumerable: true,
      value: 'no-cors',
    });
    await deliver(listQueue(errandOf(ID)), REGISTER).send();
    const init = register.mock.lastCall?.[1];
    const { mode } = init ?? {};
    Reflect.deleteProperty(Object.prototype, 'mode');
    expect(mode).toBeUndefined();
  });

  test('goes out by the fetch of the start, whatever is put in its place later', async () => {
    const delivery = deliver(listQueue(errandOf(ID)), REGISTER);
    const valve = vi.fn();
    vi.stubGlobal('fetch', valve);
    await delivery.send();
    expect(register).toHaveBeenCalledOnce();
    expect(valve).not.toHaveBeenCalled();
  });
});

describe('a refusal by the register', () => {
  test.each([400, 401, 403, 404, 409, 413, 415, 422])(
    '%i drops the record with one error, and is not tried again',
    async (status) => {
      const queue = listQueue(errandOf(ID));
      answer(status);
      await deliver(queue, REGISTER).send();
      await vi.runAllTimersAsync();
      expect(queue.all()).toEqual([]);
      expect(register).toHaveBeenCalledOnce();
      expect(said).toHaveBeenCalledOnce();
      expect(said.mock.lastCall?.[0]).toContain(`${REGISTER} refused a record (${status})`);
    },
  );

  test('is explained in its own words', async () => {
    answer(400, {}, JSON.stringify({ title: 'Bad Request', detail: 'time: not a date' }));
    await deliver(listQueue(errandOf(ID)), REGISTER).send();
    expect(said.mock.lastCall?.[0]).toContain('time: not a date');
  });

  test('in a page of markup is no harm', async () => {
    answer(403, {}, '<h1>Forbidden</h1>');
    const queue = listQueue(errandOf(ID));
    await deliver(queue, REGISTER).send();
    expect(queue.all()).toEqual([]);
    expect(said).toHaveBeenCalledOnce();
  });
});

describe('what fails for a while', () => {
  test.each([408, 429, 500, 502, 503, 504])(
    '%i is tried again until it succeeds',
    async (status) => {
      const queue = listQueue(errandOf(ID));
      answer(status);
      answer(status);
      await deliver(queue, REGISTER).send();
      expect(queue.all()).toHaveLength(1);
      await vi.runAllTimersAsync();
      expect(register).toHaveBeenCalledTimes(3);
      expect(queue.all()).toEqual([]);
      expect(said).not.toHaveBeenCalled();
    },
  );

  test('a network error is tried again until it succeeds', async () => {
    const queue = listQueue(errandOf(ID));
    noNetwork();
    await deliver(queue, REGISTER).send();
    expect(queue.all()).toHaveLength(1);
    await vi.runAllTimersAsync();
    expect(register).toHaveBeenCalledTimes(2);
    expect(queue.all()).toEqual([]);
  });

  test('every try posts the same identifier', async () => {
    noNetwork();
    answer(500);
    answer(429);
    await deliver(listQueue(errandOf(ID)), REGISTER).send();
    await vi.runAllTimersAsync();
    expect(posted()).toEqual([ID, ID, ID, ID]);
  });

  test('the pauses grow from two seconds to at most about five minutes', async () => {
    register.mockImplementation(async () => new Response(null, { status: 503 }));
    await deliver(listQueue(errandOf(ID)), REGISTER).send();
    const times: number[] = [];
    for (let tries = 0; tries < 12; tries++) {
      const before = Date.now();
      await vi.advanceTimersToNextTimerAsync();
      times.push(Date.now() - before);
    }
    expect(times.slice(0, 4)).toEqual([2000, 4000, 8000, 16_000]);
    expect(Math.max(...times)).toBe(300_000);
  });

  test('the pauses differ from one visitor to the next', async () => {
    vi.mocked(Math.random).mockReturnValue(0);
    answer(503);
    await deliver(listQueue(errandOf(ID)), REGISTER).send();
    await vi.advanceTimersByTimeAsync(1500);
    expect(register).toHaveBeenCalledTimes(2);
  });

  test('after a success the pauses begin anew', async () => {
    const queue = listQueue(errandOf(ID));
    const delivery = deliver(queue, REGISTER);
    answer(503);
    answer(503);
    await delivery.send();
    await vi.runAllTimersAsync();
    answer(503);
    queue.add(errandOf('later'));
    await delivery.send();
    register.mockClear();
    await vi.advanceTimersByTimeAsync(2000);
    expect(register).toHaveBeenCalledOnce();
  });

  test('Retry-After is waited for where it is longer', async () => {
    answer(429, { 'retry-after': '60' });
    await deliver(listQueue(errandOf(ID)), REGISTER).send();
    await vi.advanceTimersByTimeAsync(59_999);
    expect(register).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(1);
    expect(register).toHaveBeenCalledTimes(2);
  });

  test.each(['soon', '', '-5'])(
    'a Retry-After of %j does not hurry the next try',
    async (asked) => {
      answer(503, { 'retry-after': asked });
      await deliver(listQueue(errandOf(ID)), REGISTER).send();
      await vi.advanceTimersByTimeAsync(1999);
      expect(register).toHaveBeenCalledOnce();
      await vi.advanceTimersByTimeAsync(1);
      expect(register).toHaveBeenCalledTimes(2);
    },
  );

  test('a Retry-After of months, longer than a timer can wait, does not become no pause at all', async () => {
    answer(503, { 'retry-after': '9999999' });
    await deliver(listQueue(errandOf(ID)), REGISTER).send();
    await vi.advanceTimersByTimeAsync(1000);
    expect(register).toHaveBeenCalledOnce();
  });

  test('an answer that breaks off is tried again: the register knows the record by its id', async () => {
    const queue = listQueue(errandOf(ID));
    const broken = new ReadableStream({
      start: (controller) => controller.error(new TypeError('network error')),
    });
    register.mockImplementationOnce(async () => new Response(broken, { status: 201 }));
    await deliver(queue, REGISTER).send();
    await vi.runAllTimersAsync();
    expect(posted()).toEqual([ID, ID]);
    expect(queue.all()).toEqual([]);
  });

  test('as soon as the browser is online again, it is tried at once', async () => {
    const queue = listQueue(errandOf('online'));
    noNetwork();
    await deliver(queue, REGISTER).send();
    dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(0);
    expect(posted().filter((id) => id === 'online')).toHaveLength(2);
    expect(queue.all()).toEqual([]);
  });

  test('what another tab has delivered meanwhile is not sent again', async () => {
    const queue = listQueue(errandOf(ID));
    noNetwork();
    await deliver(queue, REGISTER).send();
    queue.remove(errandOf(ID));
    await vi.runAllTimersAsync();
    expect(register).toHaveBeenCalledOnce();
  });
});

describe('many errands', () => {
  const twenty = Array.from({ length: 20 }, (_, index) => errandOf(`record-${index + 10}`));

  test('all go, oldest first, eight at a time', async () => {
    let [inFlight, most] = [0, 0];
    register.mockImplementation(async () => {
      most = Math.max(most, ++inFlight);
      await Promise.resolve();
      inFlight--;
      return new Response(null, { status: 201 });
    });
    const queue = listQueue(...twenty);
    await deliver(queue, REGISTER).send();
    expect(posted()).toEqual(twenty.map(({ key }) => key));
    expect(queue.all()).toEqual([]);
    expect(most).toBe(8);
  });

  test('where the register is down, the rest waits for its next try', async () => {
    register.mockImplementation(async () => new Response(null, { status: 503 }));
    await deliver(listQueue(...twenty), REGISTER).send();
    expect(register).toHaveBeenCalledTimes(8);
  });

  test('one that is refused does not hold back the others', async () => {
    answer(400);
    const queue = listQueue(errandOf('bad'), errandOf('good'));
    await deliver(queue, REGISTER).send();
    expect(queue.all()).toEqual([]);
    expect(posted()).toEqual(['bad', 'good']);
  });
});

describe('an erasure', () => {
  test('deletes the subject beside the records', async () => {
    await deliver(listQueue(erasure), REGISTER).send();
    const [url, init] = register.mock.lastCall ?? [];
    expect(url).toBe(`https://rekisteri.example/subjects/${SUBJECT}`);
    expect(init).toMatchObject({ method: 'DELETE', keepalive: true, credentials: 'omit' });
    expect(init?.body).toBeUndefined();
  });

  test.each([204, 404])('is done when the register answers %i', async (status) => {
    const queue = listQueue(erasure);
    answer(status);
    await deliver(queue, REGISTER).send();
    expect(queue.all()).toEqual([]);
    expect(said).not.toHaveBeenCalled();
  });

  test('is tried again where the register is away', async () => {
    const queue = listQueue(erasure);
    noNetwork();
    await deliver(queue, REGISTER).send();
    expect(queue.all()).toHaveLength(1);
    await vi.runAllTimersAsync();
    expect(queue.all()).toEqual([]);
  });
});

describe('an erasure and a record under way', () => {
  const requests = () => register.mock.calls.map(([, init]) => init?.method);

  test('the erasure waits until the record has arrived: else it would be stored anew after it', async () => {
    let arrive: (response: Response) => void = () => undefined;
    register.mockImplementationOnce(() => new Promise((resolve) => (arrive = resolve)));
    const queue = listQueue(errandOf(ID));
    const delivery = deliver(queue, REGISTER);
    void delivery.send();
    expect(requests()).toEqual(['POST']);
    queue.remove(errandOf(ID));
    queue.add(erasure);
    const erased = delivery.send();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(requests()).toEqual(['POST']);
    arrive(new Response(null, { status: 201 }));
    await erased;
    expect(requests()).toEqual(['POST', 'DELETE']);
    expect(queue.all()).toEqual([]);
  });

  test('in one batch too', async () => {
    await deliver(listQueue(errandOf(ID), erasure), REGISTER).send();
    expect(requests()).toEqual(['POST', 'DELETE']);
  });

  test('the same erasure is not sent twice while its answer is awaited; two of them do not wait for each other', async () => {
    const other = { key: `erase-${ID}`, erase: ID };
    register.mockImplementation(() => new Promise(() => undefined));
    const delivery = deliver(listQueue(erasure, other), REGISTER);
    void delivery.send();
    void delivery.send();
    await vi.advanceTimersByTimeAsync(0);
    expect(requests()).toEqual(['DELETE', 'DELETE']);
  });

  test('a register that never answers holds the erasure for half a minute', async () => {
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) => {
      const controller = new AbortController();
      setTimeout(() => controller.abort(), milliseconds);
      return controller.signal;
    });
    register.mockImplementationOnce(
      (_, init) =>
        new Promise((_resolve, reject) =>
          init?.signal?.addEventListener('abort', () =>
            reject(new DOMException('', 'TimeoutError')),
          ),
        ),
    );
    const queue = listQueue(errandOf(ID));
    const delivery = deliver(queue, REGISTER);
    void delivery.send();
    expect(requests()).toEqual(['POST']);
    queue.remove(errandOf(ID));
    queue.add(erasure);
    void delivery.send();
    await vi.advanceTimersByTimeAsync(29_000);
    expect(requests()).toEqual(['POST']);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(requests()).toEqual(['POST', 'DELETE']);
    expect(timeout).toHaveBeenCalledWith(30_000);
    expect(register.mock.lastCall?.[1]?.signal).toBeInstanceOf(AbortSignal);
  });
});

describe('a queue that was planted', () => {
  const idOf = (index: number) => `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`;
  const planted = Array.from({ length: 2000 }, (_, index) => errandOf(idOf(index)));

  test('becomes no flood: 25 requests a minute, however often it is tried', async () => {
    const delivery = deliver(listQueue(...planted), REGISTER);
    await delivery.send();
    for (let tries = 0; tries < 20; tries++) await delivery.send();
    dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(59_000);
    expect(register).toHaveBeenCalledTimes(25);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(register.mock.calls.length).toBeGreaterThan(25);
    expect(register.mock.calls.length).toBeLessThanOrEqual(50);
  });

  test('goes on by itself, minute by minute, until it is empty', async () => {
    const queue = listQueue(...planted.slice(0, 60));
    await deliver(queue, REGISTER).send();
    await vi.advanceTimersByTimeAsync(4 * 60_000);
    expect(queue.all()).toEqual([]);
    expect(register).toHaveBeenCalledTimes(60);
  });

  test('of a register that refuses is no flood either', async () => {
    register.mockImplementation(async () => new Response(null, { status: 400 }));
    await deliver(listQueue(...planted), REGISTER).send();
    await vi.advanceTimersByTimeAsync(50_000);
    expect(register).toHaveBeenCalledTimes(25);
  });
});

test.each([
  ['https://r.example/records', 'https://r.example/subjects/s1'],
  ['https://shop.example/register/records', 'https://shop.example/register/subjects/s1'],
])('beside %s lies %s', (address, subject) => {
  expect(subjectUrl(address, 's1')).toBe(subject);
  expect(subjectUrl(address, 's1', '/records')).toBe(`${subject}/records`);
});
