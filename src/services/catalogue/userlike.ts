/**
 * Userlike: chat.
 *
 * @see https://faq.userlike.com/all-documents/does-userlike-use-cookies-and-if-yes-what-for its cookie and localStorage
 * @see https://www.userlike.com/en/terms#privacy-policy privacy policy
 *
 * The maker takes the cookie for necessary. Here it is asked for: the same store counts page views and visits before the
 * visitor has written a word. The site sets the cookie's life in the widget's editor; a year is what it is set to first.
 *
 * Its script was not run. Not found: what it keeps in sessionStorage; a list of its hosts (these are those of its code and
 * of its domain); where the data is kept, so the site has to say `transfers`.
 *
 * Nothing is started: your own script waits, `<script type="text/plain" data-category="diagnostic"
 * data-src="https://userlike-cdn-widgets.s3-eu-west-1.amazonaws.com/….js">`.
 */
import { catalogued } from './catalogued';

/** Userlike under the diagnostic category: it counts views and visits, and nothing is said of ads. */
export const userlike = catalogued(
  {
    docs: 'https://faq.userlike.com/all-documents/does-userlike-use-cookies-and-if-yes-what-for',
    needs: {},
    mayBeNecessary: true,
    asks: () => ['transfers'],
  },
  () => ({
    id: 'userlike',
    category: 'diagnostic',
    functional: true,
    name: 'Userlike',
    provider: 'Userlike UG (haftungsbeschränkt)',
    purpose: {
      fi: 'Avaa sivulle chatin, muistaa keskustelusi ja laskee käyntisi, jotta sinulle voidaan vastata.',
      en: 'Opens a chat on the page, remembers your conversations and counts your visits, so that you can be answered.',
      sv: 'Öppnar en chatt på sidan, minns dina samtal och räknar dina besök, så att du kan få svar.',
    },
    policy: 'https://www.userlike.com/en/terms#privacy-policy',
    transfers: [],
    cookies: [
      {
        pattern: 'uslk_.+',
        label: 'uslk_umm_<id>_s',
        lifetime: { amount: 1, unit: 'year' },
        party: 'first',
      },
      {
        pattern: 'uslk_.+|loglevel:userlike',
        label: 'uslk_umm_<id>_s, loglevel:userlike',
        lifetime: 'persistent',
        party: 'first',
        type: 'localStorage',
      },
    ],
    hosts: [
      'userlike-cdn-widgets.s3-eu-west-1.amazonaws.com',
      '*.userlike.com',
      '*.userlike-cdn.com',
    ],
  }),
);
