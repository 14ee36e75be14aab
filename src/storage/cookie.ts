import Cookies from 'js-cookie';
import { type Decision, expiryOf } from '../consent/decision';
import { widestDomain } from './domain';
import { COOKIE, formatCookie, latestDecision } from './format';

/** Where the decision is remembered. */
export interface DecisionStore {
  /** The remembered decision, whether valid or not; null where there is none or it cannot be read. */
  read(): Decision | null;
  /** Remembers a decision. @returns whether the browser kept it. */
  write(decision: Decision): boolean;
  forget(): void;
}

/**
 * Remembers the decision in a cookie, or for the life of the page where the browser keeps none
 * (cookies off, a sandboxed frame: reading then throws a SecurityError).
 *
 * @param setting the cookie domain, `auto`, or null for this host only.
 */
export function cookieStore(setting: string | null): DecisionStore {
  let memory: Decision | null = null;
  const attributes = () => {
    const domain = setting === 'auto' ? widestDomain() : setting;
    return {
      path: '/',
      sameSite: 'Lax' as const,
      secure: location.protocol === 'https:',
      ...(domain ? { domain } : {}),
    };
  };
  const stored = () => {
    try {
      return latestDecision(document.cookie);
    } catch {
      return null;
    }
  };
  return {
    read: () => stored() ?? memory,
    write(decision) {
      try {
        // A copy from before the site shared (or stopped sharing) its choice would outlive this one.
        Cookies.remove(COOKIE, { path: '/' });
        Cookies.set(COOKIE, formatCookie(decision), {
          ...attributes(),
          expires: new Date(expiryOf(decision)),
        });
      } catch {
        // Not remembered: `stored` says so below.
      }
      const kept = stored()?.time === Math.floor(decision.time / 1000) * 1000;
      memory = kept ? null : decision;
      return kept;
    },
    forget() {
      memory = null;
      try {
        Cookies.remove(COOKIE, { path: '/' });
        Cookies.remove(COOKIE, attributes());
      } catch {
        // Nothing could be stored either.
      }
    },
  };
}
