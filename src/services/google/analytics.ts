/**
 * Google Analytics 4.
 *
 * @see https://developers.google.com/analytics/devguides/collection/ga4/reference/config
 * @see https://developers.google.com/analytics/devguides/collection/gtagjs/user-opt-out
 * @see https://support.google.com/analytics/answer/11397207 its cookies
 */
import type { Service } from '../service';
import { setDestination } from './commands';
import { forgetClient, isStale } from './hits';
import { cleanAddress } from './page-address';
import { startTag, stopTag } from './tag';

/** What else may be said of Google Analytics. */
export interface AnalyticsOptions {
  /** Query parameters that Google may see. */
  readonly query: readonly string[];
  /** What stands for the referring page; the site's own sensitive pages must not be named. */
  readonly referrer: () => string;
}

/** Google's own switch for one id: read by gtag.js each time it would send or store. */
const disable = (id: string, disabled: boolean): void => {
  (window as unknown as Record<string, boolean>)[`ga-disable-${id}`] = disabled;
};

/** Google Analytics under the diagnostic category. @param ids measurement ids, `G-…`. */
export const googleAnalytics = (
  ids: readonly string[],
  { query, referrer }: AnalyticsOptions,
): Service => ({
  id: 'google-analytics',
  category: 'diagnostic',
  name: 'Google Analytics',
  provider: 'Google Ireland Limited',
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
  hosts: [
    'www.googletagmanager.com',
    '*.google-analytics.com',
    '*.analytics.google.com',
    'analytics.google.com',
  ],
  prepare() {
    for (const id of ids) {
      disable(id, true);
      setDestination(id, false);
    }
  },
  start(grant) {
    for (const id of ids) {
      disable(id, false);
      startTag(
        id,
        {
          // No identifier outlives the consent, and no visit prolongs it (B15).
          cookie_expires: grant.seconds,
          cookie_update: false,
          cookie_flags: location.protocol === 'https:' ? 'SameSite=Lax;Secure' : 'SameSite=Lax',
          page_location: cleanAddress(location.href, query),
          page_referrer: referrer(),
        },
        grant,
      );
    }
  },
  isStale,
  stop() {
    forgetClient();
    for (const id of ids) {
      disable(id, true);
      stopTag(id);
    }
  },
});
