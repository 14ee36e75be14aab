import { allowsAnything } from '../../consent/choices';
import { isDecided, type State } from '../../consent/state';
import { whenParsed } from '../../page/when';
import type { Permissions } from '../../permissions/permissions';
import { domainsToSweep } from './domains';
import { sweep, sweepCookies } from './sweep';
import { watchCookies, watchStorage } from './watch';

/** Deletes what services that may not run have stored, and what they store again. */
export interface Cleaner {
  /** Deletes it now. */
  clean(): void;
  /** A refusal also holds for what was stored before it, by another page or another tool. */
  cleanAtStart(): void;
  /** Keeps watch from now on: what had started may still want to store. */
  keepWatch(): void;
}

/** Whether a consent was given on this site that may have let services store on a parent domain. */
const hasRun = ({ withdrawn, decision }: State): boolean =>
  withdrawn ||
  (decision !== null && (allowsAnything(decision.choices) || decision.granted.length > 0));

/**
 * Once there is a decision, cookies that come are deleted as the browser tells of them.
 *
 * @param domain the cookie domain that the site says it covers.
 */
export function createCleaner(
  forbids: Permissions['forbids'],
  state: () => State,
  domain: string | null,
): Cleaner {
  const sweeping = { forbids, domainsOf: () => domainsToSweep(domain, hasRun(state())) };
  const clean = () => sweep(sweeping);
  const cleanIfDecided = () => {
    if (isDecided(state())) clean();
  };
  let watched = false;

  watchCookies(cleanIfDecided);
  return {
    clean,
    cleanAtStart() {
      // A page would wait while its browser reads storages, so those come when it is there.
      if (isDecided(state())) sweepAtStart(sweeping);
      whenParsed(cleanIfDecided);
    },
    keepWatch() {
      if (!watched) watchStorage(clean);
      watched = true;
    },
  };
}

function sweepAtStart(sweeping: Parameters<typeof sweepCookies>[0]): void {
  try {
    sweepCookies(sweeping);
  } catch {
    // No cookies here.
  }
}
