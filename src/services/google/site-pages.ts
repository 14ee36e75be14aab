import { isSensitive } from '../../gate/sensitive';
import { cleanAddress } from './page-address';
import type { PageNames } from './page-names';

/** What decides how the pages of a site may be named. */
export interface SitePages {
  /** Query parameters that may stay. */
  readonly query: readonly string[];
  readonly sensitive: readonly string[];
}

/** How the pages of a site are named to Google: a sensitive page, also as the one before, is not named. */
export function pagesOf({ query, sensitive }: SitePages): PageNames {
  return {
    location: () => cleanAddress(location.href, query),
    referrer(before = document.referrer) {
      const address = cleanAddress(before, query);
      if (!address) return '';
      const { origin, pathname } = new URL(address);
      return origin === location.origin && isSensitive(pathname, sensitive)
        ? `${origin}/`
        : address;
    },
    quiet: () => isSensitive(location.pathname, sensitive),
  };
}
