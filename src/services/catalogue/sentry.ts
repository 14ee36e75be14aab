/**
 * Sentry: reports of errors in the page.
 *
 * @see https://sentry.zendesk.com/hc/en-us/articles/27358255326491-Does-the-SDK-set-cookies it sets no cookies
 * @see https://docs.sentry.io/platforms/javascript/install/loader its loader
 * @see https://sentry.io/privacy/ privacy policy
 *
 * Which category? Diagnostic. A report of an error serves the owner, not what the visitor has asked for, and carries
 * the page's address, the IP address and details of the browser away; with replay on it is a recording. Errors that
 * must be seen before a choice can be sent to a server of the site's own, without an identifier.
 *
 * Known of its source, which is open: a replay keeps `sentryReplaySession` in sessionStorage. Data may be kept in the
 * EEA (Germany) or the United States: the site has to say `transfers`.
 */
import { catalogued } from './catalogued';
import { stubGate } from './stub-gate';

/** Sentry under the diagnostic category; the header says why. */
export const sentry = catalogued(
  {
    docs: 'https://sentry.zendesk.com/hc/en-us/articles/27358255326491-Does-the-SDK-set-cookies',
    needs: {
      id: {
        pattern: /^[0-9a-f]{32}$/,
        allowed:
          'the public key in your Sentry loader\'s address, such as "0123456789abcdef0123456789abcdef" in js.sentry-cdn.com/0123456789abcdef0123456789abcdef.min.js',
        example: '0123456789abcdef0123456789abcdef',
      },
    },
    mayBeNecessary: true,
    asks: () => ['transfers'],
  },
  ({ id }) => {
    const gate = stubGate<{ close?(): unknown }>('Sentry', () => ({}));
    return {
      id: 'sentry',
      category: 'diagnostic',
      name: 'Sentry',
      provider: 'Functional Software, Inc.',
      purpose: {
        fi: 'Kertoo sivuston virheistä, jotta ne voidaan korjata. Sentry saa sivun osoitteen, IP-osoitteesi ja tietoja selaimestasi.',
        en: 'Reports errors on the site, so that they can be mended. Sentry receives the address of the page, your IP address and details of your browser.',
        sv: 'Rapporterar fel på webbplatsen, så att de kan åtgärdas. Sentry får sidans adress, din IP-adress och uppgifter om din webbläsare.',
      },
      policy: 'https://sentry.io/privacy/',
      transfers: [],
      cookies: [
        {
          name: 'sentryReplaySession',
          lifetime: 'session',
          party: 'first',
          type: 'sessionStorage',
        },
      ],
      hosts: ['*.sentry-cdn.com', '*.sentry.io'],
      prepare: gate.shut,
      start(grant) {
        gate.open();
        grant.load(`https://js.sentry-cdn.com/${id}.min.js`);
      },
      stop() {
        gate.shut();
        gate.vendor()?.close?.();
      },
    };
  },
);
