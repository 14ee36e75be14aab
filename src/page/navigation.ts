import { atEnd, listen } from './document';

/** What the browser says of where it is about to go; TypeScript's DOM library does not know it yet. */
interface Navigating {
  readonly destination: { readonly url: string };
}

/**
 * Tells when a single-page site changes the address without loading a page. The Navigation API tells before any
 * vendor that watches `history` can send the new address.
 *
 * @param changed called once the address is the new one.
 * @param leaving called before, while the page still is where it was; is told where to.
 * @see https://developer.mozilla.org/docs/Web/API/Navigation/currententrychange_event
 * @see https://developer.mozilla.org/docs/Web/API/Navigation/navigate_event
 */
export function onNavigate(
  changed: () => void,
  leaving: (to: string) => void = () => undefined,
): void {
  const { navigation } = window as { navigation?: unknown };
  if (navigation instanceof EventTarget && !(navigation instanceof Node)) {
    listen(navigation, 'currententrychange', changed);
    listen(navigation, 'navigate', ({ destination }: Navigating) => leaving(destination.url));
    return;
  }
  let over = false;
  atEnd(() => {
    over = true;
  });
  for (const method of ['pushState', 'replaceState'] as const) {
    const original = history[method];
    history[method] = function (this: History, ...args) {
      if (!over) leaving(String(args[2] ?? location.href));
      original.apply(this, args);
      if (!over) changed();
    };
  }
  listen(window, 'popstate', changed);
  listen(window, 'hashchange', changed);
}
