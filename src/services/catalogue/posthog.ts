/**
 * PostHog: use of a site, recordings, tests.
 *
 * @see https://posthog.com/docs/libraries/js/persistence what it stores
 * @see https://posthog.com/docs/privacy/gdpr-compliance where the data is kept
 *
 * Known of its source, which is open: what it keeps in sessionStorage, and its own opt-out in localStorage. PostHog
 * knows an opt-out (`opt_out_capturing`); it is not called, as it would leave a key for that alone.
 *
 * Not found: with what safeguard data goes to the United States where `region` is `us`: the site has to say
 * `transfers`. On a host of your own describe it as a service of your own.
 *
 * Nothing is started: your own script waits, `<script type="text/plain" data-category="diagnostic"
 * data-src="https://eu-assets.i.posthog.com/static/array.js">`.
 */
import { catalogued } from './catalogued';

/** PostHog under the diagnostic category. */
export const posthog = catalogued(
  {
    docs: 'https://posthog.com/docs/libraries/js/persistence',
    needs: {
      region: {
        pattern: /^(eu|us)$/,
        allowed: 'where PostHog keeps your data: "eu" or "us"',
        example: 'eu',
      },
    },
    asks: ({ region }) => (region === 'eu' ? [] : ['transfers']),
  },
  () => ({
    id: 'posthog',
    category: 'diagnostic',
    name: 'PostHog',
    provider: 'PostHog, Inc.',
    purpose: {
      fi: 'Kertoo, mitä sivuja katsotaan ja miten niitä käytetään, jotta sivustoa voidaan kehittää. Voi myös tallentaa, miten sivuilla liikutaan.',
      en: 'Shows which pages are viewed and how they are used, so that the site can be developed. May also record how the pages are used.',
      sv: 'Visar vilka sidor som läses och hur de används, så att webbplatsen kan utvecklas. Kan också spela in hur man rör sig på sidorna.',
    },
    policy: 'https://posthog.com/privacy',
    transfers: [],
    cookies: [
      {
        pattern: 'ph_.+',
        label: 'ph_<id>_posthog',
        lifetime: { amount: 365, unit: 'day' },
        party: 'first',
      },
      {
        pattern: '(__)?ph_.+',
        label: 'ph_<id>_posthog, __ph_opt_in_out_<id>',
        lifetime: 'persistent',
        party: 'first',
        type: 'localStorage',
      },
      {
        pattern: 'ph_.+',
        label: 'ph_<id>_window_id',
        lifetime: 'session',
        party: 'first',
        type: 'sessionStorage',
      },
    ],
    hosts: ['*.posthog.com'],
  }),
);
