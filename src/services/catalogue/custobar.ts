/**
 * Custobar: customer data and marketing.
 *
 * @see https://github.com/Custobar/custobar-magento2-connector its own module, which puts the script on a page
 * @see https://custobar.com/data-processing-appendix the provider
 *
 * Not found: public documentation of the tracking script; its cookies; a consent or stop call; where the
 * data is kept. The site has to say `cookies` and `transfers`: look at your own browser and contract. Its script was not run.
 */
import { catalogued } from './catalogued';
import { setGlobals } from './globals';
import { stubGate } from './stub-gate';

/** Custobar under the marketing category. */
export const custobar = catalogued(
  {
    docs: 'https://custobar.com/data-processing-appendix',
    needs: {
      id: {
        pattern: /^[\w-]{6,80}$/,
        allowed:
          'the company token (_companyToken) in your Custobar script, such as "ABCDEF123456"',
        example: 'ABCDEF123456',
      },
    },
    asks: () => ['cookies', 'transfers'],
  },
  ({ id }) => {
    const gate = stubGate<unknown[]>('cstbr', () => []);
    return {
      id: 'custobar',
      category: 'marketing',
      name: 'Custobar',
      provider: 'Custobar Oy',
      purpose: {
        fi: 'Yhdistää katsomasi tuotteet asiakastietoihisi, jotta sinulle voidaan lähettää sopivampia viestejä.',
        en: 'Links the products you view to your customer data, so that you can be sent more fitting messages.',
        sv: 'Kopplar produkterna du tittar på till dina kunduppgifter, så att du kan få mer passande meddelanden.',
      },
      policy: 'https://custobar.com/privacy',
      transfers: [],
      cookies: [],
      hosts: ['api.custobar.com'],
      prepare: gate.shut,
      start(grant) {
        gate.open();
        setGlobals({ cstbrConfig: { _companyToken: id } });
        grant.load('https://api.custobar.com/js/v1/custobar.js');
      },
      stop: gate.shut,
    };
  },
);
