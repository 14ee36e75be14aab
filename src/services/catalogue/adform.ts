/**
 * Adform site tracking: what ads on other sites achieve.
 *
 * @see https://www.adformhelp.com/hc/en-us/articles/9740578281873-Site-Tracking-Privacy-Information what it collects, and where it is kept
 * @see https://site.adform.com/assets/devicestorage.json what it keeps on the site, for IAB Europe: nothing
 * @see https://site.adform.com/privacy-center/platform-privacy/product-and-services-privacy-policy/ privacy policy
 *
 * All that Adform keeps lies on its own domain. Seen of its own words: that the cookie goes 60 days after it was last
 * used. Not found: the rest of its list; which region an account is set to, so the site has to say `transfers`.
 *
 * Nothing is started, as each page names itself in the code: your own script waits, `<script type="text/plain"
 * data-category="marketing">…</script>`.
 */
import { catalogued } from './catalogued';

/** Adform under the marketing category. */
export const adform = catalogued(
  {
    docs: 'https://www.adformhelp.com/hc/en-us/articles/9740578281873-Site-Tracking-Privacy-Information',
    needs: {},
    asks: () => ['transfers'],
  },
  () => ({
    id: 'adform',
    category: 'marketing',
    name: 'Adform',
    provider: 'Adform A/S',
    purpose: {
      fi: 'Mittaa, mitä Adformin kautta muilla sivustoilla näytetyt mainokset saavat aikaan, ja kohdentaa niitä.',
      en: 'Measures what ads shown on other sites through Adform achieve, and targets them.',
      sv: 'Mäter vad annonser som visas på andra webbplatser via Adform ger och riktar dem.',
    },
    policy:
      'https://site.adform.com/privacy-center/platform-privacy/product-and-services-privacy-policy/',
    transfers: [],
    cookies: [
      {
        name: 'uid',
        lifetime: { amount: 60, unit: 'day' },
        party: 'third',
        domain: 'adform.net',
      },
    ],
    hosts: ['*.adform.net'],
  }),
);
