/**
 * Frosmo: content chosen for the visitor.
 *
 * @see https://docs.frosmo.com/platform/technical-overview/how-site-changes-work its two scripts
 * @see https://docs.frosmo.com/display/platform/Default+visitor+indicators the visitor's id
 * @see https://docs.frosmo.com/developer/setting-frosmo-id-cookie-from-web-server frosmo_uid
 * @see https://docs.frosmo.com/platform/security-overview where the data is kept
 *
 * Not found: a consent or stop call; the keys in localStorage; the lives of `frosmo_quickContext` and
 * `frosmo_keywords`; in which country Amazon keeps its part. The site has to say `transfers`. Its scripts were not run.
 */
import { catalogued } from './catalogued';

/** Frosmo under the marketing category. */
export const frosmo = catalogued(
  {
    docs: 'https://docs.frosmo.com/display/platform/Default+visitor+indicators',
    needs: {
      id: {
        pattern: /^[a-z0-9_-]{2,60}$/i,
        allowed:
          'the name of your site\'s own Frosmo script, such as "esimerkki_fi" in sites/esimerkki_fi.js',
        example: 'esimerkki_fi',
      },
      host: {
        pattern: /^[a-z0-9-]+(\.[a-z0-9-]+)+$/,
        allowed: 'the host both Frosmo scripts come from, such as "inpref.s3.amazonaws.com"',
        example: 'inpref.s3.amazonaws.com',
        optional: true,
      },
    },
    asks: () => ['transfers'],
  },
  ({ id, host = 'inpref.s3.amazonaws.com' }) => ({
    id: 'frosmo',
    category: 'marketing',
    name: 'Frosmo',
    provider: 'Frosmo Oy',
    purpose: {
      fi: 'Valitsee sivuille sinulle sopivaa sisältöä sen mukaan, mitä olet katsonut ja ostanut, ja mittaa sen vaikutusta.',
      en: 'Chooses content for you by what you have viewed and bought, and measures its effect.',
      sv: 'Väljer innehåll åt dig utifrån vad du har tittat på och köpt och mäter effekten.',
    },
    policy: 'https://frosmo.com/privacy-policy/',
    transfers: [],
    cookies: [
      { name: 'frosmo_uid', lifetime: { amount: 365, unit: 'day' }, party: 'first' },
      {
        pattern: 'frosmo_(quickContext|keywords)',
        label: 'frosmo_quickContext, frosmo_keywords',
        lifetime: 'unknown',
        party: 'first',
      },
    ],
    hosts: [host, '*.frosmo.com'],
    start(grant) {
      grant.load(`https://${host}/frosmo.easy.js`);
      grant.load(`https://${host}/sites/${id}.js`);
    },
  }),
);
