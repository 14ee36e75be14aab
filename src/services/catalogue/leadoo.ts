/**
 * Leadoo: bots, and which companies visit.
 *
 * @see https://leadoo.com/help/does-leadoo-use-cookies/ what it stores; it also uses ETags
 * @see https://leadoo.com/help/how-leadoo-tracking-works-how-to-set-it-up/ what it collects and from whom it asks
 * @see https://leadoo.com/privacy-policy-processor/ the provider
 *
 * Not found: the keys in localStorage; a consent or stop call; with what safeguard the visitor's IP address
 * goes to Leadoo's partner Clearbit. The site has to say `transfers`, from its own contract. Its script was not run.
 */
import { catalogued } from './catalogued';

/** Leadoo under the marketing category. */
export const leadoo = catalogued(
  {
    docs: 'https://leadoo.com/help/does-leadoo-use-cookies/',
    needs: {
      id: {
        pattern: /^[A-Za-z0-9]{4,20}$/,
        allowed:
          'the company code in your Leadoo script\'s address, such as "AbCd1234" in dynamic.js?company=AbCd1234',
        example: 'AbCd1234',
      },
    },
    asks: () => ['transfers'],
  },
  ({ id }) => ({
    id: 'leadoo',
    category: 'marketing',
    name: 'Leadoo',
    provider: 'Leadoo Oy',
    purpose: {
      fi: 'Näyttää botin, joka kysyy ja ohjaa, ja selvittää IP-osoitteesta, mistä yrityksestä sivustolla käydään.',
      en: 'Shows a bot that asks and guides, and finds out from the IP address which company visits the site.',
      sv: 'Visar en bot som frågar och vägleder och tar reda på från vilket företag webbplatsen besöks utifrån IP-adressen.',
    },
    policy: 'https://leadoo.com/privacy-policy-processor/',
    transfers: [],
    cookies: [
      {
        pattern: 'ld_(session_origin|al_exp)|[Il]dSession(Id|Origin)',
        label: 'ld_session_origin, ld_al_exp, ldSessionId, ldSessionOrigin',
        lifetime: 'session',
        party: 'first',
        type: 'sessionStorage',
      },
    ],
    hosts: ['*.leadoo.com'],
    start: (grant) => grant.load(`https://bot.leadoo.com/bot/dynamic.js?company=${id}`),
  }),
);
