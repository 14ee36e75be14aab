/**
 * Amplitude: use of a site or a product.
 *
 * @see https://amplitude.com/docs/get-started/cookies-and-consent-management cookies and storage
 * @see https://amplitude.com/docs/sdks/analytics/browser/browser-sdk-2 the script, its hosts and its settings
 *
 * Its script was not run. Not found: with what safeguard data goes to the United States where `region` is `us`: the
 * site has to say `transfers`.
 *
 * Nothing is started: your own script waits, `<script type="text/plain" data-category="diagnostic"
 * data-src="https://cdn.amplitude.com/script/….js">`.
 */
import { catalogued } from './catalogued';

/** Amplitude under the diagnostic category. */
export const amplitude = catalogued(
  {
    docs: 'https://amplitude.com/docs/get-started/cookies-and-consent-management',
    needs: {
      region: {
        pattern: /^(eu|us)$/,
        allowed: 'where Amplitude keeps your data: "eu" or "us"',
        example: 'eu',
      },
    },
    asks: ({ region }) => (region === 'eu' ? [] : ['transfers']),
  },
  () => ({
    id: 'amplitude',
    category: 'diagnostic',
    name: 'Amplitude',
    provider: 'Amplitude, Inc.',
    purpose: {
      fi: 'Kertoo, mitä sivuja katsotaan ja miten niitä käytetään, jotta sivustoa voidaan kehittää.',
      en: 'Shows which pages are viewed and how they are used, so that the site can be developed.',
      sv: 'Visar vilka sidor som läses och hur de används, så att webbplatsen kan utvecklas.',
    },
    policy: 'https://amplitude.com/privacy',
    transfers: [],
    cookies: [
      {
        pattern: 'AMP_.+',
        label: 'AMP_<id>, AMP_MKTG_<id>',
        lifetime: { amount: 365, unit: 'day' },
        party: 'first',
      },
      {
        pattern: 'AMP_.+',
        label: 'AMP_unsent_<id>',
        lifetime: 'persistent',
        party: 'first',
        type: 'localStorage',
      },
    ],
    hosts: ['*.amplitude.com'],
  }),
);
