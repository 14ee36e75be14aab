/**
 * What visitors are told of Google's services, with their hosts and stored names. The build makes the core's rows of
 * it (`src/services/rows.ts`).
 *
 * @see https://support.google.com/analytics/answer/11397207 cookies of Google Analytics
 * @see https://business.safety.google/adscookies/ cookies of Google Ads
 */
import { CATEGORIES } from '../../consent/categories';
import { NAMES } from '../names';
import type { StoredItem, Told } from '../service';
import { CLICK_DAYS } from './click-days';
import { ADS_HOSTS, ANALYTICS_HOSTS, TAG_HOST } from './hosts';

const CLICK_LIFETIME = { amount: CLICK_DAYS, unit: 'day' } as const;

const GOOGLE = {
  policy: 'https://policies.google.com/privacy',
  transfers: [{ country: 'US', recipient: 'Google LLC', safeguard: 'dpf' }],
} as const;

/** What a property that is linked to Google Ads keeps: the visitor's click on an advertisement. */
const CLICK = {
  lifetime: CLICK_LIFETIME,
  party: 'first',
  needs: 'marketing',
  purpose: {
    fi: 'Muistaa mainoksen, jota klikkasit. Vain, jos sallit myös markkinoinnin.',
    en: 'Remembers the ad you clicked. Only if you allow marketing as well.',
    sv: 'Kommer ihåg annonsen du klickade på. Bara om du också tillåter marknadsföring.',
  },
} as const satisfies Partial<StoredItem>;

/**
 * Google Analytics.
 *
 * @param ids measurement ids, `G-…`.
 * @param ads whether the site uses Google Ads, which tells of the clicks then.
 * @param days that a consent is valid: Keksi has the cookies end with it (`tag-options.ts`).
 */
export const toldAnalytics = (ids: readonly string[], ads = false, days = 184): Told => ({
  id: 'google-analytics',
  category: 'diagnostic',
  // Another one asks every visitor again: give it one when what they are told has changed in substance.
  version: 'ga01',
  ...NAMES['google-analytics'],
  purpose: {
    fi: 'Kertoo, miten sivustoa käytetään, jotta sitä voidaan kehittää. Google saa selaimesi tunnisteen, IP-osoitteen ja tiedot katsotuista sivuista.',
    en: 'Shows how the site is used so that it can be improved. Google receives an identifier for your browser, your IP address and the pages you view.',
    sv: 'Visar hur webbplatsen används så att den kan utvecklas. Google får en identifierare för din webbläsare, din IP-adress och vilka sidor du ser.',
  },
  ...GOOGLE,
  cookies: [
    { name: '_ga', lifetime: { amount: days, unit: 'day' }, party: 'first' },
    {
      pattern: '_ga_.+',
      label: ids.map((id) => id.replace(/^G-/, '_ga_')).join(', '),
      lifetime: { amount: days, unit: 'day' },
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
});

/** Google Ads. */
export const toldAds = (): Told => ({
  id: 'google-ads',
  category: 'marketing',
  version: 'aw01',
  ...NAMES['google-ads'],
  purpose: {
    fi: 'Kohdentaa mainoksia sivustolla käyneille ja mittaa, mitä mainokset saavat aikaan. Tiedot voidaan yhdistää Google-tiliisi.',
    en: 'Targets ads at people who have visited the site and measures what the ads achieve. The data may be linked to your Google account.',
    sv: 'Riktar annonser till dem som har besökt webbplatsen och mäter vad annonserna ger. Uppgifterna kan kopplas till ditt Google-konto.',
  },
  ...GOOGLE,
  cookies: [
    {
      pattern: '_gcl_(?!ls$).+',
      label: '_gcl_au, _gcl_aw',
      lifetime: CLICK_LIFETIME,
      party: 'first',
    },
    { pattern: '_gac_.+', label: '_gac_<id>', lifetime: CLICK_LIFETIME, party: 'first' },
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
});

/** Google signals, which Google Analytics shows as Demographics. */
export const toldDemographics = (): Told => ({
  id: 'google-demographics',
  category: CATEGORIES,
  version: 'gd01',
  ...NAMES['google-demographics'],
  purpose: {
    fi: 'Jos sallit sekä kävijätilastot että markkinoinnin, Google arvioi ikäryhmääsi, sukupuoltasi ja kiinnostuksen kohteitasi Google-tilisi perusteella.',
    en: 'If you allow both visitor statistics and marketing, Google estimates your age group, gender and interests based on your Google account.',
    sv: 'Om du tillåter både besöksstatistik och marknadsföring uppskattar Google din åldersgrupp, ditt kön och dina intressen utifrån ditt Google-konto.',
  },
  ...GOOGLE,
  cookies: [
    {
      name: 'IDE',
      lifetime: { amount: 13, unit: 'month' },
      party: 'third',
      domain: 'doubleclick.net',
    },
  ],
  hosts: ['stats.g.doubleclick.net', 'www.google.*/ads'],
});

/** What a container is told to hold, beside what stands in the page's own settings. */
export interface Container {
  /** Google's advertising, as the site owner says. */
  readonly ads?: boolean | undefined;
  /** The site has these outside the container too, where they tell of what they store. */
  readonly told?: readonly ('google-analytics' | 'google-ads')[];
}

/** Google Tag Manager, with what Google's tags in a container store. */
export const toldTagManager = ({ ads = false, told = [] }: Container = {}): Told => ({
  id: 'google-tag-manager',
  category: CATEGORIES,
  needs: 'any',
  // Another one asks every visitor again, as advertising that nobody was told of must.
  version: ads ? 'gta1' : 'gtm1',
  ...NAMES['google-tag-manager'],
  purpose: ads
    ? {
        fi: 'Käynnistää sivuston mittaus- ja markkinointityökalut valintojesi mukaan, myös Googlen mainonnan, joka kohdentaa mainoksia sivustolla käyneille. Google saa IP-osoitteesi, kun työkalujen luettelo haetaan.',
        en: 'Starts the measuring and marketing tools of the site as your choices allow, among them Google’s advertising, which targets ads at people who have visited the site. Google receives your IP address when the list of tools is fetched.',
        sv: 'Startar webbplatsens mätnings- och marknadsföringsverktyg enligt dina val, även Googles annonsering, som riktar annonser till dem som har besökt webbplatsen. Google får din IP-adress när listan över verktygen hämtas.',
      }
    : {
        fi: 'Käynnistää sivuston mittaus- ja markkinointityökalut valintojesi mukaan. Google saa IP-osoitteesi, kun työkalujen luettelo haetaan.',
        en: 'Starts the measuring and marketing tools of the site as your choices allow. Google receives your IP address when the list of tools is fetched.',
        sv: 'Startar webbplatsens mätnings- och marknadsföringsverktyg enligt dina val. Google får din IP-adress när listan över verktygen hämtas.',
      },
  ...GOOGLE,
  cookies: [
    {
      pattern: '_ga(_.+)?',
      label: '_ga, _ga_<id>',
      lifetime: { amount: 2, unit: 'year' },
      party: 'first',
      needs: 'diagnostic',
      obsolete: told.includes('google-analytics'),
    },
    {
      ...CLICK,
      pattern: '_gcl_(?!ls$).+|_gac_.+',
      label: '_gcl_au, _gcl_aw',
      obsolete: !ads || told.includes('google-ads'),
    },
    {
      ...CLICK,
      name: '_gcl_ls',
      type: 'localStorage',
      obsolete: !ads || told.includes('google-ads'),
    },
  ],
  // Those of the tags that most containers hold: they too fall silent with the container.
  hosts: [TAG_HOST, ...ANALYTICS_HOSTS, ...ADS_HOSTS],
});
