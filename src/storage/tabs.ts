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
 * Calls back when the choice may have changed elsewhere: in another tab, while this tab was hidden, or
 * while the page lay in the back/forward cache. To look costs nothing, so all that is near is listened to.
 */
export function onTabSignal(look: () => void): void {
  const heard = ({ key = SIGNAL, type }: Event & { key?: string | null }) => {
    if (key !== SIGNAL) return;
    look();
    // In WebKit the signal can be here before the cookie is.
    if (type === 'storage') later(look, 500);
  };
  for (const type of ['storage', 'pageshow', 'visibilitychange']) {
    listen(window, type, heard, { capture: true });
  }
}

const TWO_DAYS = 2 * 24 * 60 * 60 * 1000;

/**
 * Calls back when a moment has come. What is more than two days away is left to the next page, so that a page at
 * rest has no timer.
 *
 * @param time in milliseconds since 1970.
 */
export function atMoment(time: number, run: () => void): void {
  const wait = time - Date.now();
  if (wait < TWO_DAYS) later(run, wait + 1);
}
