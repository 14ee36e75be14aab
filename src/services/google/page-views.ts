/**
 * One page view for each route of a single-page site. Google Analytics may send one by itself when the
 * browser's history changes; that is a setting of the property, which no page can read, and the site may
 * send its own. So Keksi looks at what leaves: it adds the view that did not come, and holds back the second.
 *
 * A view may leave seconds after its route, beside those of later ones. What it is a view of is told by its own
 * address alone, so the visits of each path are counted, and the views of it.
 *
 * @see https://developers.google.com/analytics/devguides/collection/ga4/single-page-applications
 */

import { toUrl } from '../../page/url';
import { say } from './commands';
import { nameRoutes, type PageNames } from './page-names';

/** Counts the views of the routes of this page. */
export interface PageViews {
  /** Google Analytics has been configured for an id, and sends the view of this route by itself. */
  begin(id: string): void;
  /** Whether a hit is one more view of a route that was told already. */
  isRepeated(hit: URL): boolean;
}

/** How often something happened, by what. */
function createCount() {
  const counts = new Map<string, number>();
  const of = (key: string) => counts.get(key) ?? 0;
  return { of, add: (key: string) => counts.set(key, of(key) + 1) };
}

/** @param ids measurement ids, `G-…`. */
export function countPageViews(ids: readonly string[], names: PageNames): PageViews {
  const visits = createCount();
  /** Views that have left, and those that are certain to, by id and path. */
  const told = createCount();
  const promised = createCount();
  const key = (id: string, path: string) => `${id} ${path}`;
  // One request may be asked about more than once.
  const passed = new WeakSet<URL>();

  visits.add(location.pathname);
  nameRoutes(
    names,
    (path) => visits.add(path),
    ({ path, location, referrer }) => {
      const missing = ids.filter((id) => {
        const view = key(id, path);
        return Math.max(told.of(view), promised.of(view)) < visits.of(path);
      });
      for (const id of missing) promised.add(key(id, path));
      if (!missing.length) return;
      // Named in the command itself: by the time that Google's tag acts on it there may be another route.
      say('event', 'page_view', {
        page_location: location,
        page_referrer: referrer,
        send_to: missing,
      });
    },
  );
  return {
    begin: (id) => promised.add(key(id, location.pathname)),
    isRepeated(hit) {
      const { searchParams } = hit;
      const id = searchParams.get('tid') ?? '';
      if (searchParams.get('en') !== 'page_view' || !ids.includes(id)) return false;
      if (passed.has(hit)) return false;
      const path = toUrl(searchParams.get('dl') ?? '')?.pathname ?? location.pathname;
      const view = key(id, path);
      // A path that is none of this page's is a view that the site made up, and its own affair.
      if (visits.of(path) && told.of(view) >= visits.of(path)) return true;
      told.add(view);
      passed.add(hit);
      return false;
    },
  };
}
