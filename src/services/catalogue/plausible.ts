/**
 * Plausible Analytics. It stores nothing on the device; what it reads from it still needs consent in
 * Finland, where no exemption for measuring audiences is known.
 *
 * @see https://plausible.io/docs/script-update-guide the script and its `init`
 * @see https://plausible.io/data-policy what it collects and where it keeps it
 *
 * Not found: a documented call that stops a running Plausible; its requests are held by the gate instead. Its script was not run.
 */

import { catalogued } from './catalogued';
import { type CallQueue, callQueue, stubGate } from './stub-gate';

type Plausible = CallQueue & { init(options?: Record<string, unknown>): void };

/** A queue of calls whose options the script finds in `o`. */
function stub(): Plausible {
  const plausible = callQueue('q');
  return Object.assign(plausible, {
    init(options: Record<string, unknown> = {}) {
      plausible.o = options;
    },
  });
}

/** Plausible under the diagnostic category. */
export const plausible = catalogued(
  {
    docs: 'https://plausible.io/data-policy',
    needs: {
      id: {
        pattern: /^pa-[\w-]{10,40}$/,
        allowed:
          'the name of your site\'s script, such as "pa-AbCdEfGhIjKlMnOpQrStU" in plausible.io/js/pa-AbCdEfGhIjKlMnOpQrStU.js',
        example: 'pa-AbCdEfGhIjKlMnOpQrStU',
      },
    },
  },
  ({ id }) => {
    const gate = stubGate('plausible', stub);
    let told = false;
    return {
      id: 'plausible',
      category: 'diagnostic',
      name: 'Plausible Analytics',
      provider: 'Plausible Insights OÜ',
      purpose: {
        fi: 'Laskee katsottuja sivuja ja sitä, mistä sivustolle tullaan. Selaimeesi ei tallenneta mitään.',
        en: 'Counts the pages that are viewed and where visitors come from. Nothing is stored in your browser.',
        sv: 'Räknar vilka sidor som läses och varifrån besökarna kommer. Inget lagras i din webbläsare.',
      },
      policy: 'https://plausible.io/privacy',
      transfers: [],
      cookies: [],
      hosts: ['plausible.io/js', 'plausible.io/api'],
      prepare: gate.shut,
      start(grant) {
        const analytics = gate.open();
        if (!told) analytics.init();
        told = true;
        grant.load(`https://plausible.io/js/${id}.js`);
      },
      stop: gate.shut,
    };
  },
);
