/** How often cookies are looked at where the browser does not tell of changes (http pages, older browsers). */
const POLL = 1000;

interface CookieStoreLike {
  addEventListener(type: 'change', listener: () => void): void;
}

/**
 * Keeps watch after a withdrawal: calls back whenever cookies may have changed, and as the page goes
 * away, for as long as the page stays open.
 *
 * @see https://developer.mozilla.org/docs/Web/API/CookieStore/change_event
 */
export function watchStorage(look: () => void): void {
  const { cookieStore } = window as { cookieStore?: CookieStoreLike };
  if (cookieStore) cookieStore.addEventListener('change', look);
  else setInterval(look, POLL);
  addEventListener('pagehide', look);
  addEventListener('visibilitychange', look);
}
