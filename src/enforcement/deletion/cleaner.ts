import { type Decision, isConsent } from '../../consent/decision';
import type { State } from '../../consent/state';
import { doc } from '../../page/document';
import { whenParsed } from '../../page/when';
import type { Permissions } from '../../permissions/permissions';
import { ALLOWED, decisionsIn } from '../../storage/format';
import { domainsToSweep } from './domains';
import { sweep, sweepCookies } from './sweep';
import { watchCookies, watchStorage } from './watch';

/** Deletes what services that may not run have stored, and what they store again. */
export interface Cleaner {
  /** Deletes it now. */
  clean(): void;
  /** A refusal also holds for what was stored before it, by another page or another tool; so does the end of a consent. */
  cleanAtStart(): void;
  /** Keeps watch from now on: what had started may still want to store. */
  keepWatch(): void;
}

/** Whether a consent was given on this site that may have let services store on a parent domain. */
const hasRun = ({ withdrawn, decision }: State): boolean =>
  withdrawn || (decision !== null && isConsent(decision));

/** Whether this site keeps the mark that a consent leaves here while it lives. */
function isMarked(): boolean {
  try {
    return localStorage.getItem(ALLOWED) !== null;
  } catch {
    return false;
  }
}

/** Marks that something may be stored here by consent, or takes the mark away: the choice's own cookie ends with it. */
function mark(allowed: boolean): void {
  try {
    if (!allowed) localStorage.removeItem(ALLOWED);
    else if (!isMarked()) localStorage.setItem(ALLOWED, '');
  } catch {
    // No storage here, so nothing was stored.
  }
}

/** The choices that cookies tell of, whether they hold or not. */
function found(): Decision[] {
  try {
    return decisionsIn(doc.cookie);
  } catch {
    return [];
  }
}

/**
 * Once there is a decision, or one has ended, cookies that come are deleted as the browser tells of them.
 *
 * @param domain the cookie domain that the site says it covers.
 */
export function createCleaner(
  forbids: Permissions['forbids'],
  state: () => State,
  domain: string | null,
): Cleaner {
  /** A consent of this site has ended before this page: what it had allowed is to go. Of others' consents nothing is known. */
  let ended = false;
  const sweeping = {
    forbids,
    domainsOf: () => domainsToSweep(domain, ended || hasRun(state())),
  };
  const isAllowed = () => {
    const { decision } = state();
    return decision !== null && isConsent(decision);
  };
  const clean = () => {
    sweep(sweeping);
    mark(isAllowed());
  };
  /** A choice that holds for another notice than this one has ended as far as the services of today go. */
  const isOver = () => ended || state().decision !== null;
  const cleanIfOver = () => {
    if (isOver()) clean();
  };
  let watched = false;

  watchCookies(cleanIfOver);
  return {
    clean,
    cleanAtStart() {
      ended = !state().decision && found().some(isConsent);
      // A page would wait while its browser reads storages, so those come when it is there.
      if (isOver()) sweepAtStart(sweeping);
      whenParsed(() => {
        // Another tab may have been given consent meanwhile.
        ended ||= !state().decision && !found().length && isMarked();
        cleanIfOver();
      });
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
