/**
 * One page view for each route of a single-page site. Google Analytics may send one by itself when the
 * browser's history changes; that is a setting of the property, which no page can read, and the site may
 * send its own. So Keksi looks at what leaves: it adds the view that did not come, and holds back the second.
 *
 * @see https://developers.google.com/analytics/devguides/collection/ga4/single-page-applications
 */

import { followRoutes } from '../../page/routes';
import { say } from './commands';
import { namePage, type PageNames } from './page-names';

/** Counts the views of the routes of this page. */
export interface PageViews {
  /** Google Analytics has been configured for an id, and sends the view of this route by itself. */
  begin(id: string): void;
  /** Whether a hit is one more view of a route that was told already. */
  isRepeated(hit: URL): boolean;
}

/** @param ids measurement ids, `G-…`. */
export function countPageViews(ids: readonly string[], names: PageNames): PageViews {
  let route = 0;
  /** The route of each id's last view that is certain to come, or has come. */
  const promised = new Map<string, number>();
  const told = new Map<string, number>();
  // One request may be asked about more than once.
  const passed = new WeakSet<URL>();

  followRoutes(
    names.location,
    (before) => {
      route += 1;
      if (!names.quiet()) namePage(names, before);
    },
    () => {
      const missing = ids.filter((id) => promised.get(id) !== route && told.get(id) !== route);
      if (missing.length && !names.quiet()) say('event', 'page_view', { send_to: missing });
    },
  );
  return {
    begin: (id) => promised.set(id, route),
    isRepeated(hit) {
      const { searchParams } = hit;
      const id = searchParams.get('tid') ?? '';
      if (searchParams.get('en') !== 'page_view' || !ids.includes(id)) return false;
      if (passed.has(hit)) return false;
      if (told.get(id) === route) return true;
      told.set(id, route);
      passed.add(hit);
      return false;
    },
  };
}
