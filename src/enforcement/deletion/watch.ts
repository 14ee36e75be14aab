/**
 * How often it is looked. Of cookies the browser tells, where it has a CookieStore; of what this very page
 * writes into its other storages no event tells.
 */
const POLL = 1000;

interface CookieStoreLike {
  addEventListener(type: 'change', listener: () => void): void;
}

/**
 * Keeps watch after a withdrawal: calls back when cookies have changed, every second, and as the page goes
 * away, for as long as the page stays open.
 *
 * @see https://developer.mozilla.org/docs/Web/API/CookieStore/change_event
 */
export function watchStorage(look: () => void): void {
  const { cookieStore } = window as { cookieStore?: CookieStoreLike };
  cookieStore?.addEventListener('change', look);
  setInterval(look, POLL);
  addEventListener('pagehide', look);
  addEventListener('visibilitychange', look);
}
