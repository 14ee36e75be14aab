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
export const pagesOf = ({ query, sensitive }: SitePages): Omit<PageNames, 'quiet'> => ({
  location: () => cleanPlace(location, query),
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
});
