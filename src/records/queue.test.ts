// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { errandOf } from './example.test.kit';
import { storedQueue } from './queue';

const FIRST = '019a0b6f-0000-7000-8000-000000000001';
const SECOND = '019a0b6f-0000-7000-8000-000000000002';
const keysIn = (queue: ReturnType<typeof storedQueue>) => queue.all().map(({ key }) => key);

beforeEach(() => {
  localStorage.clear();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test('an empty queue writes nothing', () => {
  expect(storedQueue().all()).toEqual([]);
  expect(localStorage.length).toBe(0);
});

test('what is queued is still there on the next page', () => {
  storedQueue().add(errandOf(FIRST));
  expect(storedQueue().all()).toEqual([errandOf(FIRST)]);
});

test('errands come out oldest first', () => {
  const queue = storedQueue();
  queue.add(errandOf(SECOND));
  queue.add(errandOf(FIRST));
  expect(keysIn(queue)).toEqual([FIRST, SECOND]);
});

test('an erasure comes after every record', () => {
  const queue = storedQueue();
  queue.add({ key: 'erase-c8a0b6b0', erase: 'c8a0b6b0' });
  queue.add(errandOf(FIRST));
  expect(keysIn(queue)).toEqual([FIRST, 'erase-c8a0b6b0']);
});

test('what was acknowledged is gone, and the storage is empty again', () => {
  const queue = storedQueue();
  queue.add(errandOf(FIRST));
  queue.remove(errandOf(FIRST));
  expect(queue.all()).toEqual([]);
  expect(localStorage.length).toBe(0);
});

test('the same errand again replaces itself', () => {
  const queue = storedQueue();
  queue.add(errandOf(FIRST));
  queue.add({ ...errandOf(FIRST) });
  expect(keysIn(queue)).toEqual([FIRST]);
});

describe('two tabs', () => {
  test('see each other’s errands and overwrite none', () => {
    const [one, other] = [storedQueue(), storedQueue()];
    one.add(errandOf(FIRST));
    other.add(errandOf(SECOND));
    expect(keysIn(one)).toEqual([FIRST, SECOND]);
    expect(keysIn(other)).toEqual([FIRST, SECOND]);
  });

  test('what one delivered, the other does not have any more', () => {
    const [one, other] = [storedQueue(), storedQueue()];
    one.add(errandOf(FIRST));
    other.add(errandOf(SECOND));
    other.remove(errandOf(FIRST));
    expect(keysIn(one)).toEqual([SECOND]);
  });
});

describe('what is not an errand', () => {
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
    const queue = storedQueue();
    localStorage.setItem('keksi:garbage', garbage);
    queue.add(errandOf(FIRST));
    expect(keysIn(queue)).toEqual([FIRST]);
    expect(localStorage.getItem('keksi:garbage')).toBeNull();
  });

  test('an errand under a name that is not its key could never be removed: it is cleared away', () => {
    localStorage.setItem('keksi:other', JSON.stringify(errandOf(FIRST)));
    localStorage.setItem('keksi:none', '{"erase":"c8a0b6b0"}');
    expect(storedQueue().all()).toEqual([]);
    expect(localStorage.length).toBe(0);
  });

  test("the site's own entries are left alone", () => {
    localStorage.setItem('basket', '{"record":{"id":"1"}}');
    localStorage.setItem('keksi', 'x');
    const queue = storedQueue();
    expect(queue.all()).toEqual([]);
    expect(localStorage.length).toBe(2);
  });
});

describe('blocked storage', () => {
  const works = () => {
    const queue = storedQueue();
    expect(queue.all()).toEqual([]);
    queue.add(errandOf(SECOND));
    queue.add(errandOf(FIRST));
    expect(keysIn(queue)).toEqual([FIRST, SECOND]);
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
    const queue = storedQueue();
    const storage = localStorage;
    vi.stubGlobal('localStorage', { ...full, getItem: (name: string) => storage.getItem(name) });
    queue.add(errandOf(FIRST));
    expect(keysIn(queue)).toEqual([FIRST, SECOND]);
  });
});
