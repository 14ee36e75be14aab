/**
 * Mixpanel: use of a site or a product, recordings.
 *
 * @see https://docs.mixpanel.com/docs/privacy where the data is kept, and its hosts
 * @see https://github.com/mixpanel/mixpanel-js its script, which is open: what it stores
 *
 * Its script was not run. Not found: with what safeguard data goes to the United States where `region` is `us`: the
 * site has to say `transfers`.
 *
 * Nothing is started: your own script waits, `<script type="text/plain" data-category="diagnostic"
 * data-src="https://cdn.mxpnl.com/libs/mixpanel-2-latest.min.js">`.
 */
import { catalogued } from './catalogued';

/** Mixpanel under the diagnostic category. */
export const mixpanel = catalogued(
  {
    docs: 'https://docs.mixpanel.com/docs/privacy',
    needs: {
      region: {
        pattern: /^(eu|us)$/,
        allowed: 'where Mixpanel keeps your data: "eu" or "us"',
        example: 'eu',
      },
    },
    asks: ({ region }) => (region === 'eu' ? [] : ['transfers']),
  },
  () => ({
    id: 'mixpanel',
    category: 'diagnostic',
    name: 'Mixpanel',
    provider: 'Mixpanel, Inc.',
    purpose: {
      fi: 'Kertoo, mitä sivuja katsotaan ja miten niitä käytetään. Voi myös tallentaa, miten sivuilla liikutaan.',
      en: 'Shows which pages are viewed and how they are used. May also record how the pages are moved through.',
      sv: 'Visar vilka sidor som läses och hur de används. Kan också spela in hur man rör sig på sidorna.',
    },
    policy: 'https://mixpanel.com/legal/privacy-policy/',
    transfers: [],
    cookies: [
      {
        pattern: 'mp_.+_mixpanel',
        label: 'mp_<id>_mixpanel',
        lifetime: { amount: 365, unit: 'day' },
        party: 'first',
      },
      {
        pattern: '(__)?mp_.+',
        label: 'mp_<id>_mixpanel, __mp_opt_in_out_<id>',
        lifetime: 'persistent',
        party: 'first',
        type: 'localStorage',
      },
      { name: 'mixpanelBrowserDb', lifetime: 'persistent', party: 'first', type: 'indexedDB' },
    ],
    hosts: ['*.mixpanel.com', 'cdn.mxpnl.com'],
  }),
);
