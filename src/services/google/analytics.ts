/**
 * Google Analytics 4, as far as it is held, started and stopped.
 *
 * @see https://developers.google.com/analytics/devguides/collection/ga4/reference/config
 * @see https://developers.google.com/analytics/devguides/collection/gtagjs/user-opt-out
 */
import { builtInRow } from '../row';
import type { Enforced } from '../service';
import { setDestination } from './commands';
import { googleChoices } from './consent-mode';
import { type HitPolicy, isStale } from './hits';
import type { PageNames } from './page-names';
import { countPageViews, type PageViews } from './page-views';
import { startTag, stopTag } from './tag';
import { analyticsOptions, disable } from './tag-options';

/** What else may be said of Google Analytics. */
export interface AnalyticsOptions extends HitPolicy {
  /** How pages are named to Google. */
  readonly names: PageNames;
  /** Seconds that its cookies live when it starts before there is a choice (advanced mode). */
  readonly seconds?: number;
}

/** Google Analytics under the diagnostic category. @param ids measurement ids, `G-…`. */
export function enforceAnalytics(
  ids: readonly string[],
  { names, seconds = 0, ...policy }: AnalyticsOptions,
): Enforced {
  let views: PageViews | undefined;
  return {
    ...builtInRow('google-analytics', policy.host),
    prepare() {
      for (const id of ids) {
        disable(id, true);
        setDestination(id, false);
      }
    },
    start(grant) {
      if (!views) {
        views = countPageViews(ids, names);
        ids.forEach(views.begin);
      }
      for (const id of ids) {
        disable(id, false);
        startTag(id, analyticsOptions(grant.seconds || seconds, policy.host), grant, policy.host);
      }
    },
    runsDenied: policy.advanced,
    sees: googleChoices,
    isStale: (url, choices) => isStale(url, choices, policy) || (views?.isRepeated(url) ?? false),
    stop() {
      for (const id of ids) {
        disable(id, true);
        stopTag(id);
      }
    },
  };
}
