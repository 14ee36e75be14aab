import { bare, ownFetch, postRecord, QUIETLY } from './post';
import type { Errand, Queue } from './queue';

/** Takes what is queued to the register. */
export interface Delivery {
  /** Tries now, and goes on by itself until the queue is empty. Resolves after the first try. */
  send(): Promise<void>;
}

/** Makes a delivery. @param isDraft whether an errand is still being written on this page. */
export type MakeDelivery = (
  queue: Queue,
  register: string,
  isDraft: (key: string) => boolean,
) => Delivery;

const FIRST_PAUSE = 2_000;
const LONGEST_PAUSE = 5 * 60_000;
const LONGEST_ASKED = 60 * 60_000;
const TIMEOUT = 30_000;
/** Browsers allow 64 kB of keepalive bodies in flight; a record has about 5. */
const AT_ONCE = 8;

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

/**
 * Sends errands, oldest first. `keepalive` lets a request outlive the page. What fails for a while (no
 * network, 408, 429, 5xx) stays in the queue and is tried again with growing pauses, at once when the
 * browser is online again, and on the next page; a refusal is said to the console and not repeated.
 *
 * @param register address that records are posted to.
 * @param isDraft whether an errand is still being written on this page.
 */
export function deliver(
  queue: Queue,
  register: string,
  isDraft: (key: string) => boolean = () => false,
): Delivery {
  const request = ownFetch();
  const inFlight = new Map<string, Promise<void>>();
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const post = (errand: Errand): Promise<Response> => {
    const limited = { signal: AbortSignal.timeout?.(TIMEOUT) };
    return 'erase' in errand
      ? request(
          subjectUrl(register, errand.erase),
          bare({ ...QUIETLY, ...limited, method: 'DELETE' }),
        )
      : postRecord(request, register, errand.record, limited);
  };

  /** @returns how long the register asks to be left alone, in milliseconds; null when there is no need. */
  const attempt = async (errand: Errand): Promise<number | null> => {
    // An erasure must not overtake a record that is on its way.
    if ('erase' in errand) await Promise.all(inFlight.values());
    const response = await post(errand);
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
    clearTimeout(timer);
    // Spread out, so that a register that comes back is not met by everybody at once.
    const spread = growing * (0.75 + Math.random() / 2);
    timer = setTimeout(() => void send(), Math.max(Math.min(asked, LONGEST_ASKED), spread));
  };

  /** @returns how long the register asks to be left alone; null when the errand is done with. */
  const run = async (errand: Errand): Promise<number | null> => {
    const done = attempt(errand).catch(() => 0);
    inFlight.set(
      errand.key,
      done.then(() => {
        inFlight.delete(errand.key);
      }),
    );
    return done;
  };

  // Every errand on its own: a record of this moment must not wait behind a slow answer to an older one.
  async function send(): Promise<void> {
    const waiting = queue.all().filter(({ key }) => !inFlight.has(key) && !isDraft(key));
    const asked = await Promise.all(waiting.slice(0, AT_ONCE).map(run));
    const failed = asked.filter((pause) => pause !== null);
    if (failed.length) pause(Math.max(...failed));
    else failures = 0;
    if (!failed.length && waiting.length > AT_ONCE) await send();
  }

  addEventListener('online', () => void send());
  return { send };
}
