import { bare } from '../page/bare';
import { later, listen } from '../page/document';
import { complete } from './digest';
import { limited, ownFetch, postRecord, QUIETLY } from './post';
import type { Errand, Queue } from './queue';

/** Takes what is queued to the register. */
export interface Delivery {
  /** Tries now, and goes on by itself until the queue is empty. Resolves after the first try. */
  send(): Promise<void>;
}

const FIRST_PAUSE = 2_000;
const LONGEST_PAUSE = 5 * 60_000;
const LONGEST_ASKED = 60 * 60_000;
/** Browsers allow 64 kB of keepalive bodies in flight; a record has about 5. */
const AT_ONCE = 8;
/** So many requests a page makes of itself in a minute: a queue that was planted must not become a flood. */
const A_MINUTE = 25;

const mayTryAgain = (status: number) => status === 408 || status === 429 || status >= 500;

/** Where a subject's records are, beside the address that records are posted to. */
export const subjectUrl = (register: string, subject: string, tail = ''): string =>
  new URL(`subjects/${subject}${tail}`, register).href;

/** The register's own words on why it refused, if it gave any. */
async function reason(response: Response): Promise<string> {
  try {
    const { detail, title } = await response.json();
    return detail ?? title ?? '';
  } catch {
    return '';
  }
}

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
  const request = ownFetch();
  const inFlight = new Map<string, Promise<void>>();
  const mayAsk = limiter(A_MINUTE);
  let failures = 0;
  let cancel: (() => void) | undefined;

  const post = async (errand: Errand): Promise<Response | null> => {
    if ('erase' in errand) {
      // An erasure must not overtake a record that is on its way.
      await Promise.all(inFlight.values());
      return request(
        subjectUrl(register, errand.erase),
        bare({ ...QUIETLY, ...limited(), method: 'DELETE' }),
      );
    }
    const { record } = errand;
    const whole = record.notice.sha256 === null ? await complete(record) : record;
    // It may have been erased meanwhile.
    return queue.has(errand) ? postRecord(request, register, whole, limited()) : null;
  };

  /** @returns how long the register asks to be left alone, in milliseconds; null when there is no need. */
  const attempt = async (errand: Errand): Promise<number | null> => {
    const response = await post(errand);
    if (!response) return null;
    if (mayTryAgain(response.status)) {
      return Number(response.headers.get('retry-after')) * 1000 || 0;
    }
    const alreadyGone = 'erase' in errand && response.status === 404;
    if (!response.ok && !alreadyGone) {
      console.error(
        `Keksi: the register ${register} refused a record (${response.status}): ${await reason(response)}`,
      );
    } else {
      // An unread body would keep its share of the browser's allowance for keepalive requests.
      await response.text();
    }
    queue.remove(errand);
    return null;
  };

  const pause = (asked: number) => {
    const growing = Math.min(FIRST_PAUSE * 2 ** failures, LONGEST_PAUSE);
    failures += 1;
    cancel?.();
    // Spread out, so that a register that comes back is not met by everybody at once.
    const spread = growing * (0.75 + Math.random() / 2);
    cancel = later(() => void send(), Math.max(Math.min(asked, LONGEST_ASKED), spread));
  };

  const run = (errand: Errand): Promise<number | null> => {
    const done = attempt(errand).catch(() => 0);
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
  const erasing = new Set<string>();

  listen(window, 'online', () => void send());
  return { send };
}
