import { atEnd, listen } from '../../page/document';

/**
 * How often it is looked. Of cookies the browser tells, where it has a CookieStore; of what this very page
 * writes into its other storages no event tells.
 */
const POLL = 1000;

/** Calls back when the browser tells that cookies have changed. It costs a page at rest nothing. */
export function watchCookies(look: () => void): void {
  const { cookieStore } = window as { cookieStore?: unknown };
  // An element may bear the name.
  if (cookieStore instanceof EventTarget && !(cookieStore instanceof Node)) {
    listen(cookieStore, 'change', look);
  }
}

/**
 * Keeps watch after a withdrawal: calls back when cookies have changed, every second, and as the page goes
 * away, for as long as the page stays open.
 *
 * @see https://developer.mozilla.org/docs/Web/API/CookieStore/change_event
 */
export function watchStorage(look: () => void): void {
  watchCookies(look);
  const timer = setInterval(look, POLL);
  atEnd(() => clearInterval(timer));
  listen(window, 'pagehide', look);
  listen(document, 'visibilitychange', look);
}
