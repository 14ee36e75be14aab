/**
 * Intercom Messenger.
 *
 * @see https://developers.intercom.com/installing-intercom/web/installation base code, `boot` and `shutdown`
 * @see https://www.intercom.com/help/en/articles/2361922-intercom-messenger-cookies cookies
 * @see https://www.intercom.com/help/en/articles/3894-using-intercom-with-content-security-policy its hosts
 * @see https://www.intercom.com/legal/subprocessors-list where the data is kept
 *
 * Its script was not run: the names are those of its list.
 */

import { catalogued } from './catalogued';
import { callQueue, stubGate } from './stub-gate';

const SERVERS: Readonly<Record<string, string>> = {
  us: 'https://api-iam.intercom.io',
  eu: 'https://api-iam.eu.intercom.io',
  au: 'https://api-iam.au.intercom.io',
};

/** Intercom under the marketing category: it follows the visitor between visits before a word is said. */
export const intercom = catalogued(
  {
    docs: 'https://www.intercom.com/help/en/articles/2361922-intercom-messenger-cookies',
    needs: {
      id: {
        pattern: /^[a-z0-9]{6,12}$/,
        allowed: 'an Intercom workspace (app) id, such as "abc12345"',
        example: 'abc12345',
      },
      region: {
        pattern: /^(us|eu|au)$/,
        allowed: 'where Intercom keeps your data: "us", "eu" or "au"',
        example: 'eu',
        optional: true,
      },
    },
    mayBeNecessary: true,
  },
  ({ id, region = 'us' }) => {
    const gate = stubGate('Intercom', () => callQueue('q'));
    return {
      id: 'intercom',
      category: 'marketing',
      functional: true,
      name: 'Intercom',
      provider: 'Intercom R&D Unlimited Company',
      purpose: {
        fi: 'Avaa sivulle chatin ja muistaa keskustelusi ja käyntisi, jotta sinulle voidaan vastata ja lähettää viestejä.',
        en: 'Opens a chat on the page and remembers your conversations and visits, so that you can be answered and sent messages.',
        sv: 'Öppnar en chatt på sidan och minns dina samtal och besök, så att du kan få svar och meddelanden.',
      },
      policy: 'https://www.intercom.com/legal/privacy',
      transfers: [{ country: 'US', recipient: 'Intercom, Inc.', safeguard: 'dpf' }],
      cookies: [
        {
          pattern: 'intercom-(id|device-id)-.+',
          label: `intercom-id-${id}, intercom-device-id-${id}`,
          lifetime: { amount: 9, unit: 'month' },
          party: 'first',
        },
        {
          pattern: 'intercom-session-.+',
          label: `intercom-session-${id}`,
          lifetime: { amount: 1, unit: 'week' },
          party: 'first',
        },
      ],
      hosts: ['*.intercom.io', '*.intercomcdn.com', '*.intercomassets.com'],
      prepare: gate.shut,
      start(grant) {
        const say = gate.open();
        say('boot', { app_id: id, api_base: SERVERS[region] });
        grant.load(`https://widget.intercom.io/widget/${id}`);
      },
      stop() {
        gate.shut();
        gate.vendor()?.('shutdown');
      },
    };
  },
);
