/**
 * Nosto: product recommendations and personal content in web shops.
 *
 * @see https://help.nosto.com/en/articles/1834555-nosto-cookie-summary cookies
 * @see https://docs.nosto.com/shopware-6/getting-started/guides/cookies those of its plug-in for Shopware
 * @see https://www.nosto.com/privacy-policy/ privacy policy
 *
 * Nosto shortens the four years of its cookies on request: say so in `cookies`. The plug-ins of shops keep more names,
 * which the second list has for Shopware; they are declared as well.
 *
 * Its script was not run. Not found: what it keeps in localStorage and sessionStorage; a stop call: its requests are held
 * by the gate. Where the data is kept: the site has to say `transfers`.
 */
import { catalogued } from './catalogued';
import { stubGate } from './stub-gate';

/** Unlike most, Nosto's queue holds the functions themselves. */
function stub() {
  const waiting: unknown[] = [];
  return Object.assign((call: unknown) => void waiting.push(call), { q: waiting });
}

/** Nosto under the marketing category: what it knows of a visitor chooses what that visitor is offered. */
export const nosto = catalogued(
  {
    docs: 'https://help.nosto.com/en/articles/1834555-nosto-cookie-summary',
    needs: {
      id: {
        pattern: /^[a-z0-9][a-z0-9-]{3,60}$/,
        allowed:
          'a Nosto account id: lower-case letters, digits and hyphens, such as "shopify-1234567"',
        example: 'shopify-1234567',
      },
    },
    asks: () => ['transfers'],
  },
  ({ id }) => {
    const gate = stubGate('nostojs', stub);
    return {
      id: 'nosto',
      category: 'marketing',
      name: 'Nosto',
      provider: 'Nosto Solutions Oy',
      purpose: {
        fi: 'Muistaa, mitä olet katsonut ja ostanut, ja valitsee sen mukaan sinulle tuotteita, sisältöä ja viestejä.',
        en: 'Remembers what you have looked at and bought, and chooses products, content and messages for you by that.',
        sv: 'Minns vad du har tittat på och köpt och väljer produkter, innehåll och meddelanden för dig utifrån det.',
      },
      policy: 'https://www.nosto.com/privacy-policy/',
      transfers: [],
      cookies: [
        {
          pattern: '2c\\.(c[Ii]d|dId|dc)|nostojs',
          label: '2c.cId, 2c.dId, 2c.dc, nostojs',
          lifetime: { amount: 4, unit: 'year' },
          party: 'first',
        },
        {
          pattern: 'nosto(-.+|_preview|CookieFilter.*)',
          label:
            'nosto-integration-track-allow, nosto-search-session-params, nostoCookieFilter, nosto_preview',
          lifetime: 'unknown',
          party: 'first',
        },
      ],
      hosts: ['*.nosto.com'],
      prepare: gate.shut,
      start(grant) {
        gate.open();
        grant.load(`https://connect.nosto.com/include/${id}`);
      },
      stop: gate.shut,
    };
  },
);
