/**
 * Askem (earlier React & Share): buttons for feedback under a page.
 *
 * @see https://askem.com/user-guide/are-askem-buttons-cookieless what it collects and stores
 *
 * Its feedback buttons store nothing; the older plug-in ("Classic") uses cookies whose names are not published. The
 * site has to say which it has: `cookies` is `[]` for the first. Not found: where the data is kept (`transfers`).
 * Askem works for the site, so the site's own `policy` holds.
 *
 * Even without cookies it counts page loads, reading time and where a visitor came from: that reads from the browser,
 * and asks.
 *
 * Nothing is started: your own script waits, `<script type="text/plain" data-category="diagnostic"
 * data-src="https://cdn.reactandshare.com/plugin/rns.js">`.
 */
import { catalogued } from './catalogued';

/** Askem under the diagnostic category. */
export const askem = catalogued(
  {
    docs: 'https://askem.com/user-guide/are-askem-buttons-cookieless',
    needs: {},
    asks: () => ['cookies', 'transfers', 'policy'],
  },
  () => ({
    id: 'askem',
    category: 'diagnostic',
    name: 'Askem',
    provider: 'React & Share Oy',
    purpose: {
      fi: 'Kysyy palautetta sivusta ja laskee katselut, lukemiseen käytetyn ajan ja sen, mistä sivulle tullaan.',
      en: 'Asks for feedback on the page, and counts views, the time spent reading and where visitors come from.',
      sv: 'Frågar efter respons på sidan och räknar visningar, lästid och varifrån besökarna kommer.',
    },
    policy: 'https://askem.com/user-guide/are-askem-buttons-cookieless',
    transfers: [],
    cookies: [],
    hosts: ['*.reactandshare.com', '*.askem.com'],
  }),
);
