/**
 * Smartlook: recordings and heatmaps.
 *
 * @see https://help.smartlook.com/docs/cookies-smartlook cookies and storage
 * @see https://github.com/smartlook/smartlook-client its loader
 *
 * Its script was not run. Not found: a stop call that is sure; its requests are held by the gate instead. The company
 * belongs to Cisco: with what safeguard the data may leave the EEA, the site has to say (`transfers`).
 */
import { catalogued } from './catalogued';
import { callQueue, stubGate } from './stub-gate';

/** Smartlook under the diagnostic category. */
export const smartlook = catalogued(
  {
    docs: 'https://help.smartlook.com/docs/cookies-smartlook',
    needs: {
      id: {
        pattern: /^[0-9a-f]{40}$/,
        allowed:
          'a Smartlook project key: forty digits and letters from a to f, such as "0123456789abcdef0123456789abcdef01234567"',
        example: '0123456789abcdef0123456789abcdef01234567',
      },
      region: {
        pattern: /^(eu|us)$/,
        allowed: 'where Smartlook keeps your data: "eu" or "us"',
        example: 'eu',
        optional: true,
      },
    },
    asks: () => ['transfers'],
  },
  ({ id, region = 'eu' }) => {
    const gate = stubGate('smartlook', () => callQueue('api'));
    let told = false;
    return {
      id: 'smartlook',
      category: 'diagnostic',
      name: 'Smartlook',
      provider: 'Smartlook.com, s.r.o.',
      purpose: {
        fi: 'Tallentaa, miten sivuilla liikutaan, klikataan ja vieritetään, jotta sivustoa voidaan parantaa.',
        en: 'Records how the pages are moved through, clicked and scrolled, so that the site can be improved.',
        sv: 'Spelar in hur man rör sig, klickar och rullar på sidorna, så att webbplatsen kan förbättras.',
      },
      policy: 'https://help.smartlook.com/docs/privacy-policy',
      transfers: [],
      cookies: [
        {
          pattern: 'SL_C_23361dd035530_.+',
          label: 'SL_C_23361dd035530_SID',
          lifetime: { amount: 13, unit: 'month' },
          party: 'first',
        },
        {
          pattern: 'SL_L_23361dd035530_.+',
          label: 'SL_L_23361dd035530_SID',
          lifetime: { amount: 13, unit: 'month' },
          party: 'first',
          type: 'localStorage',
        },
        {
          name: 'SMARTLOOK_LS_QUEUED_CHUNKS',
          lifetime: 'persistent',
          party: 'first',
          type: 'localStorage',
        },
      ],
      hosts: ['*.smartlook.com', '*.smartlook.cloud'],
      prepare: gate.shut,
      start(grant) {
        const say = gate.open();
        if (!told) say('init', id, { region });
        told = true;
        grant.load('https://web-sdk.smartlook.com/recorder.js');
      },
      stop: gate.shut,
    };
  },
);
