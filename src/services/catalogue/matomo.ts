/**
 * Matomo, in Matomo's cloud or on a server of one's own.
 *
 * @see https://developer.matomo.org/guides/tracking-javascript-guide base code
 * @see https://developer.matomo.org/guides/tracking-consent consent
 * @see https://matomo.org/faq/general/faq_146/ cookies
 * @see https://matomo.org/matomo-cloud-dpa/ the cloud's provider and where it keeps the data
 *
 * Matomo knows two consents: to be measured, and to be remembered by cookies. With `cookieless` only the first is ever
 * given: visits are counted, but a visitor who comes back is a new one. It still asks: what is read from the browser needs
 * consent as well. What an earlier visit has stored is deleted with the rest.
 */
import type { StoredItem } from '../service';
import { catalogued } from './catalogued';
import { stubGate } from './stub-gate';

interface Paq {
  push(...calls: unknown[][]): unknown;
}

const COOKIES: readonly StoredItem[] = [
  {
    pattern: '_pk_id(\\..+)?',
    label: '_pk_id',
    lifetime: { amount: 13, unit: 'month' },
    party: 'first',
  },
  {
    pattern: '_pk_ref(\\..+)?',
    label: '_pk_ref',
    lifetime: { amount: 6, unit: 'month' },
    party: 'first',
  },
  {
    pattern: '_pk_(ses|cvar|hsr)(\\..+)?',
    label: '_pk_ses, _pk_cvar, _pk_hsr',
    lifetime: { amount: 30, unit: 'minute' },
    party: 'first',
  },
  {
    pattern: '_pk_testcookie(\\..+)?',
    label: '_pk_testcookie',
    lifetime: 'session',
    party: 'first',
  },
  {
    pattern: 'mtm_(consent|consent_removed|cookie_consent)',
    label: 'mtm_consent_removed',
    lifetime: { amount: 30, unit: 'year' },
    party: 'first',
    purpose: {
      fi: 'Muistaa, ettei Matomo saa mitata.',
      en: 'Remembers that Matomo may not measure.',
      sv: 'Kommer ihåg att Matomo inte får mäta.',
    },
  },
];

const isCloud = (host: string) => /\.matomo\.cloud$/.test(host);

/**
 * Matomo under the diagnostic category. On a server of your own, say who keeps it: `provider` and
 * `policy`, and `transfers` if it stands outside the EEA.
 */
export const matomo = catalogued(
  {
    docs: 'https://matomo.org/faq/general/faq_146/',
    needs: {
      host: {
        pattern: /^[a-z0-9-]+(\.[a-z0-9-]+)+(\/[\w.-]+)*$/,
        allowed:
          'the host, and the folder if there is one, where matomo.js is: "esimerkki.matomo.cloud" or "www.esimerkki.fi/matomo"',
        example: 'esimerkki.matomo.cloud',
      },
      siteId: {
        pattern: /^\d{1,9}$/,
        allowed: 'the number of the site in Matomo, such as "3"',
        example: '3',
      },
      cookieless: {
        pattern: /^(true|false)$/,
        allowed: 'true (Matomo measures without cookies) or false',
        example: 'false',
        optional: true,
      },
    },
    asks: ({ host }) => (isCloud(host) ? [] : ['provider', 'policy']),
  },
  ({ host, siteId, cookieless }) => {
    const remembers = cookieless !== 'true';
    const gate = stubGate<Paq>('_paq', () => []);
    /** The first consent brings the second along unless told not to. */
    const given = ['setConsentGiven', remembers];
    let told = false;
    return {
      id: 'matomo',
      category: 'diagnostic',
      name: 'Matomo',
      provider: 'InnoCraft Ltd',
      purpose: {
        fi: 'Laskee kävijöitä ja kertoo, mitä sivuja katsotaan, jotta sivustoa voidaan kehittää. Tietoja ei käytetä mainontaan.',
        en: 'Counts visitors and shows which pages are viewed, so that the site can be developed. The data is not used for advertising.',
        sv: 'Räknar besökare och visar vilka sidor som läses, så att webbplatsen kan utvecklas. Uppgifterna används inte för reklam.',
      },
      policy: 'https://matomo.org/matomo-cloud-privacy-policy/',
      transfers: isCloud(host)
        ? [{ country: 'NZ', recipient: 'InnoCraft Ltd', safeguard: 'adequacy' }]
        : [],
      cookies: COOKIES.map((item) => (remembers ? item : { ...item, obsolete: true })),
      // Not the whole host: Matomo may share it with the site itself.
      hosts: [`${host}/matomo.js`, `${host}/matomo.php`, `${host}/plugins`],
      prepare: gate.shut,
      start(grant) {
        const paq = gate.open();
        if (told) {
          paq.push(given);
          return;
        }
        told = true;
        paq.push(
          ['requireConsent'],
          ['requireCookieConsent'],
          given,
          // No identifier outlives the consent.
          ['setVisitorCookieTimeout', grant.seconds],
          ['setReferralCookieTimeout', grant.seconds],
          ['setTrackerUrl', `https://${host}/matomo.php`],
          ['setSiteId', siteId],
          ['trackPageView'],
          ['enableLinkTracking'],
        );
        grant.load(`https://${host}/matomo.js`);
      },
      stop() {
        gate.shut();
        gate.vendor()?.push(['forgetConsentGiven']);
      },
    };
  },
);
