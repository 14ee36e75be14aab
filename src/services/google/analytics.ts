/**
 * Google Analytics 4.
 *
 * @see https://developers.google.com/analytics/devguides/collection/ga4/reference/config
 * @see https://developers.google.com/analytics/devguides/collection/gtagjs/user-opt-out
 * @see https://support.google.com/analytics/answer/11397207 its cookies
 */
import { ANALYTICS } from '../identities';
import { NAMES } from '../names';
import type { Resumable } from '../resumable';
import type { StoredItem } from '../service';
import { setDestination } from './commands';
import { type HitPolicy, isStale } from './hits';
import { ADS_HOSTS, ANALYTICS_HOSTS, TAG_HOST } from './hosts';
import { cleanPlace } from './page-address';
import { namePage } from './page-names';
import { countPageViews, type PageViews } from './page-views';
import { resumeTag, startTag, stopTag } from './tag';
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

/** What a property that is linked to Google Ads keeps: the visitor's click on an advertisement. */
const CLICK = {
  lifetime: { amount: 90, unit: 'day' },
  party: 'first',
  needs: 'marketing',
  purpose: {
    fi: 'Muistaa mainoksen, jota klikkasit. Vain, jos sallit myös markkinoinnin.',
    en: 'Remembers the ad you clicked. Only if you allow marketing as well.',
    sv: 'Kommer ihåg annonsen du klickade på. Bara om du också tillåter marknadsföring.',
  },
} as const satisfies Partial<StoredItem>;

/** Google Analytics under the diagnostic category. @param ids measurement ids, `G-…`. */
export function googleAnalytics(
  ids: readonly string[],
  { query, referrer, quiet = () => false, seconds = 0, advanced, ads }: AnalyticsOptions,
): Resumable {
  const names = { location: () => cleanPlace(location, query), referrer, quiet };
  let views: PageViews | undefined;
  const prepare = () => {
    for (const id of ids) {
      disable(id, true);
      setDestination(id, false);
    }
  };

  return {
    ...ANALYTICS,
    ...NAMES['google-analytics'],
    purpose: {
      fi: 'Kertoo, miten sivustoa käytetään, jotta sitä voidaan kehittää. Google saa selaimesi tunnisteen, IP-osoitteen ja tiedot katsotuista sivuista.',
      en: 'Shows how the site is used so that it can be improved. Google receives an identifier for your browser, your IP address and the pages you view.',
      sv: 'Visar hur webbplatsen används så att den kan utvecklas. Google får en identifierare för din webbläsare, din IP-adress och vilka sidor du ser.',
    },
    policy: 'https://policies.google.com/privacy',
    transfers: [{ country: 'US', recipient: 'Google LLC', safeguard: 'dpf' }],
    cookies: [
      { name: '_ga', lifetime: { amount: 2, unit: 'year' }, party: 'first' },
      {
        pattern: '_ga_.+',
        label: ids.map((id) => id.replace(/^G-/, '_ga_')).join(', '),
        lifetime: { amount: 2, unit: 'year' },
        party: 'first',
      },
      // Told by the service Google Ads where there is one, and deleted with this one anyway.
      { ...CLICK, pattern: '_gcl_(?!ls$).+|_gac_.+', label: '_gcl_aw', obsolete: ads },
      { ...CLICK, name: '_gcl_ls', type: 'localStorage', obsolete: ads },
      // Left behind by the older Universal Analytics, and deleted with the rest.
      { name: '_gid', lifetime: { amount: 24, unit: 'hour' }, party: 'first', obsolete: true },
      {
        pattern: '_gat(_.+)?|_dc_gtm_.+',
        label: '_gat',
        lifetime: { amount: 1, unit: 'minute' },
        party: 'first',
        obsolete: true,
      },
    ],
    hosts: [TAG_HOST, ...ANALYTICS_HOSTS, ...ADS_HOSTS],
    prepare,
    resume(started) {
      if (!started.running) return prepare();
      for (const id of ids) resumeTag(id);
      views = countPageViews(ids, names, started);
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
