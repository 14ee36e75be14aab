/**
 * Pinterest tag.
 *
 * @see https://help.pinterest.com/en/business/article/install-the-base-code base code and consent
 * @see https://help.pinterest.com/en/business/article/pinterest-tag-parameters-and-cookies cookies
 *
 * Its script was not run: the names are those of its list.
 */

import { catalogued } from './catalogued';
import { callQueue, stubGate } from './stub-gate';

/** Pinterest tag under the marketing category. */
export const pinterest = catalogued(
  {
    docs: 'https://help.pinterest.com/en/business/article/pinterest-tag-parameters-and-cookies',
    needs: {
      id: {
        pattern: /^\d{10,16}$/,
        allowed: 'a Pinterest tag id: digits only, such as "2612345678901"',
        example: '2612345678901',
      },
    },
  },
  ({ id }) => {
    const gate = stubGate('pintrk', () => callQueue('queue', { version: '3.0' }));
    let told = false;
    return {
      id: 'pinterest',
      category: 'marketing',
      name: 'Pinterest',
      provider: 'Pinterest Europe Ltd.',
      purpose: {
        fi: 'Mittaa, mitä Pinterest-mainokset saavat aikaan, ja kohdentaa niitä. Tiedot voidaan yhdistää Pinterest-tiliisi.',
        en: 'Measures what ads on Pinterest achieve, and targets them. The data may be linked to your Pinterest account.',
        sv: 'Mäter vad annonser på Pinterest ger och riktar dem. Uppgifterna kan kopplas till ditt Pinterest-konto.',
      },
      policy: 'https://policy.pinterest.com/privacy-policy',
      transfers: [{ country: 'US', recipient: 'Pinterest, Inc.', safeguard: 'scc' }],
      cookies: [
        {
          pattern: '_pin_unauth|_epik|_derived_epik|_routing_id|_pinterest_ct(_rt)?',
          label: '_pin_unauth, _epik, _derived_epik, _routing_id, _pinterest_ct, _pinterest_ct_rt',
          lifetime: { amount: 1, unit: 'year' },
          party: 'first',
        },
        {
          pattern: '_pinterest_ct_ua|_pinterest_sess',
          label: '_pinterest_ct_ua, _pinterest_sess',
          lifetime: { amount: 1, unit: 'year' },
          party: 'third',
          domain: 'pinterest.com',
        },
      ],
      hosts: ['s.pinimg.com/ct', 'ct.pinterest.com'],
      prepare: gate.shut,
      start(grant) {
        const pintrk = gate.open();
        if (!told) pintrk('load', id);
        pintrk('setconsent', true);
        if (!told) pintrk('page');
        told = true;
        grant.load('https://s.pinimg.com/ct/core.js');
      },
      stop() {
        gate.shut();
        gate.vendor()?.('setconsent', false);
      },
    };
  },
);
