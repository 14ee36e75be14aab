/**
 * Optimizely Web Experimentation: tests of two versions of a page.
 *
 * @see https://support.optimizely.com/hc/en-us/articles/4410284260365-Cookies-and-localStorage-in-snippets cookies and storage
 * @see https://docs.developers.optimizely.com/web-experimentation/docs/cookie-expiration the life of the visitor's cookie, which the site sets
 * @see https://www.optimizely.com/legal/privacy-notice/ privacy notice
 *
 * Not found: the lives without the site's setting; with what safeguard data goes to the United States: the site has to
 * say `transfers`. Its script was not run. Its opt-out is not called: it would leave the cookie `optimizelyOptOut` for
 * that alone.
 */
import { catalogued } from './catalogued';
import { stubGate } from './stub-gate';

/** Optimizely under the diagnostic category. */
export const optimizely = catalogued(
  {
    docs: 'https://support.optimizely.com/hc/en-us/articles/4410284260365-Cookies-and-localStorage-in-snippets',
    needs: {
      id: {
        pattern: /^\d{5,25}$/,
        allowed:
          'the number in your Optimizely snippet\'s address, such as "1234567890" in cdn.optimizely.com/js/1234567890.js',
        example: '1234567890',
      },
    },
    asks: () => ['transfers'],
  },
  ({ id }) => {
    const gate = stubGate<unknown[]>('optimizely', () => []);
    return {
      id: 'optimizely',
      category: 'diagnostic',
      name: 'Optimizely',
      provider: 'Optimizely North America Inc.',
      purpose: {
        fi: 'Näyttää sivuista eri versioita eri kävijöille ja mittaa, mikä toimii parhaiten.',
        en: 'Shows different visitors different versions of the pages and measures which works best.',
        sv: 'Visar olika versioner av sidorna för olika besökare och mäter vilken som fungerar bäst.',
      },
      policy: 'https://www.optimizely.com/legal/privacy-notice/',
      transfers: [],
      cookies: [
        {
          pattern: 'optimizely.+',
          label: 'optimizelyEndUserId, optimizelyRedirectData, optimizelyOptOut',
          lifetime: 'unknown',
          party: 'first',
        },
        {
          pattern: 'optimizely.+',
          label: 'optimizely_data…',
          lifetime: 'persistent',
          party: 'first',
          type: 'localStorage',
        },
      ],
      hosts: ['*.optimizely.com'],
      prepare: gate.shut,
      start(grant) {
        gate.open();
        grant.load(`https://cdn.optimizely.com/js/${id}.js`);
      },
      stop: gate.shut,
    };
  },
);
