/**
 * Google Ads remarketing and conversion measurement.
 *
 * @see https://support.google.com/google-ads/answer/7521212 the tag
 * @see https://business.safety.google/adscookies/ its cookies
 */
import { ADS } from '../identities';
import { NAMES } from '../names';
import type { Resumable } from '../resumable';
import { setDestination } from './commands';
import { type HitPolicy, isStale } from './hits';
import { ADS_HOSTS, TAG_HOST } from './hosts';
import { nameRoutes, type PageNames } from './page-names';
import { isConfigured, resumeTag, startTag, stopTag } from './tag';
import { tagOptions } from './tag-options';

/** What else may be said of Google Ads. */
export interface AdsOptions extends Omit<HitPolicy, 'ads'> {
  /** How pages are named to Google, where Google Analytics does not name them already. */
  readonly names?: PageNames;
  /** Seconds that its cookies live when it starts before there is a choice (advanced mode). */
  readonly seconds?: number;
}

/** Google Ads under the marketing category. @param ids `AW-…`. */
export const googleAds = (
  ids: readonly string[],
  { seconds = 0, advanced = () => false, names }: AdsOptions = {},
): Resumable => ({
  ...ADS,
  ...NAMES['google-ads'],
  purpose: {
    fi: 'Kohdentaa mainoksia sivustolla käyneille ja mittaa, mitä mainokset saavat aikaan. Tiedot voidaan yhdistää Google-tiliisi.',
    en: 'Targets ads at people who have visited the site and measures what the ads achieve. The data may be linked to your Google account.',
    sv: 'Riktar annonser till dem som har besökt webbplatsen och mäter vad annonserna ger. Uppgifterna kan kopplas till ditt Google-konto.',
  },
  policy: 'https://policies.google.com/privacy',
  transfers: [{ country: 'US', recipient: 'Google LLC', safeguard: 'dpf' }],
  cookies: [
    {
      pattern: '_gcl_(?!ls$).+',
      label: '_gcl_au, _gcl_aw',
      lifetime: { amount: 90, unit: 'day' },
      party: 'first',
    },
    {
      pattern: '_gac_.+',
      label: '_gac_<id>',
      lifetime: { amount: 90, unit: 'day' },
      party: 'first',
    },
    { name: '_gcl_ls', lifetime: 'persistent', party: 'first', type: 'localStorage' },
    {
      name: 'IDE',
      lifetime: { amount: 13, unit: 'month' },
      party: 'third',
      domain: 'doubleclick.net',
    },
    {
      name: 'test_cookie',
      lifetime: { amount: 15, unit: 'minute' },
      party: 'third',
      domain: 'doubleclick.net',
    },
  ],
  hosts: [TAG_HOST, ...ADS_HOSTS],
  prepare() {
    for (const id of ids) setDestination(id, false);
  },
  resume({ running, from }) {
    for (const id of ids) {
      if (running) resumeTag(id);
      else setDestination(id, false);
    }
    if (running && names) nameRoutes(names, from);
  },
  start(grant) {
    if (names && !ids.some(isConfigured)) nameRoutes(names);
    for (const id of ids) {
      startTag(id, tagOptions(grant.seconds || seconds), grant);
    }
  },
  runsDenied: advanced,
  isStale: (url, choices) => isStale(url, choices, { advanced, ads: true }),
  stop() {
    for (const id of ids) stopTag(id);
  },
});
