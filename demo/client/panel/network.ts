import { ownerOf } from './vendors.js';

/** Requests that left the page for somebody else's host. */
export interface Attempts {
  readonly count: number;
  readonly failed: number;
}

interface Counter {
  count: number;
  failed: number;
}

const byOwner = new Map<string, Counter>();
const failedAddresses = new Set<string>();
const answers: number[] = [];

function counter(address: string): Counter | null {
  const { host, hostname, protocol } = new URL(address, location.href);
  if (host === location.host || !protocol.startsWith('http')) return null;
  const owner = ownerOf(hostname);
  const found = byOwner.get(owner) ?? { count: 0, failed: 0 };
  byOwner.set(owner, found);
  return found;
}

/** Who was contacted, and how often. */
export const attempts = (): ReadonlyMap<string, Attempts> => byOwner;

/** What the register answered to records on this page, as status codes; 0 where it was not reached. */
export const registerAnswers = (): readonly number[] => answers;

/**
 * Watches what the page loads, from its very beginning (`buffered`). The browser lists failed requests
 * too; that they failed, an element says by its `error` event.
 */
export function watchNetwork(changed: () => void): void {
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceResourceTiming[]) {
      if (entry.name === new URL('/register/records', location.href).href) {
        answers.push(entry.responseStatus);
      }
      const owner = counter(entry.name);
      if (owner) owner.count += 1;
    }
    changed();
  }).observe({ type: 'resource', buffered: true });

  addEventListener(
    'error',
    ({ target }) => {
      if (!(target instanceof HTMLScriptElement || target instanceof HTMLImageElement)) return;
      const owner = counter(target.src);
      if (!owner || failedAddresses.has(target.src)) return;
      failedAddresses.add(target.src);
      owner.failed += 1;
      changed();
    },
    true,
  );
}
