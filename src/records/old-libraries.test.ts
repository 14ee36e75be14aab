// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://www.esimerkki.example/" }
import { afterEach, expect, test, vi } from 'vitest';
import { canonical } from './digest';
import { errandOf, exampleRecord } from './example.test.kit';
import { plainJson } from './plain-json';
import { ownFetch } from './post';
import { createQueue } from './queue';
import { timeUuid } from './uuid';

/** What libraries of other times have put in the place of the browser's own. */
afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
  Reflect.deleteProperty(Array.prototype, 'toJSON');
  Reflect.deleteProperty(String.prototype, 'toJSON');
});

function putToJson() {
  for (const { prototype } of [Array, String]) {
    const toJSON = () => 'no JSON';
    Object.defineProperty(prototype, 'toJSON', { configurable: true, value: toJSON });
  }
}

test('a record is the same JSON with a toJSON on lists and texts', () => {
  const record = exampleRecord({
    notice: { ...exampleRecord().notice, text: { b: ['x'], a: ['y'] } },
  });
  const [usual, digested] = [JSON.stringify(record), canonical(record.notice.text)];
  putToJson();
  expect(JSON.stringify(['x'])).toBe('"no JSON"');
  expect(plainJson(record)).toBe(usual);
  expect(canonical(record.notice.text)).toBe(digested);
});

test('an Array.from that knows no mapping makes no other identifier', () => {
  vi.spyOn(Array, 'from').mockImplementation((list: object) => Array.prototype.slice.call(list));
  expect(timeUuid(Date.now())).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
});

test('what this page has queued is there, whatever became of JSON.parse', () => {
  const queue = createQueue();
  const errand = errandOf('019a0b6f-6c1c-7b62-9a55-0f4c8a5f1d11');
  queue.add(errand);
  vi.spyOn(JSON, 'parse').mockImplementation(() => {
    throw new SyntaxError('JSON is switched off');
  });
  expect(queue.all()).toEqual([errand]);
  queue.remove(errand);
  expect(queue.all()).toEqual([]);
});

test('where there is no fetch, sending fails, and nothing else', async () => {
  const { fetch } = window;
  Reflect.set(window, 'fetch', undefined);
  const request = ownFetch();
  await expect(request('/records')).rejects.toThrow();
  window.fetch = fetch;
});
