/**
 * Microsoft Clarity: recordings and heatmaps.
 *
 * @see https://learn.microsoft.com/en-us/clarity/setup-and-installation/clarity-setup base code
 * @see https://learn.microsoft.com/en-us/clarity/setup-and-installation/cookie-list cookies
 * @see https://learn.microsoft.com/en-us/clarity/setup-and-installation/clarity-consent-api-v2 consent
 *
 * Seen of its script (November 2026): `_cltk` in sessionStorage, which the list does not name.
 *
 * Not found: which third-party cookies are left when only analytics storage is granted; all are declared.
 */

import { type Choices, NOTHING } from '../../consent/choices';
import { catalogued } from './catalogued';
import { callQueue, stubGate } from './stub-gate';

/** Microsoft Clarity under the diagnostic category. Its storage for ads is granted with marketing. */
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
    const state = (granted: boolean) => (granted ? 'granted' : 'denied');
    const consent = ({ diagnostic, marketing }: Choices) =>
      gate.vendor()?.('consentv2', {
        ad_Storage: state(marketing),
        analytics_Storage: state(diagnostic),
      });
    return {
      id: 'clarity',
      category: 'diagnostic',
      name: 'Microsoft Clarity',
      provider: 'Microsoft Ireland Operations Limited',
      purpose: {
        fi: 'Tallentaa, miten sivuilla liikutaan, jotta sivustoa voidaan parantaa. Microsoft saa selaimesi tunnisteen ja voi käyttää sitä mainontaan, jos sallit myös markkinoinnin.',
        en: 'Records how the pages are used, so that the site can be improved. Microsoft receives an identifier for your browser, and may use it for ads if you allow marketing as well.',
        sv: 'Spelar in hur man rör sig på sidorna, så att webbplatsen kan förbättras. Microsoft får en identifierare för din webbläsare, också för reklam om du tillåter marknadsföring.',
      },
      policy: 'https://www.microsoft.com/privacy/privacystatement',
      transfers: [{ country: 'US', recipient: 'Microsoft Corporation', safeguard: 'dpf' }],
      cookies: [
        { name: '_clck', lifetime: { amount: 1, unit: 'year' }, party: 'first' },
        { name: '_clsk', lifetime: { amount: 1, unit: 'day' }, party: 'first' },
        { name: '_cltk', lifetime: 'session', party: 'first', type: 'sessionStorage' },
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
        consent(grant.choices);
        grant.load(`https://www.clarity.ms/tag/${id}`);
      },
      update: ({ choices }) => consent(choices),
      stop() {
        gate.shut();
        consent(NOTHING);
      },
    };
  },
);
