/**
 * Freshchat (Freshworks): chat.
 *
 * @see https://support.freshchat.com/en/support/solutions/articles/50000002310-freshchat-cookies cookies
 * @see https://www.freshworks.com/privacy/ privacy notice
 *
 * Its script was not run. Not found: of that list, the part on the widget (the part on the agents' own pages was read), so
 * the site has to say `cookies`; in which region the account keeps its data (`transfers`); a consent or stop call.
 *
 * Nothing is started, as each region has a host of its own: your own script waits, `<script type="text/plain"
 * data-category="marketing" data-src="https://wchat.eu.freshchat.com/js/widget.js">`.
 */
import { catalogued } from './catalogued';

/** Freshchat under the marketing category: it follows the visitor between visits before a word is said. */
export const freshchat = catalogued(
  {
    docs: 'https://support.freshchat.com/en/support/solutions/articles/50000002310-freshchat-cookies',
    needs: {},
    mayBeNecessary: true,
    asks: () => ['cookies', 'transfers'],
  },
  () => ({
    id: 'freshchat',
    category: 'marketing',
    functional: true,
    name: 'Freshchat',
    provider: 'Freshworks Inc.',
    purpose: {
      fi: 'Avaa sivulle chatin ja muistaa keskustelusi ja käyntisi, jotta sinulle voidaan vastata.',
      en: 'Opens a chat on the page and remembers your conversations and visits, so that you can be answered.',
      sv: 'Öppnar en chatt på sidan och minns dina samtal och besök, så att du kan få svar.',
    },
    policy: 'https://www.freshworks.com/privacy/',
    transfers: [],
    cookies: [],
    hosts: ['*.freshchat.com', 'fw-cdn.com'],
  }),
);
