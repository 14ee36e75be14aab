import { later, listen } from '../page/document';
import { attempt } from './attempt';
import { pauseAfter } from './pause';
import { ownFetch } from './post';
import type { Errand, Queue } from './queue';

/** Takes what is queued to the register. */
export interface Delivery {
  /** Tries now, and goes on by itself until the queue is empty. Resolves after the first try. */
  send(): Promise<void>;
  /** Resolves when every record that is on its way has arrived, or has not. */
  landed(): Promise<unknown>;
}

/** Browsers allow 64 kB of keepalive bodies in flight; a record has about 5. */
const AT_ONCE = 8;
/** So many requests a page makes of itself in a minute: a queue that was planted must not become a flood. */
const A_MINUTE = 25;

/** Lets so many through in a minute. */
function limiter(most: number) {
  let times: number[] = [];
  return (): boolean => {
    const now = Date.now();
    times = times.filter((time) => now - time < 60_000);
    return times.length < most && times.push(now) > 0;
  };
}

/**
 * Sends errands. `keepalive` lets a request outlive the page. What fails for a while (no
 * network, 408, 429, 5xx) stays in the queue and is tried again with growing pauses, at once when the
 * browser is online again, and on the next page; a refusal is said to the console and not repeated.
 *
 * @param register address that records are posted to.
 */
export function deliver(queue: Queue, register: string): Delivery {
  const way = { queue, register, request: ownFetch() };
  const inFlight = new Map<string, Promise<void>>();
  const erasing = new Set<string>();
  const mayAsk = limiter(A_MINUTE);
  let failures = 0;
  let cancel: (() => void) | undefined;

  const pause = (asked: number) => {
    cancel?.();
    cancel = later(() => void send(), pauseAfter(failures, asked, Math.random()));
    failures += 1;
  };

  const run = (errand: Errand): Promise<number | null> => {
    const done = attempt(errand, way, inFlight.values()).catch(() => 0);
    const gone = done.then(() => void inFlight.delete(errand.key));
    // An erasure waits for the others; two would wait for each other.
    if (!('erase' in errand)) inFlight.set(errand.key, gone);
    return done;
  };

  // Every errand on its own: a record of this moment must not wait behind a slow answer to an older one.
  async function send(): Promise<void> {
    const waiting = queue.all().filter(({ key }) => !inFlight.has(key) && !erasing.has(key));
    const now = waiting.slice(0, AT_ONCE).filter(mayAsk);
    for (const errand of now) if ('erase' in errand) erasing.add(errand.key);
    const asked = await Promise.all(now.map(run));
    for (const { key } of now) erasing.delete(key);
    const failed = asked.filter((wait) => wait !== null);
    const isMore = waiting.length > now.length;
    if (failed.length) pause(Math.max(...failed));
    else failures = 0;
    if (failed.length || !isMore) return;
    if (now.length) await send();
    else later(() => void send(), 60_000);
  }

  listen(window, 'online', () => void send());
  return { send, landed: () => Promise.all(inFlight.values()) };
}
