import { type Decision, expiryOf } from '../consent/decision';
import { COOKIE, formatCookie } from './format';
import { writeCookie } from './write';

/**
 * Writes a decision into the cookie.
 *
 * @param domain where it is shared; null for this host only.
 * @param read when what is remembered stops being valid.
 * @returns whether the browser kept it.
 */
export function keep(
  decision: Decision,
  domain: () => string | null,
  read: () => number | undefined,
): boolean {
  try {
    // A copy from before the site shared (or stopped sharing) its choice would outlive this one.
    writeCookie(COOKIE, '', 0);
    writeCookie(COOKIE, formatCookie(decision), expiryOf(decision), domain());
  } catch {
    // Not remembered: reading says so below.
  }
  return read() === expiryOf(decision);
}
