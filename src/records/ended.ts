import { type Decision, isConsent } from '../consent/decision';
import type { ConsentRecord } from './record';
import type { Records } from './records';

/** Whether a record belongs to a consent: it gives one, or changes or ends one that was given before. */
const isOfConsent = ({ previous, choices, granted }: ConsentRecord): boolean =>
  previous !== null || isConsent({ choices, granted: granted ?? [] });

/**
 * The identifier of a consent that has ended on this page. Its records bear it, and the browser keeps it no more.
 *
 * @param made the records made on this page.
 */
export function endedSubject(
  made: readonly ConsentRecord[],
  decision: Pick<Decision, 'subject'> | null,
): string | null {
  const last = made.at(-1);
  return !decision?.subject && last && isOfConsent(last) ? last.subject : null;
}

/** Whether a record is still in this browser, with the identifier in it, because the register has not received it. */
export const isWaiting = ({ queue }: Pick<Records, 'queue'>): boolean =>
  queue.all().some((errand) => 'record' in errand);
