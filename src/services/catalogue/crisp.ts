/**
 * Crisp: chat.
 *
 * @see https://docs.crisp.chat/guides/chatbox-sdks/web-sdk/cookie-policies its cookie, and how its life is set
 * @see https://docs.crisp.chat/guides/chatbox-sdks/web-sdk/dollar-crisp/ the calls
 * @see https://crisp.chat/en/privacy/ privacy policy
 *
 * Keksi sets the cookie's life to that of the consent: no identifier outlives it.
 *
 * Its script was not run. Not found: what it keeps in localStorage and sessionStorage; where all of the data is kept, so
 * the site has to say `transfers`.
 */
import { catalogued } from './catalogued';
import { setGlobals } from './globals';
import { stubGate } from './stub-gate';

interface Calls {
  push(call: unknown[]): unknown;
}

/** Crisp under the marketing category: it follows the visitor between visits before a word is said. */
export const crisp = catalogued(
  {
    docs: 'https://docs.crisp.chat/guides/chatbox-sdks/web-sdk/cookie-policies',
    needs: {
      id: {
        pattern: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
        allowed: 'a Crisp website id, such as "01234567-89ab-cdef-0123-456789abcdef"',
        example: '01234567-89ab-cdef-0123-456789abcdef',
      },
    },
    mayBeNecessary: true,
    asks: () => ['transfers'],
  },
  ({ id }) => {
    const gate = stubGate<Calls>('$crisp', () => []);
    let hidden = false;
    return {
      id: 'crisp',
      category: 'marketing',
      functional: true,
      name: 'Crisp',
      provider: 'Crisp IM SAS',
      purpose: {
        fi: 'Avaa sivulle chatin ja muistaa keskustelusi ja käyntisi, jotta sinulle voidaan vastata.',
        en: 'Opens a chat on the page and remembers your conversations and visits, so that you can be answered.',
        sv: 'Öppnar en chatt på sidan och minns dina samtal och besök, så att du kan få svar.',
      },
      policy: 'https://crisp.chat/en/privacy/',
      transfers: [],
      cookies: [
        {
          pattern: 'crisp-client/.+',
          label: `crisp-client/session/${id}`,
          lifetime: { amount: 6, unit: 'month' },
          party: 'first',
        },
      ],
      hosts: ['*.crisp.chat'],
      prepare: gate.shut,
      start(grant) {
        setGlobals({ CRISP_WEBSITE_ID: id, CRISP_COOKIE_EXPIRE: grant.seconds });
        const calls = gate.open();
        if (hidden) calls.push(['do', 'chat:show']);
        hidden = false;
        grant.load('https://client.crisp.chat/l.js');
      },
      stop() {
        gate.shut();
        hidden = true;
        gate.vendor()?.push(['do', 'chat:hide']);
      },
    };
  },
);
