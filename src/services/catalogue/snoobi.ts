/**
 * Snoobi Analytics: measuring, Finnish.
 *
 * @see https://support.snoobi.info/support/solutions/articles/44002360153--en-details-on-visitor-recognition what its settings store, and how visitors are told apart
 * @see https://support.snoobi.info/support/solutions/articles/44001941125-what-data-is-collected-by-snoobi-analytics what it collects
 *
 * It stores on the site's own domain only, since 2021. The account chooses between a cookie that stays, one for the
 * session, and none; even without, the address, the browser and the way through the site are read, and that asks.
 *
 * Its script was not run. Not found: the names of its cookies and their lives (`cookies`), which company keeps the data
 * today (`provider`, `policy`) and where (`transfers`): the site has to say them.
 *
 * Nothing is started: your own script waits, `<script type="text/plain" data-category="diagnostic" data-src="…">`.
 */
import { catalogued } from './catalogued';

/** Snoobi under the diagnostic category. */
export const snoobi = catalogued(
  {
    docs: 'https://support.snoobi.info/support/solutions/articles/44002360153--en-details-on-visitor-recognition',
    needs: {},
    asks: () => ['cookies', 'policy', 'provider', 'transfers'],
  },
  () => ({
    id: 'snoobi',
    category: 'diagnostic',
    name: 'Snoobi Analytics',
    provider: 'Snoobi',
    purpose: {
      fi: 'Laskee kävijöitä ja kertoo, mitä sivuja katsotaan ja mistä sivustolle tullaan, jotta sivustoa voidaan kehittää.',
      en: 'Counts visitors and shows which pages are viewed and where visitors come from, so that the site can be developed.',
      sv: 'Räknar besökare och visar vilka sidor som läses och varifrån besökarna kommer, så att webbplatsen kan utvecklas.',
    },
    policy:
      'https://support.snoobi.info/support/solutions/articles/44001941125-what-data-is-collected-by-snoobi-analytics',
    transfers: [],
    cookies: [],
    hosts: ['*.snoobi.com', '*.snoobi.eu'],
  }),
);
