/**
 * Google Analytics 4, as far as it is held, started and stopped.
 *
 * @see https://developers.google.com/analytics/devguides/collection/ga4/reference/config
 * @see https://developers.google.com/analytics/devguides/collection/gtagjs/user-opt-out
 */

import { cleanPlace } from '../../permissions/page-address';
import { rowOf } from '../row';
import type { Enforced } from '../service';
import { setDestination } from './commands';
import { googleChoices } from './consent-mode';
import { type HitPolicy, isStale } from './hits';
import { namePage } from './page-names';
import { countPageViews, type PageViews } from './page-views';
import { startTag, stopTag } from './tag';
import { analyticsOptions, disable } from './tag-options';

/** What else may be said of Google Analytics. */
export interface AnalyticsOptions extends HitPolicy {
  /** Query parameters that Google may see. */
  readonly query: readonly string[];
  /** What stands for a page before this one; the site's own sensitive pages must not be named. */
  readonly referrer: (before?: string) => string;
  /** Whether the visitor is on a sensitive page, of which nothing is said. */
  readonly quiet?: () => boolean;
  /** Seconds that its cookies live when it starts before there is a choice (advanced mode). */
  readonly seconds?: number;
}

/** Google Analytics under the diagnostic category. @param ids measurement ids, `G-…`. */
export function enforceAnalytics(
  ids: readonly string[],
  { query, referrer, quiet = () => false, seconds = 0, advanced, ads }: AnalyticsOptions,
): Enforced {
  const names = { location: () => cleanPlace(location, query), referrer, quiet };
  let views: PageViews | undefined;
  return {
    ...(rowOf('google-analytics') as Enforced),
    prepare() {
      for (const id of ids) {
        disable(id, true);
        setDestination(id, false);
      }
    },
    start(grant) {
      if (!views) {
        namePage(names);
        views = countPageViews(ids, names);
        ids.forEach(views.begin);
      }
      for (const id of ids) {
        disable(id, false);
        startTag(id, analyticsOptions(grant.seconds || seconds), grant);
      }
    },
    runsDenied: advanced,
    sees: googleChoices,
    isStale: (url, choices) =>
      isStale(url, choices, { advanced, ads }) || (views?.isRepeated(url) ?? false),
    stop() {
      for (const id of ids) {
        disable(id, true);
        stopTag(id);
      }
    },
  };
}
