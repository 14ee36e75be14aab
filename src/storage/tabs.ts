import { later, listen } from '../page/document';

const SIGNAL = 'keksi-changed';

/** Tells the site's other open tabs that the choice changed; leaves nothing behind. */
export function signalTabs(): void {
  try {
    localStorage.setItem(SIGNAL, String(Date.now()));
    localStorage.removeItem(SIGNAL);
  } catch {
    // Storage is blocked: other tabs look for themselves when they are shown.
  }
}

/**
 * Calls back when the choice may have changed elsewhere, or have ended: in another tab, while this tab was hidden, while
 * the page lay in the back/forward cache or the computer slept. To look costs nothing, so all that is near is listened
 * to.
 */
export function onTabSignal(look: () => void): void {
  const heard = ({ key = SIGNAL, type }: Event & { key?: string | null }) => {
    if (key !== SIGNAL) return;
    look();
    // In WebKit the signal can be here before the cookie is.
    if (type === 'storage') later(look, 500);
  };
  for (const type of ['storage', 'pageshow', 'visibilitychange', 'focus']) {
    // A field's focus is none of the window's: it is caught, but does not bubble.
    listen(window, type, heard, { capture: type !== 'focus' });
  }
}

const TWO_DAYS = 2 * 24 * 60 * 60 * 1000;

/**
 * Calls back when a moment has come. What is more than two days away is left to the next look, so that a page at
 * rest has no timer.
 *
 * @param time in milliseconds since 1970.
 * @returns takes it back.
 */
export function atMoment(time: number, run: () => void): (() => void) | undefined {
  const wait = time - Date.now();
  return wait < TWO_DAYS ? later(run, wait + 1) : undefined;
}
