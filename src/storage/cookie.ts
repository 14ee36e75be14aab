import { type Decision, expiryOf, recall, type Validity } from '../consent/decision';
import { doc } from '../page/document';
import { deleteCookie } from './delete-cookie';
import { widestDomain } from './domain';
import { COOKIE, decisionsIn, formatCookie } from './format';
import { setCookie } from './jar';

/** Where the decision is remembered. */
export interface DecisionStore {
  /** The decision that holds at a moment; null where there is none or it cannot be read. */
  read(now: number): Decision | null;
  /** Remembers a decision. @returns whether the browser kept it. */
  write(decision: Decision, now: number): boolean;
  forget(): void;
}

/**
 * Remembers the decision in a cookie, or for the life of the page where the browser keeps none
 * (cookies off, a sandboxed frame: reading then throws a SecurityError).
 *
 * @param setting the cookie domain, `auto`, or null for this host only.
 * @param valid how long a choice is valid today.
 */
export function cookieStore(setting: string | null, valid: Validity): DecisionStore {
  let memory: Decision | null = null;
  const stored = (now: number) => {
    try {
      return recall(decisionsIn(doc.cookie), valid, now);
    } catch {
      return null;
    }
  };
  const erase = () => {
    try {
      deleteCookie(COOKIE);
    } catch {
      // No cookies here: the page itself remembers.
    }
  };
  return {
    read: (now) => stored(now) ?? (memory && recall([memory], valid, now)),
    write(decision, now) {
      // A copy on another path or domain, from before or planted, would be read beside this one.
      erase();
      try {
        const domain = setting === 'auto' ? widestDomain() : setting;
        setCookie(COOKIE, formatCookie(decision), {
          domain,
          expires: new Date(expiryOf(decision)),
        });
      } catch {
        // Not remembered: reading says so below.
      }
      const found = stored(now);
      const kept = found !== null && formatCookie(found) === formatCookie(decision);
      memory = kept ? null : decision;
      return kept;
    },
    forget() {
      memory = null;
      erase();
    },
  };
}
