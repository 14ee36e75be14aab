import { expect, test } from 'vitest';
import { bare } from './bare';

/** What comes of something while a page has put `get` on the prototype of every object; null where it throws. */
function polluted<T>(run: () => T): T | null {
  Object.assign(Object.prototype, { get: 1 });
  try {
    return run();
  } catch {
    return null;
  } finally {
    Reflect.deleteProperty(Object.prototype, 'get');
  }
}

test('what stands on the prototype of every object is not inherited', () => {
  const read = (traps: ProxyHandler<{ a: number }>) => new Proxy({ a: 1 }, traps).a;
  expect(polluted(() => read({}))).toBeNull();
  expect(polluted(() => read(bare({})))).toBe(1);

  const define = (descriptor: PropertyDescriptor) => Object.defineProperty({}, 'a', descriptor);
  expect(polluted(() => define({ value: 1 }))).toBeNull();
  expect(polluted(() => define(bare({ value: 1 })))).toHaveProperty('a', 1);
});
