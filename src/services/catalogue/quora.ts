/**
 * Quora Pixel: what ads on Quora achieve.
 *
 * @see https://www.quora.com/about/pixel_privacy what the pixel collects
 * @see https://www.quora.com/about/cookies cookies, by kind only
 * @see https://www.quora.com/about/privacy controller and transfers
 *
 * Its script was not run. Not found: the names of its cookies, which Quora gives only to who asks for them; a consent or
 * stop call: its requests are held by the gate.
 */
import { catalogued } from './catalogued';
import { relay, stubGate } from './stub-gate';
import { unlisted } from './unlisted';

/** Quora Pixel under the marketing category. */
export const quora = catalogued(
  {
    docs: 'https://www.quora.com/about/pixel_privacy',
    needs: {
      id: {
        pattern: /^[0-9a-f]{32}$/,
        allowed:
          'a Quora pixel id: 32 digits and letters, such as "0123456789abcdef0123456789abcdef"',
        example: '0123456789abcdef0123456789abcdef',
      },
    },
  },
  ({ id }) => {
    const gate = stubGate('qp', () => relay('qp', 'queue'));
    let told = false;
    return {
      id: 'quora',
      category: 'marketing',
      name: 'Quora Pixel',
      provider: 'Quora, Inc.',
      purpose: {
        fi: 'Mittaa, mitä Quora-mainokset saavat aikaan, ja kohdentaa niitä.',
        en: 'Measures what ads on Quora achieve, and targets them.',
        sv: 'Mäter vad annonser på Quora ger och riktar dem.',
      },
      policy: 'https://www.quora.com/about/privacy',
      transfers: [{ country: 'US', recipient: 'Quora, Inc.', safeguard: 'scc' }],
      cookies: [unlisted('Quora', 'quora.com')],
      hosts: ['a.quora.com', 'q.quora.com'],
      prepare: gate.shut,
      start(grant) {
        const qp = gate.open();
        if (!told) {
          told = true;
          qp('init', id);
          qp('track', 'ViewContent');
        }
        grant.load('https://a.quora.com/qevents.js');
      },
      stop: gate.shut,
    };
  },
);
