/**
 * Snap Pixel (Snapchat).
 *
 * @see https://businesshelp.snapchat.com/s/article/pixel-website-install base code
 * @see https://www.snap.com/privacy/cookie-information cookies
 *
 * Seen of its script (November 2026): `u_sclid` and `u_sclid_r` in localStorage, `u_scsid` and `u_scsid_r` in sessionStorage.
 *
 * Not found: a consent or stop call; its requests are held by the gate instead. Snap's own list of the
 * pixel's cookies on other sites: these are from public cookie databases, which give `_sctr` no certain life.
 */
import { catalogued } from './catalogued';
import { setGlobals } from './globals';
import { relay, stubGate } from './stub-gate';

/** Snap Pixel under the marketing category. */
export const snapchat = catalogued(
  {
    docs: 'https://businesshelp.snapchat.com/s/article/pixel-website-install',
    needs: {
      id: {
        pattern: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
        allowed: 'a Snap pixel id, such as "01234567-89ab-cdef-0123-456789abcdef"',
        example: '01234567-89ab-cdef-0123-456789abcdef',
      },
    },
  },
  ({ id }) => {
    const gate = stubGate('snaptr', () => {
      const snaptr = relay('handleRequest', 'queue', { loaded: true, version: '1.0' });
      return Object.assign(snaptr, { push: snaptr });
    });
    let told = false;
    return {
      id: 'snapchat',
      category: 'marketing',
      name: 'Snap Pixel',
      provider: 'Snap Inc.',
      purpose: {
        fi: 'Mittaa, mitä Snapchat-mainokset saavat aikaan, ja kohdentaa niitä. Tiedot voidaan yhdistää Snapchat-tiliisi.',
        en: 'Measures what ads on Snapchat achieve, and targets them. The data may be linked to your Snapchat account.',
        sv: 'Mäter vad annonser på Snapchat ger och riktar dem. Uppgifterna kan kopplas till ditt Snapchat-konto.',
      },
      policy: 'https://values.snap.com/privacy/privacy-policy',
      transfers: [{ country: 'US', recipient: 'Snap Inc.', safeguard: 'dpf' }],
      cookies: [
        {
          pattern: '_scid(_r)?',
          label: '_scid, _scid_r',
          lifetime: { amount: 13, unit: 'month' },
          party: 'first',
        },
        { name: '_sctr', lifetime: 'unknown', party: 'first' },
        {
          pattern: 'u_sclid(_r)?',
          label: 'u_sclid, u_sclid_r',
          lifetime: 'persistent',
          party: 'first',
          type: 'localStorage',
        },
        {
          pattern: 'u_scsid(_r)?',
          label: 'u_scsid, u_scsid_r',
          lifetime: 'session',
          party: 'first',
          type: 'sessionStorage',
        },
        {
          name: 'sc_at',
          lifetime: { amount: 1, unit: 'year' },
          party: 'third',
          domain: 'snapchat.com',
        },
      ],
      hosts: ['sc-static.net', 'tr.snapchat.com'],
      prepare: gate.shut,
      start(grant) {
        const snaptr = gate.open();
        setGlobals({ _snaptr: snaptr });
        if (!told) {
          told = true;
          snaptr('init', id);
          snaptr('track', 'PAGE_VIEW');
        }
        grant.load('https://sc-static.net/scevent.min.js');
      },
      stop: gate.shut,
    };
  },
);
