/**
 * Reddit Pixel: what ads on Reddit achieve.
 *
 * @see https://www.reddit.com/policies/cookies that the pixel sets cookies on the sites of advertisers
 * @see https://www.reddit.com/policies/privacy-policy controller and transfers
 * @see https://business.reddithelp.com/s/article/reddit-pixel the pixel
 *
 * Its script was not run. Not found: Reddit's own list of what the pixel keeps on the site; the names and the life of
 * `_rdt_uuid` are those of public lists. A consent or stop call: its requests are held by the gate.
 */
import { catalogued } from './catalogued';
import { relay, stubGate } from './stub-gate';
import { unlisted } from './unlisted';

/** Reddit Pixel under the marketing category. */
export const reddit = catalogued(
  {
    docs: 'https://www.reddit.com/policies/cookies',
    needs: {
      id: {
        pattern: /^(t2|a2)_[a-z0-9]{4,20}$/,
        allowed: 'a Reddit pixel id, such as "a2_abcdef123456"',
        example: 'a2_abcdef123456',
      },
    },
  },
  ({ id }) => {
    const gate = stubGate('rdt', () => relay('sendEvent', 'callQueue'));
    let told = false;
    return {
      id: 'reddit',
      category: 'marketing',
      name: 'Reddit Pixel',
      provider: 'Reddit Netherlands B.V.',
      purpose: {
        fi: 'Mittaa, mitä Reddit-mainokset saavat aikaan, ja kohdentaa niitä. Tiedot voidaan yhdistää Reddit-tiliisi.',
        en: 'Measures what ads on Reddit achieve, and targets them. The data may be linked to your Reddit account.',
        sv: 'Mäter vad annonser på Reddit ger och riktar dem. Uppgifterna kan kopplas till ditt Reddit-konto.',
      },
      policy: 'https://www.reddit.com/policies/privacy-policy',
      transfers: [{ country: 'US', recipient: 'Reddit, Inc.', safeguard: 'dpf' }],
      cookies: [
        {
          pattern: '_rdt_(uuid|cid|em|pn)',
          label: '_rdt_uuid, _rdt_cid, _rdt_em, _rdt_pn',
          lifetime: { amount: 90, unit: 'day' },
          party: 'first',
        },
        unlisted('Reddit', 'reddit.com'),
      ],
      hosts: [
        'www.redditstatic.com/ads',
        'alb.reddit.com',
        'pixel-config.reddit.com',
        'conversions-config.reddit.com',
      ],
      prepare: gate.shut,
      start(grant) {
        const rdt = gate.open();
        if (!told) {
          told = true;
          rdt('init', id);
          rdt('track', 'PageVisit');
        }
        grant.load('https://www.redditstatic.com/ads/pixel.js');
      },
      stop: gate.shut,
    };
  },
);
