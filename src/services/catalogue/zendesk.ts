/**
 * Zendesk: messaging and chat.
 *
 * @see https://support.zendesk.com/hc/en-us/articles/4408828505754-Enabling-cookie-consent-for-the-Chat-widget the cookies of the older chat
 * @see https://developer.zendesk.com/api-reference/widget-messaging/web/core the calls of messaging
 * @see https://support.zendesk.com/hc/en-us/articles/4408824378650-Zendesk-In-Product-Cookie-Policy cookies of all its products
 * @see https://www.zendesk.com/company/agreements-and-terms/privacy-notice/ privacy notice
 *
 * Messaging knows three ranges of storage: `zE('messenger:set', 'cookies', 'all' | 'functional' | 'none')`. The last has it
 * delete what it keeps; Keksi says so on a withdrawal.
 *
 * Its script was not run. Not found: the third of these lists, where the names of messaging stand, so the site has to say
 * `cookies` (the older chat keeps `__zlcmid` for 365 days); where the account keeps its data and with what safeguard (`transfers`).
 *
 * The script is not started, as it looks for itself by an id: your own waits, `<script type="text/plain" id="ze-snippet"
 * data-category="marketing" data-src="https://static.zdassets.com/ekr/snippet.js?key=…">`.
 */
import { catalogued } from './catalogued';

declare global {
  interface Window {
    zE?: (...call: unknown[]) => void;
  }
}

/** Zendesk under the marketing category: it follows the visitor between visits before a word is said. */
export const zendesk = catalogued(
  {
    docs: 'https://support.zendesk.com/hc/en-us/articles/4408828505754-Enabling-cookie-consent-for-the-Chat-widget',
    needs: {},
    mayBeNecessary: true,
    asks: () => ['cookies', 'transfers'],
  },
  () => {
    let hidden = false;
    return {
      id: 'zendesk',
      category: 'marketing',
      functional: true,
      name: 'Zendesk',
      provider: 'Zendesk, Inc.',
      purpose: {
        fi: 'Avaa sivulle chatin ja muistaa keskustelusi ja käyntisi, jotta sinulle voidaan vastata.',
        en: 'Opens a chat on the page and remembers your conversations and visits, so that you can be answered.',
        sv: 'Öppnar en chatt på sidan och minns dina samtal och besök, så att du kan få svar.',
      },
      policy: 'https://www.zendesk.com/company/agreements-and-terms/privacy-notice/',
      transfers: [],
      cookies: [],
      hosts: ['*.zdassets.com', '*.zendesk.com', '*.zopim.com'],
      start() {
        // Before its script is there, Zendesk needs no word: storage is allowed unless it is told otherwise.
        if (hidden) {
          window.zE?.('messenger:set', 'cookies', 'all');
          window.zE?.('messenger', 'show');
        }
        hidden = false;
      },
      stop() {
        hidden = true;
        window.zE?.('messenger', 'hide');
        window.zE?.('messenger:set', 'cookies', 'none');
      },
    };
  },
);
