/**
 * Taboola Pixel: what ads on other sites achieve.
 *
 * @see https://policies.taboola.com/en/cookie-policy cookies and localStorage, those of advertisers apart
 * @see https://accessrequest.taboola.com/iab-tcf-v2-disclosure.json the same for IAB Europe
 * @see https://policies.taboola.com/en/privacy-policy controller and transfers
 * @see https://help.taboola.com/ the pixel
 *
 * Only the pixel of advertisers: a site that shows Taboola's recommendations keeps more, which the list has, and
 * describes it as a service of its own.
 *
 * Its script was not run. Not found: a consent or stop call; its requests are held by the gate instead.
 */
import { catalogued } from './catalogued';
import { stubGate } from './stub-gate';

/** Taboola Pixel under the marketing category. */
export const taboola = catalogued(
  {
    docs: 'https://policies.taboola.com/en/cookie-policy',
    needs: {
      id: {
        pattern: /^\d{5,12}$/,
        allowed: 'a Taboola account id: digits only, such as "1234567"',
        example: '1234567',
      },
    },
  },
  ({ id }) => {
    const gate = stubGate<unknown[]>('_tfa', () => []);
    let told = false;
    return {
      id: 'taboola',
      category: 'marketing',
      name: 'Taboola Pixel',
      provider: 'Taboola.com Ltd.',
      purpose: {
        fi: 'Mittaa, mitä Taboolan kautta muilla sivustoilla näytetyt mainokset saavat aikaan, ja kohdentaa niitä.',
        en: 'Measures what ads shown on other sites through Taboola achieve, and targets them.',
        sv: 'Mäter vad annonser som visas på andra webbplatser via Taboola ger och riktar dem.',
      },
      policy: 'https://policies.taboola.com/en/privacy-policy',
      transfers: [
        { country: 'IL', recipient: 'Taboola.com Ltd.', safeguard: 'adequacy' },
        { country: 'US', recipient: 'Taboola, Inc.', safeguard: 'scc' },
        { country: 'SG', safeguard: 'scc' },
        { country: 'HK', safeguard: 'scc' },
      ],
      cookies: [
        { name: 't_pt_gid', lifetime: { amount: 1, unit: 'year' }, party: 'first' },
        {
          pattern: 'taboola\\sglobal:.+',
          label:
            'taboola global:user-id, taboola global:last-external-referrer, taboola global:local-storage-keys, taboola global:tblci',
          lifetime: 'persistent',
          party: 'first',
          type: 'localStorage',
        },
        {
          pattern: 't_gid|receive-cookie-deprecation',
          label: 't_gid, receive-cookie-deprecation',
          lifetime: { amount: 1, unit: 'year' },
          party: 'third',
          domain: 'taboola.com',
        },
        {
          name: 'taboola_session_id',
          lifetime: 'session',
          party: 'third',
          domain: 'trc.taboola.com',
        },
      ],
      hosts: ['*.taboola.com'],
      prepare: gate.shut,
      start(grant) {
        const tfa = gate.open();
        if (!told) tfa.push({ notify: 'event', name: 'page_view', id: Number(id) });
        told = true;
        grant.load(`https://cdn.taboola.com/libtrc/unip/${id}/tfa.js`);
      },
      stop: gate.shut,
    };
  },
);
