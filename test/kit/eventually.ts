import { expect } from 'vitest';

/** Waits for a fact: asks again and again until the expectation holds. */
export function eventually<T>(ask: () => T | Promise<T>) {
  return expect.poll(ask, { timeout: 10_000, interval: 25 });
}
