interface NavigationLike {
  addEventListener(type: 'currententrychange', listener: () => void): void;
}

/**
 * Tells when a single-page site has changed the address without loading a page. The Navigation API
 * tells before any vendor that watches `history` can send the new address.
 *
 * @see https://developer.mozilla.org/docs/Web/API/Navigation/currententrychange_event
 */
export function onNavigate(changed: () => void): void {
  const { navigation } = window as { navigation?: NavigationLike };
  if (navigation) {
    navigation.addEventListener('currententrychange', changed);
    return;
  }
  for (const method of ['pushState', 'replaceState'] as const) {
    const original = history[method];
    history[method] = function (this: History, ...args) {
      original.apply(this, args);
      changed();
    };
  }
  addEventListener('popstate', changed);
  addEventListener('hashchange', changed);
}
