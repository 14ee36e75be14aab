import { later, listen } from './document';
import { onNavigate } from './navigation';

/** How long the page may take to say by itself that a route was viewed, and to give it a title. */
const SETTLE = 500;

/**
 * Follows the routes of a single-page site.
 *
 * @param nameOf what tells one route from another; a change of anything else is none.
 * @param arrived called at once, before a vendor's script has noticed; is told the route before.
 * @param settled called once for each route, a little later, or before it is left.
 */
export function followRoutes(
  nameOf: () => string,
  arrived: (before: string) => void,
  settled: () => void,
): void {
  let name = nameOf();
  let cancel: (() => void) | undefined;
  const settle = () => {
    if (!cancel) return;
    cancel();
    cancel = undefined;
    settled();
  };
  const look = () => {
    const next = nameOf();
    if (next === name) return;
    settle();
    const before = name;
    name = next;
    arrived(before);
    cancel = later(settle, SETTLE);
  };
  onNavigate(look);
  listen(window, 'pagehide', settle);
}
