import type { Category } from '../../consent/categories';
import { elementsIn } from '../../page/elements';
import type { Permissions } from '../../permissions/permissions';
import type { Loader } from '../loader';
import { releaseHeld } from '../policy/release';
import { keep, whenHeld } from '../valve/held';
import { wouldHold } from '../valve/judge';
import { bringsWanted } from './brings-wanted';
import type { WaitingFrames } from './frames';
import { createOpening, takeAddress } from './opening';
import { type Root, watchRoots } from './roots';

const WAITING = [
  'script[type="text/plain"][data-category]',
  'iframe[data-category][data-src]',
  'img[data-category][data-src]',
  'template[data-category]',
].join();

/** Markup that waits for consent. */
export interface Markup {
  /** Opens what may now run, and takes back what may not and can be taken back. */
  refresh(): void;
  /** The same after a withdrawal, which also closes what the visitor had opened this once. */
  withdraw(): void;
  /** The categories that elements of this page wait for, or waited for. */
  named(): readonly Category[];
  /** Scripts that ran and may not any more, by address (or `inline`): only a reload takes them away. */
  ran(): string[];
}

const waitingIn = (root: Root): HTMLElement[] => elementsIn(root, WAITING);

/** Shuts frames that came with no word of waiting, and belong to what may not run any more. */
function shutFrames(root: Root): void {
  for (const frame of elementsIn(root, 'iframe')) {
    const address = frame.getAttribute('src');
    if (!address || frame.matches(WAITING) || !wouldHold(address)) continue;
    keep(frame, 'src', address);
    takeAddress(frame);
  }
}

/**
 * Watches the page for elements with `data-category`, also those inserted later, and opens each when its
 * condition is met.
 *
 * @param frames told of each frame that waits.
 * @param mayTouch whether elements may be changed already: not before the page's framework has taken them over.
 * @param inserted called when markup for Keksi was added to the page, and when the page has been read.
 */
export function watchMarkup(
  permissions: Permissions,
  loader: Loader,
  frames: WaitingFrames,
  mayTouch: () => boolean,
  inserted: () => void,
): Markup {
  // Whether the parser stands within an element that may run: whatever comes next completes it.
  let isAtEnd = false;
  // Roots off the page in which something waits; it has not heard what was decided meanwhile.
  let away: WeakRef<ShadowRoot>[] = [];
  const opening = createOpening(permissions, loader, frames, mayTouch, () => {
    isAtEnd = true;
  });
  const refresh = () => {
    isAtEnd = false;
    opening.takeBack();
    for (const root of roots.onPage()) waitingIn(root).forEach(opening.look);
    if (mayTouch()) releaseHeld(loader, frames);
    away = roots
      .away()
      .filter((root) => waitingIn(root).length)
      .map((root) => new WeakRef(root));
  };
  const roots = watchRoots((changes) => {
    const isOfInterest =
      !changes ||
      isAtEnd ||
      away.some((root) => root.deref()?.isConnected) ||
      bringsWanted(changes);
    if (!isOfInterest) return;
    refresh();
    inserted();
  });
  // Of a frame that is on the page already, nothing else tells.
  whenHeld(refresh);
  return {
    refresh,
    withdraw() {
      opening.endExceptions();
      for (const root of roots.onPage()) shutFrames(root);
      refresh();
    },
    named: opening.named,
    ran: opening.ran,
  };
}
