/**
 * LinkedIn Insight Tag.
 *
 * @see https://www.linkedin.com/help/lms/answer/a418880 the tag
 * @see https://www.linkedin.com/legal/l/cookie-table cookies
 * @see https://www.linkedin.com/help/linkedin/answer/62533 transfers
 *
 * Seen of its script (November 2026): `li_adsId` in localStorage; its code also knows the cookies `li_giant` and `li_hem`.
 *
 * Not found: a consent or stop call; its requests are held by the gate instead. The lives of those two.
 */

import { catalogued } from './catalogued';
import { setGlobals } from './globals';
import { callQueue, stubGate } from './stub-gate';

/** LinkedIn Insight Tag under the marketing category. */
export const linkedin = catalogued(
  {
    docs: 'https://www.linkedin.com/legal/l/cookie-table',
    needs: {
      id: {
        pattern: /^\d{3,10}$/,
        allowed: 'a LinkedIn partner id: digits only, such as "1234567"',
        example: '1234567',
      },
    },
  },
  ({ id }) => {
    const gate = stubGate('lintrk', () => callQueue('q'));
    return {
      id: 'linkedin',
      category: 'marketing',
      name: 'LinkedIn Insight Tag',
      provider: 'LinkedIn Ireland Unlimited Company',
      purpose: {
        fi: 'Mittaa, mitä LinkedIn-mainokset saavat aikaan, ja kohdentaa niitä. Tiedot voidaan yhdistää LinkedIn-profiiliisi.',
        en: 'Measures what ads on LinkedIn achieve, and targets them. The data may be linked to your LinkedIn profile.',
        sv: 'Mäter vad annonser på LinkedIn ger och riktar dem. Uppgifterna kan kopplas till din LinkedIn-profil.',
      },
      policy: 'https://www.linkedin.com/legal/privacy-policy',
      transfers: [{ country: 'US', recipient: 'LinkedIn Corporation', safeguard: 'dpf' }],
      cookies: [
        { name: 'li_fat_id', lifetime: { amount: 30, unit: 'day' }, party: 'first' },
        {
          pattern: 'li_(giant|hem)',
          label: 'li_giant, li_hem',
          lifetime: 'unknown',
          party: 'first',
        },
        { name: 'li_adsId', lifetime: 'persistent', party: 'first', type: 'localStorage' },
        {
          name: 'li_sugr',
          lifetime: { amount: 90, unit: 'day' },
          party: 'third',
          domain: 'linkedin.com',
        },
        {
          pattern: 'bcookie|bscookie',
          label: 'bcookie, bscookie',
          lifetime: { amount: 1, unit: 'year' },
          party: 'third',
          domain: 'linkedin.com',
        },
        {
          name: 'lidc',
          lifetime: { amount: 24, unit: 'hour' },
          party: 'third',
          domain: 'linkedin.com',
        },
        {
          pattern: 'UserMatchHistory|AnalyticsSyncHistory',
          label: 'UserMatchHistory, AnalyticsSyncHistory',
          lifetime: { amount: 30, unit: 'day' },
          party: 'third',
          domain: 'linkedin.com',
        },
        {
          name: 'li_gc',
          lifetime: { amount: 6, unit: 'month' },
          party: 'third',
          domain: 'linkedin.com',
        },
      ],
      hosts: ['snap.licdn.com', '*.ads.linkedin.com'],
      prepare: gate.shut,
      start(grant) {
        gate.open();
        setGlobals({ _linkedin_partner_id: id, _linkedin_data_partner_ids: [id] });
        grant.load('https://snap.licdn.com/li.lms-analytics/insight.min.js');
      },
      stop: gate.shut,
    };
  },
);
