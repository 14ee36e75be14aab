import { doc } from '../../page/document';
import { cleanPlace } from '../../permissions/page-address';
import { isSensitive } from '../../permissions/sensitive';
import type { PageNames } from './page-names';

/** What decides how the pages of a site may be named. */
export interface SitePages {
  /** Query parameters that may stay. */
  readonly query: readonly string[];
  readonly sensitive: readonly string[];
}

/** How the pages of a site are named to Google: a sensitive page, also as the one before, is not named. */
export function pagesOf({ query, sensitive }: SitePages): Omit<PageNames, 'quiet'> {
  // A statement is written where there is no page.
  const { pathname: landed, search: brought } = globalThis.location ?? {};
  return {
    location: () => cleanPlace(location, query),
    first() {
      const { origin, pathname, search } = location;
      // What is there of both says what brought the visitor to this page.
      const all = new URLSearchParams([
        ...new Map([
          ...new URLSearchParams(pathname === landed ? '' : brought),
          ...new URLSearchParams(search),
        ]),
      ]);
      return cleanPlace({ origin, pathname, search: String(all) }, query);
    },
    referrer(before = doc.referrer) {
      // There was no page before this one: an exception would cost a slow phone some milliseconds.
      if (!before) return '';
      try {
        const place = new URL(before);
        const { origin, pathname } = place;
        return origin === location.origin && isSensitive(pathname, sensitive)
          ? `${origin}/`
          : cleanPlace(place, query);
      } catch {
        return '';
      }
    },
  };
}
