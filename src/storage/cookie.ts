import { type Decision, expiryOf } from '../consent/decision';
import { deleteCookie } from './delete-cookie';
import { widestDomain } from './domain';
import { COOKIE, latestDecision } from './format';
import { keep } from './keep';
import { writeCookie } from './write';

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
 * @param memory a decision that the browser did not keep.
 */
export function cookieStore(setting: string | null, memory: Decision | null = null): DecisionStore {
  const domain = () => (setting === 'auto' ? widestDomain() : setting);
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
      const expiry = () => {
        const known = stored();
        return known ? expiryOf(known) : undefined;
      };
      let kept = keep(decision, domain, expiry);
      if (!kept) {
        // One that claims to be newer would outlive it: every host below the domain can set such a one.
        try {
          deleteCookie(COOKIE);
        } catch {
          // No cookies here: the page itself remembers.
        }
        kept = keep(decision, domain, expiry);
      }
      memory = kept ? null : decision;
      return kept;
    },
    forget() {
      memory = null;
      try {
        writeCookie(COOKIE, '', 0);
        writeCookie(COOKIE, '', 0, domain());
      } catch {
        // Nothing could be stored either.
      }
    },
  };
}
