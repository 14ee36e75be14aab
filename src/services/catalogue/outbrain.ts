/**
 * Outbrain Pixel (Teads): what ads on other sites achieve.
 *
 * @see https://www.outbrain.com/privacy/ what its pixel and cookie do, controller and transfers
 * @see https://www.outbrain.com/privacy/wp-json/privacy/v2/devicestorage.json what it keeps on the site, for IAB Europe
 * @see https://www.outbrain.com/help/advertisers/ the pixel
 *
 * The life of `obuid` is that of the policy of 2026: 30 days from the last visit to any site with Outbrain on it.
 *
 * Its script was not run. Not found: the table of cookies that the policy points to, where others may stand that partners
 * set; a consent or stop call: its requests are held by the gate.
 */
import { catalogued } from './catalogued';
import { relay, stubGate } from './stub-gate';

/** Outbrain Pixel under the marketing category. */
export const outbrain = catalogued(
  {
    docs: 'https://www.outbrain.com/privacy/',
    needs: {
      id: {
        pattern: /^[0-9a-f]{32,36}$/,
        allowed: 'an Outbrain marketer id, such as "00123456789abcdef0123456789abcdef0"',
        example: '00123456789abcdef0123456789abcdef0',
      },
    },
  },
  ({ id }) => {
    const gate = stubGate('obApi', () =>
      relay('dispatch', 'queue', { version: '1.1', loaded: true, marketerId: id }),
    );
    let told = false;
    return {
      id: 'outbrain',
      category: 'marketing',
      name: 'Outbrain Pixel',
      provider: 'Outbrain UK Limited',
      purpose: {
        fi: 'Mittaa, mitä Outbrainin (Teads) kautta muilla sivustoilla näytetyt mainokset saavat aikaan, ja kohdentaa niitä.',
        en: 'Measures what ads shown on other sites through Outbrain (Teads) achieve, and targets them.',
        sv: 'Mäter vad annonser som visas på andra webbplatser via Outbrain (Teads) ger och riktar dem.',
      },
      policy: 'https://www.outbrain.com/privacy/',
      transfers: [
        { country: 'GB', recipient: 'Outbrain UK Limited', safeguard: 'adequacy' },
        { country: 'US', recipient: 'Teads Holding Co.', safeguard: 'scc' },
        { country: 'SG', safeguard: 'scc' },
      ],
      cookies: [
        { name: 'dicbo_id', lifetime: { amount: 7, unit: 'day' }, party: 'first' },
        {
          name: 'obuid',
          lifetime: { amount: 30, unit: 'day' },
          party: 'third',
          domain: 'outbrain.com',
        },
      ],
      hosts: ['*.outbrain.com'],
      prepare: gate.shut,
      start(grant) {
        const api = gate.open();
        if (!told) api('track', 'PAGE_VIEW');
        told = true;
        grant.load('https://amplify.outbrain.com/cp/obtp.js');
      },
      stop: gate.shut,
    };
  },
);
