import { atEnd, listen } from './document';

/**
 * Tells when a single-page site has changed the address without loading a page. The Navigation API
 * tells before any vendor that watches `history` can send the new address.
 *
 * @see https://developer.mozilla.org/docs/Web/API/Navigation/currententrychange_event
 */
export function onNavigate(changed: () => void): void {
  const { navigation } = window as { navigation?: unknown };
  if (navigation instanceof EventTarget && !(navigation instanceof Node)) {
    listen(navigation, 'currententrychange', changed);
    return;
  }
  let over = false;
  atEnd(() => {
    over = true;
  });
  for (const method of ['pushState', 'replaceState'] as const) {
    const original = history[method];
    history[method] = function (this: History, ...args) {
      original.apply(this, args);
      if (!over) changed();
    };
  }
  listen(window, 'popstate', changed);
  listen(window, 'hashchange', changed);
}
