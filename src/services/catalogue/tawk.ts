/**
 * Tawk.to: chat.
 *
 * @see https://help.tawk.to/article/what-are-tawkto-cookies-and-what-do-they-do cookies and storage
 * @see https://developer.tawk.to/jsapi/ the calls
 * @see https://www.tawk.to/privacy-policy/ privacy policy
 *
 * The list has `tawk_uuid_…`, browsers show `twk_uuid_…`: both are declared, and the names that it calls deprecated.
 *
 * Its script was not run. Not found: what it keeps in sessionStorage; in which countries and with what safeguard the data
 * is kept, so the site has to say `transfers`.
 */
import { catalogued } from './catalogued';
import { stubGate } from './stub-gate';

interface Tawk {
  hideWidget?(): void;
  showWidget?(): void;
}

/** Tawk.to under the marketing category: it follows the visitor between visits before a word is said. */
export const tawk = catalogued(
  {
    docs: 'https://help.tawk.to/article/what-are-tawkto-cookies-and-what-do-they-do',
    needs: {
      id: {
        pattern: /^[0-9a-f]{24}$/,
        allowed:
          'a Tawk.to property id: the first part of the address in your code, such as "0123456789abcdef01234567"',
        example: '0123456789abcdef01234567',
      },
      widget: {
        pattern: /^[A-Za-z0-9]{1,20}$/,
        allowed: 'the id of the widget: the second part of the address, such as "default"',
        example: 'default',
        optional: true,
      },
    },
    mayBeNecessary: true,
    asks: () => ['transfers'],
  },
  ({ id, widget = 'default' }) => {
    const gate = stubGate<Tawk>('Tawk_API', () => ({}));
    return {
      id: 'tawk',
      category: 'marketing',
      functional: true,
      name: 'Tawk.to',
      provider: 'tawk.to inc.',
      purpose: {
        fi: 'Avaa sivulle chatin ja muistaa keskustelusi ja käyntisi, jotta sinulle voidaan vastata.',
        en: 'Opens a chat on the page and remembers your conversations and visits, so that you can be answered.',
        sv: 'Öppnar en chatt på sidan och minns dina samtal och besök, så att du kan få svar.',
      },
      policy: 'https://www.tawk.to/privacy-policy/',
      transfers: [],
      cookies: [
        {
          pattern: '(tawk|twk)_uuid_.+',
          label: `tawk_uuid_${id}`,
          lifetime: { amount: 6, unit: 'month' },
          party: 'first',
        },
        {
          pattern: 'twk_idm_key|TawkConnectionTime',
          label: 'twk_idm_key, TawkConnectionTime',
          lifetime: 'session',
          party: 'first',
        },
        {
          pattern: 'twk_token_.+',
          label: `twk_token_${id}`,
          lifetime: 'persistent',
          party: 'first',
          type: 'localStorage',
        },
        {
          pattern: '_?_tawkuuid|tawkUUID|Tawk_.+',
          label: '_tawkuuid, tawkUUID',
          lifetime: { amount: 6, unit: 'month' },
          party: 'first',
          obsolete: true,
        },
      ],
      hosts: ['*.tawk.to'],
      prepare: gate.shut,
      start(grant) {
        gate.open().showWidget?.();
        grant.load(`https://embed.tawk.to/${id}/${widget}`);
      },
      stop() {
        gate.shut();
        gate.vendor()?.hideWidget?.();
      },
    };
  },
);
