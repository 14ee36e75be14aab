// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://www.esimerkki.example/" }
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { errandOf } from './example.test.kit';
import { createQueue, isQueued } from './queue';
import type { ConsentRecord } from './record';

const FIRST = '019a0b6f-0000-7000-8000-000000000001';
const SECOND = '019a0b6f-0000-7000-8000-000000000002';
const SUBJECT = 'c8a0b6b0-6e0f-4a53-8a35-3d1a4b1f7b0e';
const ERASURE = { key: `erase-${SUBJECT}`, erase: SUBJECT };
const keysIn = (queue: ReturnType<typeof createQueue>) => queue.all().map(({ key }) => key);

beforeEach(() => {
  localStorage.clear();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test('an empty queue writes nothing', () => {
  expect(createQueue().all()).toEqual([]);
  expect(localStorage.length).toBe(0);
});

test('what is queued is still there on the next page', () => {
  createQueue().add(errandOf(FIRST));
  expect(createQueue().all()).toEqual([errandOf(FIRST)]);
});

test('errands of other pages come out oldest first', () => {
  createQueue().add(errandOf(SECOND));
  createQueue().add(errandOf(FIRST));
  expect(keysIn(createQueue())).toEqual([FIRST, SECOND]);
});

test("this page's own come before those of others: what may have been planted holds up nothing", () => {
  createQueue().add(errandOf(FIRST));
  const queue = createQueue();
  queue.add(errandOf(SECOND));
  expect(keysIn(queue)).toEqual([SECOND, FIRST]);
});

test('an erasure of another page comes after every record', () => {
  createQueue().add(ERASURE);
  createQueue().add(errandOf(FIRST));
  expect(keysIn(createQueue())).toEqual([FIRST, ERASURE.key]);
});

test('what was removed here is known to be', () => {
  const queue = createQueue();
  queue.add(errandOf(FIRST));
  expect(queue.has(errandOf(FIRST))).toBe(true);
  queue.remove(errandOf(FIRST));
  expect(queue.has(errandOf(FIRST))).toBe(false);
});

test('what was acknowledged is gone, and the storage is empty again', () => {
  const queue = createQueue();
  queue.add(errandOf(FIRST));
  queue.remove(errandOf(FIRST));
  expect(queue.all()).toEqual([]);
  expect(localStorage.length).toBe(0);
});

test('the same errand again replaces itself', () => {
  const queue = createQueue();
  queue.add(errandOf(FIRST));
  queue.add({ ...errandOf(FIRST) });
  expect(keysIn(queue)).toEqual([FIRST]);
});

describe('two tabs', () => {
  test('see each other’s errands and overwrite none', () => {
    const [one, other] = [createQueue(), createQueue()];
    one.add(errandOf(FIRST));
    other.add(errandOf(SECOND));
    expect(keysIn(one)).toEqual([FIRST, SECOND]);
    expect(keysIn(other)).toEqual([SECOND, FIRST]);
  });

  test('what one delivered, the other does not have any more', () => {
    const [one, other] = [createQueue(), createQueue()];
    one.add(errandOf(FIRST));
    other.add(errandOf(SECOND));
    other.remove(errandOf(FIRST));
    expect(keysIn(one)).toEqual([SECOND]);
  });
});

describe('what is not an errand', () => {
  const GARBAGE = 'keksi:019a0b6f-0000-7000-8000-00000000000f';

  test.each([
    '',
    'null',
    '5',
    '"text"',
    '[]',
    '{}',
    '{"record":null}',
    '{"record":{"id":',
    '{"record":{}}',
  ])('%j under our name is cleared away, and disturbs nothing', (garbage) => {
    const queue = createQueue();
    localStorage.setItem(GARBAGE, garbage);
    queue.add(errandOf(FIRST));
    expect(keysIn(queue)).toEqual([FIRST]);
    expect(localStorage.getItem(GARBAGE)).toBeNull();
  });

  test('an errand under a name that is not its key could never be removed: it is cleared away', () => {
    localStorage.setItem(GARBAGE, JSON.stringify(errandOf(FIRST)));
    localStorage.setItem(`keksi:erase-${FIRST}`, JSON.stringify(ERASURE));
    expect(createQueue().all()).toEqual([]);
    expect(localStorage.length).toBe(0);
  });

  test.each<[string, Partial<ConsentRecord>]>([
    ['of another site', { site: { origin: 'https://evil.example', path: '/' } }],
    ['of another version', { schema: 'keksi.record/2' as 'keksi.record/1' }],
    ['whose subject is a path', { subject: '../../admin/x' }],
    ['without a notice', { notice: undefined as never }],
  ])('a record %s was planted, and is cleared away', (_, changes) => {
    localStorage.setItem(`keksi:${FIRST}`, JSON.stringify(errandOf(FIRST, changes)));
    expect(createQueue().all()).toEqual([]);
    expect(localStorage.length).toBe(0);
  });

  test.each(['../../../admin/x', `${SUBJECT}/../../x`, `${SUBJECT}?all`, '', 5, null])(
    'an erasure of %j was planted: no address is made of it',
    (erase) => {
      const names = [`keksi:erase-${erase}`, `keksi:erase-${SUBJECT}`, `keksi:${SUBJECT}`];
      for (const name of names) {
        const key = name.slice('keksi:'.length);
        localStorage.setItem(name, JSON.stringify({ key, erase }));
      }
      expect(createQueue().all()).toEqual([]);
    },
  );

  test('of thousands that were planted a hundred are read at once, and our own are among them', () => {
    for (let index = 0; index < 2000; index++) {
      const id = `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`;
      localStorage.setItem(`keksi:${id}`, JSON.stringify(errandOf(id)));
    }
    const queue = createQueue();
    queue.add(errandOf(FIRST));
    expect(queue.all()).toHaveLength(100);
    expect(keysIn(queue)[0]).toBe(FIRST);
  });

  test.each([
    'basket',
    'keksi',
    'keksi:reseptit',
    'keksi:erase-',
    'keksi:erase-kaikki',
    `keksi:${SUBJECT}-2`,
    `keksi:${SUBJECT.toUpperCase()}`,
    `xkeksi:${SUBJECT}`,
  ])("the site's own entry %s is left alone", (name) => {
    localStorage.setItem(name, '{"record":{"id":"1"}}');
    const queue = createQueue();
    queue.add(errandOf(FIRST));
    queue.remove(errandOf(FIRST));
    expect(queue.all()).toEqual([]);
    expect(localStorage.getItem(name)).toBe('{"record":{"id":"1"}}');
    expect(isQueued(name)).toBe(false);
  });
});

describe('blocked storage', () => {
  const works = () => {
    const queue = createQueue();
    expect(queue.all()).toEqual([]);
    queue.add(errandOf(SECOND));
    queue.add(errandOf(FIRST));
    expect(keysIn(queue)).toEqual([SECOND, FIRST]);
    queue.remove(errandOf(FIRST));
    expect(keysIn(queue)).toEqual([SECOND]);
  };

  test('that throws at every touch: the queue lives in memory', () => {
    vi.stubGlobal(
      'localStorage',
      new Proxy({} as Storage, {
        get() {
          throw new DOMException('blocked', 'SecurityError');
        },
        ownKeys() {
          throw new DOMException('blocked', 'SecurityError');
        },
      }),
    );
    works();
  });

  test('that is missing: the queue lives in memory', () => {
    vi.stubGlobal('localStorage', null);
    works();
  });

  test('that is full: what was stored before is kept, what is new lives in memory', () => {
    localStorage.setItem(`keksi:${SECOND}`, JSON.stringify(errandOf(SECOND)));
    const full = {
      [`keksi:${SECOND}`]: '',
      getItem: (name: string) => localStorage.getItem(name),
      removeItem: (name: string) => localStorage.removeItem(name),
      setItem() {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    const queue = createQueue();
    const storage = localStorage;
    vi.stubGlobal('localStorage', { ...full, getItem: (name: string) => storage.getItem(name) });
    queue.add(errandOf(FIRST));
    expect(keysIn(queue)).toEqual([FIRST, SECOND]);
  });
});
