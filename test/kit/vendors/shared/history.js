/**
 * Calls back when a single-page site moves on.
 *
 * @param {() => void} moved
 */
export function onRouteChange(moved) {
  let address = location.href;
  const check = () => {
    if (location.href === address) return;
    address = location.href;
    moved();
  };
  for (const method of ['pushState', 'replaceState']) {
    const original = history[method];
    history[method] = function (...args) {
      original.apply(this, args);
      check();
    };
  }
  addEventListener('popstate', check);
}
