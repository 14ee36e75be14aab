import { bare } from '../page/bare';
import { complete } from './digest';
import { limited, postRecord, QUIETLY, subjectUrl } from './post';
import type { Errand, Queue } from './queue';

/** Where errands come from, and where they go. */
export interface Way {
  readonly queue: Queue;
  /** The address that records are posted to. */
  readonly register: string;
  /** The browser's own `fetch`. */
  readonly request: typeof fetch;
}

/** Whether a register that answers so may be asked once more. */
export const mayTryAgain = (status: number) => status === 408 || status === 429 || status >= 500;

/** The register's own words on why it refused, if it gave any. */
async function reason(response: Response): Promise<string> {
  try {
    const { detail, title } = await response.json();
    return detail ?? title ?? '';
  } catch {
    return '';
  }
}

/** @returns the register's answer; null where there is nothing to ask any more. */
async function ask(
  errand: Errand,
  { queue, register, request }: Way,
  underway: Iterable<Promise<void>>,
): Promise<Response | null> {
  if ('erase' in errand) {
    // An erasure must not overtake a record that is on its way.
    await Promise.all(underway);
    return request(
      subjectUrl(register, errand.erase),
      bare({ ...QUIETLY, ...limited(), method: 'DELETE' }),
    );
  }
  const { record } = errand;
  const whole = record.notice.sha256 === null ? await complete(record) : record;
  // It may have been erased meanwhile.
  return queue.has(errand) ? postRecord(request, register, whole, limited()) : null;
}

/**
 * Tries one errand once, and takes it out of the queue when that is the end of it: a refusal is said to the console
 * and not repeated.
 *
 * @param underway the records that are on their way.
 * @returns how long the register asks to be left alone, in milliseconds; null when there is no need.
 */
export async function attempt(
  errand: Errand,
  way: Way,
  underway: Iterable<Promise<void>>,
): Promise<number | null> {
  const response = await ask(errand, way, underway);
  if (!response) return null;
  if (mayTryAgain(response.status)) {
    return Number(response.headers.get('retry-after')) * 1000 || 0;
  }
  const alreadyGone = 'erase' in errand && response.status === 404;
  if (!response.ok && !alreadyGone) {
    console.error(
      `Keksi: the register ${way.register} refused a record (${response.status}): ${await reason(response)}`,
    );
  } else {
    // An unread body would keep its share of the browser's allowance for keepalive requests.
    await response.text();
  }
  way.queue.remove(errand);
  return null;
}
