/**
 * X Pixel (Twitter): what ads on X achieve.
 *
 * @see https://business.x.com/en/help/campaign-measurement-and-analytics/conversion-tracking-for-websites/about-conversion-tracking the pixel, and that it sets cookies of both kinds
 * @see https://help.x.com/en/rules-and-policies/x-cookies that none lives longer than 13 months in Europe
 * @see https://x.com/en/privacy controller and transfers
 *
 * Cookies on the site itself come only where the account has turned them on. Names are those of public lists; 13 months
 * is the longest that X lets any of them live.
 *
 * Its script was not run. Not found: what it keeps in localStorage and sessionStorage; a consent or stop call: its
 * requests are held by the gate.
 */
import { catalogued } from './catalogued';
import { relay, stubGate } from './stub-gate';

/** X Pixel under the marketing category. */
export const xPixel = catalogued(
  {
    docs: 'https://business.x.com/en/help/campaign-measurement-and-analytics/conversion-tracking-for-websites/about-conversion-tracking',
    needs: {
      id: {
        pattern: /^[a-z0-9]{4,10}$/,
        allowed: 'an X pixel id: lower-case letters and digits, such as "o1abc"',
        example: 'o1abc',
      },
    },
  },
  ({ id }) => {
    const gate = stubGate('twq', () => relay('exe', 'queue', { version: '1.1' }));
    let told = false;
    return {
      id: 'x-pixel',
      category: 'marketing',
      name: 'X Pixel',
      provider: 'X Internet Unlimited Company',
      purpose: {
        fi: 'Mittaa, mitä X-mainokset (Twitter) saavat aikaan, ja kohdentaa niitä. Tiedot voidaan yhdistää X-tiliisi.',
        en: 'Measures what ads on X (Twitter) achieve, and targets them. The data may be linked to your X account.',
        sv: 'Mäter vad annonser på X (Twitter) ger och riktar dem. Uppgifterna kan kopplas till ditt X-konto.',
      },
      policy: 'https://x.com/en/privacy',
      transfers: [{ country: 'US', recipient: 'X Corp.', safeguard: 'dpf' }],
      cookies: [
        {
          pattern: '_tw(clid|pid)',
          label: '_twclid, _twpid',
          lifetime: { amount: 13, unit: 'month' },
          party: 'first',
        },
        {
          pattern: 'guest_id(_ads|_marketing)?|personalization_id|muc_ads',
          label: 'guest_id, guest_id_ads, guest_id_marketing, personalization_id, muc_ads',
          lifetime: { amount: 13, unit: 'month' },
          party: 'third',
          domain: 'x.com, twitter.com, t.co',
        },
      ],
      // Of `t.co`, which shortens links as well, only what the pixel asks for.
      hosts: [
        'static.ads-twitter.com',
        'analytics.twitter.com',
        'analytics.x.com',
        't.co/i/adsct',
        't.co/1/i/adsct',
      ],
      prepare: gate.shut,
      start(grant) {
        const twq = gate.open();
        if (!told) twq('config', id);
        told = true;
        grant.load('https://static.ads-twitter.com/uwt.js');
      },
      stop: gate.shut,
    };
  },
);
