import Cookies from 'js-cookie';
import { type Decision, expiryOf } from '../consent/decision';
import { deleteCookie } from '../gate/sweep';
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
  const set = (decision: Decision) =>
    Cookies.set(COOKIE, formatCookie(decision), {
      ...attributes(),
      expires: new Date(expiryOf(decision)),
    });
  const isKept = ({ time }: Decision) => stored()?.time === Math.floor(time / 1000) * 1000;
  return {
    read: () => stored() ?? memory,
    write(decision) {
      try {
        // A copy from before the site shared (or stopped sharing) its choice would outlive this one.
        Cookies.remove(COOKIE, { path: '/' });
        set(decision);
        // So would one that claims to be newer: every host below the domain can set it.
        if (!isKept(decision)) {
          deleteCookie(COOKIE);
          set(decision);
        }
      } catch {
        // Not remembered: `isKept` says so below.
      }
      const kept = isKept(decision);
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
