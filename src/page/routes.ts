import { later, listen } from './document';
import { onNavigate } from './navigation';
import { toUrl } from './url';

/** How long the page may take to say by itself that a route was viewed, and to give it a title. */
const SETTLE = 500;

/**
 * Follows the routes of a single-page site: its paths. A change of the query or the fragment alone is no route.
 *
 * @param arrived called at once, before a vendor's script has noticed; is told the path before.
 * @param settled called once for each route, a little later, or before it is left.
 */
export function followRoutes(arrived: (before: string) => void, settled: () => void): void {
  let path = location.pathname;
  let cancel: (() => void) | undefined;
  const settle = () => {
    if (!cancel) return;
    cancel();
    cancel = undefined;
    settled();
  };
  const look = () => {
    if (location.pathname === path) return;
    settle();
    const before = path;
    path = location.pathname;
    arrived(before);
    cancel = later(settle, SETTLE);
  };
  // While the page still is where it was: some vendors read the address for themselves.
  onNavigate(look, (to) => {
    if (toUrl(to)?.pathname !== path) settle();
  });
  listen(window, 'pagehide', settle);
}
