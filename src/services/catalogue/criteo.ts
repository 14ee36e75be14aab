/**
 * Criteo OneTag: ads elsewhere for what was looked at here.
 *
 * @see https://developers.criteo.com/retailer-integration/docs/onetag-for-offsite the tag
 * @see https://privacy.criteo.com/iab-europe/tcfv2/disclosure.json what it keeps on the site, for IAB Europe
 * @see https://www.criteo.com/privacy/ its cookie, its recipients and transfers
 *
 * Keksi tells Criteo the account; the page's own `criteo_q.push(…)` tells what is viewed and bought, and is heard only
 * while marketing is granted.
 *
 * Its script was not run. Not found: Criteo's own word on the life of the cookie on its own domain (13 months is what
 * public lists say); a consent or stop call: its requests are held by the gate. Criteo names both safeguards for countries
 * outside the EEA and not which holds where: the site has to say `transfers`.
 */
import { catalogued } from './catalogued';
import { stubGate } from './stub-gate';

/** Criteo under the marketing category. */
export const criteo = catalogued(
  {
    docs: 'https://developers.criteo.com/retailer-integration/docs/onetag-for-offsite',
    needs: {
      id: {
        pattern: /^\d{3,8}$/,
        allowed: 'a Criteo account or partner id: digits only, such as "12345"',
        example: '12345',
      },
    },
    asks: () => ['transfers'],
  },
  ({ id }) => {
    const gate = stubGate<unknown[]>('criteo_q', () => []);
    let told = false;
    return {
      id: 'criteo',
      category: 'marketing',
      name: 'Criteo',
      provider: 'Criteo SA',
      purpose: {
        fi: 'Mainostaa muilla sivustoilla sitä, mitä täällä katsoit, ja mittaa, mitä mainokset saavat aikaan.',
        en: 'Advertises on other sites what you looked at here, and measures what the ads achieve.',
        sv: 'Gör reklam på andra webbplatser för det du har tittat på här och mäter vad annonserna ger.',
      },
      policy: 'https://www.criteo.com/privacy/',
      transfers: [],
      cookies: [
        {
          pattern: 'cto_(bundle|optout|tld_test)',
          label: 'cto_bundle, cto_optout',
          lifetime: { amount: 390, unit: 'day' },
          party: 'first',
        },
        {
          pattern: 'cto_(bundle|optout)',
          label: 'cto_bundle, cto_optout',
          lifetime: 'persistent',
          party: 'first',
          type: 'localStorage',
        },
        {
          name: 'uid',
          lifetime: { amount: 13, unit: 'month' },
          party: 'third',
          domain: 'criteo.com',
        },
      ],
      hosts: ['*.criteo.com', '*.criteo.net'],
      prepare: gate.shut,
      start(grant) {
        const waiting = gate.open();
        if (!told) waiting.push({ event: 'setAccount', account: Number(id) });
        told = true;
        grant.load(`https://dynamic.criteo.com/js/ld/ld.js?a=${id}`);
      },
      stop: gate.shut,
    };
  },
);
