import { vi } from 'vitest';
import type { Keksi } from '../core/public';
import type { Snapshot } from '../core/snapshot';
import { UNKNOWN } from './page';

/** A snapshot in which something is allowed. */
export const allowing = (
  categories: readonly ('diagnostic' | 'marketing')[],
  services: readonly string[] = [],
): Snapshot => {
  const allowed = {
    necessary: true as const,
    diagnostic: categories.includes('diagnostic'),
    marketing: categories.includes('marketing'),
  };
  return { ...UNKNOWN, choices: allowed, allowed, services, decided: true };
};

/** A Keksi of which a test decides what it allows. */
export function fakeKeksi(first: Snapshot = UNKNOWN) {
  let snapshot = first;
  const listeners = new Set<() => void>();
  const keksi = {
    getSnapshot: () => snapshot,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    allows: vi.fn(() => false),
    acceptAll: vi.fn(async () => undefined),
  } as unknown as Keksi;
  return {
    keksi,
    /** How many listen. */
    heard: () => listeners.size,
    /** Something has changed. */
    change(next: Snapshot) {
      snapshot = next;
      for (const listener of [...listeners]) listener();
    },
    /** It is there, as a script tag that has just run. */
    start() {
      Object.assign(window, { keksi });
      document.dispatchEvent(new CustomEvent('keksi:ready'));
    },
  };
}
