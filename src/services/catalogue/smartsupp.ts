/**
 * Smartsupp: chat.
 *
 * @see https://help.smartsupp.com/dashboard/cookie-consent its two consents
 * @see https://www.smartsupp.com/help/cookies/ cookies
 * @see https://www.smartsupp.com/help/privacy/ privacy policy
 *
 * Smartsupp asks for two consents of its own, to statistics and to marketing, once "cookie consent" is turned on in its
 * settings: **turn it on**. Keksi tells it of both. The names of its cookies were read where others quote its list.
 *
 * It may record visits through Smartlook, as the account is set: then name `smartlook` as well.
 *
 * Its script was not run. Not found: what it keeps in localStorage and sessionStorage; where the data is kept, so the
 * site has to say `transfers`.
 */
import { type Choices, NOTHING } from '../../consent/choices';
import { catalogued } from './catalogued';
import { setGlobals } from './globals';
import { callQueue, stubGate } from './stub-gate';

/** Smartsupp under the marketing category, as its maker calls the counting of visits. */
export const smartsupp = catalogued(
  {
    docs: 'https://help.smartsupp.com/dashboard/cookie-consent',
    needs: {
      id: {
        pattern: /^[0-9a-f]{40}$/,
        allowed:
          'the key in your Smartsupp code: 40 digits and letters, such as "0123456789abcdef0123456789abcdef01234567"',
        example: '0123456789abcdef0123456789abcdef01234567',
      },
    },
    mayBeNecessary: true,
    asks: () => ['transfers'],
  },
  ({ id }) => {
    const gate = stubGate('smartsupp', () => callQueue('_'));
    const consent = ({ diagnostic, marketing }: Choices) => {
      gate.vendor()?.('analyticsConsent', diagnostic);
      gate.vendor()?.('marketingConsent', marketing);
    };
    return {
      id: 'smartsupp',
      category: 'marketing',
      functional: true,
      name: 'Smartsupp',
      provider: 'Smartsupp.com, s.r.o.',
      purpose: {
        fi: 'Avaa sivulle chatin, muistaa keskustelusi ja laskee käyntisi, jotta sinulle voidaan vastata ja lähettää viestejä.',
        en: 'Opens a chat on the page, remembers your conversations and counts your visits, so that you can be answered and sent messages.',
        sv: 'Öppnar en chatt på sidan, minns dina samtal och räknar dina besök, så att du kan få svar och meddelanden.',
      },
      policy: 'https://www.smartsupp.com/help/privacy/',
      transfers: [],
      cookies: [
        {
          pattern: 'ssupp\\.(vid|visits)',
          label: 'ssupp.vid, ssupp.visits',
          lifetime: { amount: 6, unit: 'month' },
          party: 'first',
        },
        {
          pattern: 'ssupp\\..+',
          label:
            'ssupp.chatid, ssupp.group, ssupp.message, ssupp.opened, ssupp.unread, ssupp.barclicked',
          lifetime: 'session',
          party: 'first',
        },
      ],
      hosts: ['*.smartsuppchat.com', '*.smartsuppcdn.com', '*.smartsupp.com'],
      prepare: gate.shut,
      start(grant) {
        setGlobals({ _smartsupp: { key: id } });
        gate.open();
        consent(grant.choices);
        grant.load('https://www.smartsuppchat.com/loader.js');
      },
      update: ({ choices }) => consent(choices),
      stop() {
        gate.shut();
        consent(NOTHING);
      },
    };
  },
);
