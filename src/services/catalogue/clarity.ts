/**
 * Microsoft Clarity: recordings and heatmaps.
 *
 * @see https://learn.microsoft.com/en-us/clarity/setup-and-installation/clarity-setup base code
 * @see https://learn.microsoft.com/en-us/clarity/setup-and-installation/cookie-list cookies
 * @see https://learn.microsoft.com/en-us/clarity/setup-and-installation/clarity-consent-api-v2 consent
 *
 * Not found: which third-party cookies are left when only analytics storage is granted; all are declared.
 */

import { catalogued } from './catalogued';
import { callQueue, stubGate } from './stub-gate';

/** Microsoft Clarity under the diagnostic category. Storage for ads stays denied, whatever else is allowed. */
export const clarity = catalogued(
  {
    docs: 'https://learn.microsoft.com/en-us/clarity/setup-and-installation/cookie-list',
    needs: {
      id: {
        pattern: /^[a-z0-9]{6,20}$/,
        allowed: 'a Clarity project id: lower-case letters and digits, such as "abcdef1234"',
        example: 'abcdef1234',
      },
    },
  },
  ({ id }) => {
    const gate = stubGate('clarity', () => callQueue('q'));
    const consent = (analytics_Storage: 'granted' | 'denied') =>
      gate.vendor()?.('consentv2', { ad_Storage: 'denied', analytics_Storage });
    return {
      id: 'clarity',
      category: 'diagnostic',
      name: 'Microsoft Clarity',
      provider: 'Microsoft Ireland Operations Limited',
      purpose: {
        fi: 'Tallentaa, miten sivuilla liikutaan, klikataan ja vieritetään, jotta sivustoa voidaan parantaa. Microsoft saa selaimesi tunnisteen.',
        en: 'Records how the pages are moved through, clicked and scrolled, so that the site can be improved. Microsoft receives an identifier for your browser.',
        sv: 'Spelar in hur man rör sig, klickar och rullar på sidorna, så att webbplatsen kan förbättras. Microsoft får en identifierare för din webbläsare.',
      },
      policy: 'https://www.microsoft.com/privacy/privacystatement',
      transfers: [{ country: 'US', recipient: 'Microsoft Corporation', safeguard: 'dpf' }],
      cookies: [
        { name: '_clck', lifetime: { amount: 1, unit: 'year' }, party: 'first' },
        { name: '_clsk', lifetime: { amount: 1, unit: 'day' }, party: 'first' },
        {
          name: 'CLID',
          lifetime: { amount: 1, unit: 'year' },
          party: 'third',
          domain: 'www.clarity.ms',
        },
        {
          name: 'MUID',
          lifetime: { amount: 13, unit: 'month' },
          party: 'third',
          domain: 'clarity.ms, bing.com',
        },
        {
          name: 'MR',
          lifetime: { amount: 7, unit: 'day' },
          party: 'third',
          domain: 'clarity.ms, bing.com',
        },
        {
          name: 'ANONCHK',
          lifetime: { amount: 10, unit: 'minute' },
          party: 'third',
          domain: 'clarity.ms',
        },
        { name: 'SM', lifetime: 'session', party: 'third', domain: 'clarity.ms' },
      ],
      hosts: ['*.clarity.ms', 'c.bing.com'],
      prepare: gate.shut,
      start(grant) {
        gate.open();
        consent('granted');
        grant.load(`https://www.clarity.ms/tag/${id}`);
      },
      stop() {
        gate.shut();
        consent('denied');
      },
    };
  },
);
