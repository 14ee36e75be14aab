import type { Category } from '../consent/categories';
import { shortChecksum } from '../consent/checksum';
import { type Decision, recall } from '../consent/decision';
import { decisionsIn } from '../storage/format';

/**
 * The choice in a `Cookie` header, if one is valid. A server does not know how long the page lets one live, only that
 * none lives longer than a year.
 *
 * @example
 * readDecision(request.headers.get('cookie'))?.choices.marketing
 */
export const readDecision = (cookieHeader: string | null | undefined): Decision | null =>
  recall(decisionsIn(cookieHeader ?? ''), { days: 365 }, Date.now());

/**
 * Whether a decision lets a service run: by itself, or with all the categories it needs unless it was switched off there.
 *
 * @param needed none: only what was allowed one by one counts.
 * @example
 * mayRun(readDecision(cookies), 'youtube', ['marketing'])
 */
export function mayRun(
  decision: Decision | null,
  id: string,
  needed: readonly Category[],
): boolean {
  if (!decision) return false;
  const { choices, granted, refused } = decision;
  const mark = shortChecksum(id);
  if (granted.includes(mark)) return true;
  return needed.length > 0 && needed.every((one) => choices[one]) && !refused.includes(mark);
}
