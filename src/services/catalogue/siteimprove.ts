/**
 * Siteimprove Analytics.
 *
 * @see https://support.siteimprove.com/hc/en-gb/articles/115000070092-Analytics-Technical-Specifications what it collects
 * @see https://www.siteimprove.com/privacy/ privacy policy
 *
 * Not found: its list of cookies (public databases name `nmstat`) and a stop call; where the data is kept. The site
 * has to say `cookies` and `transfers`. Its script was not run.
 */
import { catalogued } from './catalogued';
import { stubGate } from './stub-gate';

/** Siteimprove Analytics under the diagnostic category. */
export const siteimprove = catalogued(
  {
    docs: 'https://support.siteimprove.com/hc/en-gb/articles/115000070092-Analytics-Technical-Specifications',
    needs: {
      id: {
        pattern: /^\d{3,12}$/,
        allowed:
          'the number in your Siteimprove script\'s address, such as "1234567" in siteanalyze_1234567.js',
        example: '1234567',
      },
    },
    asks: () => ['cookies', 'transfers'],
  },
  ({ id }) => {
    const gate = stubGate<unknown[]>('_sz', () => []);
    return {
      id: 'siteimprove',
      category: 'diagnostic',
      name: 'Siteimprove Analytics',
      provider: 'Siteimprove A/S',
      purpose: {
        fi: 'Laskee kävijöitä ja kertoo, mitä sivuja katsotaan ja mitä niillä klikataan, jotta sivustoa voidaan kehittää.',
        en: 'Counts visitors and shows which pages are viewed and what is clicked, so that the site can be developed.',
        sv: 'Räknar besökare och visar vilka sidor som läses och vad man klickar på, så att webbplatsen kan utvecklas.',
      },
      policy: 'https://www.siteimprove.com/privacy/',
      transfers: [],
      cookies: [],
      hosts: ['siteimproveanalytics.com', '*.siteimproveanalytics.io'],
      prepare: gate.shut,
      start(grant) {
        gate.open();
        grant.load(`https://siteimproveanalytics.com/js/siteanalyze_${id}.js`);
      },
      stop: gate.shut,
    };
  },
);
