/**
 * HubSpot tracking code.
 *
 * @see https://developers.hubspot.com/docs/api/events/cookie-banner another banner than HubSpot's own, consent and its revocation
 * @see https://knowledge.hubspot.com/privacy-and-consent/what-cookies-does-hubspot-set-in-a-visitor-s-browser cookies
 * @see https://legal.hubspot.com/dpa transfers
 *
 * Seen of its script (November 2026): it loads more from js.hsadspixel.net, js.hubspot.com and js.hsleadflows.net.
 *
 * `doNotTrack` is not used to stop: it would leave a cookie for that alone. HubSpot's forms
 * (forms.hsforms.com) are not among the hosts, so that a visitor who refuses can still write to you.
 */
import { catalogued } from './catalogued';
import { setGlobals } from './globals';
import { stubGate } from './stub-gate';

interface Commands {
  push(...commands: unknown[][]): unknown;
}

const list = (): Commands => [];

/** HubSpot under the marketing category: it links what is read to a customer record. */
export const hubspot = catalogued(
  {
    docs: 'https://developers.hubspot.com/docs/api/events/cookie-banner',
    needs: {
      id: {
        pattern: /^\d{4,12}$/,
        allowed: 'a HubSpot account (Hub) id: digits only, such as "1234567"',
        example: '1234567',
      },
      region: {
        pattern: /^(eu|na|ap)\d$/,
        allowed: 'the region in the script\'s address, as "eu1" in js-eu1.hs-scripts.com',
        example: 'eu1',
        optional: true,
      },
    },
  },
  ({ id, region }) => {
    const events = stubGate('_hsq', list);
    const privacy = stubGate('_hsp', list);
    const consent = (given: boolean) =>
      privacy
        .vendor()
        ?.push([
          'setHubSpotConsent',
          { analytics: given, advertisement: given, functionality: given },
        ]);
    const shut = () => {
      events.shut();
      privacy.shut();
    };
    return {
      id: 'hubspot',
      category: 'marketing',
      name: 'HubSpot',
      provider: 'HubSpot Ireland Limited',
      purpose: {
        fi: 'Kertoo, mitä sivuja luet, ja yhdistää sen yhteystietoihisi, jos olet antanut ne. Tietoja käytetään markkinointiin ja myyntiin.',
        en: 'Shows which pages you read and links that to your contact details, if you have given them. The data is used for marketing and sales.',
        sv: 'Visar vilka sidor du läser och kopplar det till dina kontaktuppgifter, om du har lämnat dem. Uppgifterna används för marknadsföring och försäljning.',
      },
      policy: 'https://legal.hubspot.com/privacy-policy',
      transfers: [{ country: 'US', recipient: 'HubSpot, Inc.', safeguard: 'dpf' }],
      cookies: [
        {
          pattern: '__hstc|hubspotutk|messagesUtk',
          label: '__hstc, hubspotutk, messagesUtk',
          lifetime: { amount: 6, unit: 'month' },
          party: 'first',
        },
        {
          pattern: '__hssc|hs-messages-is-open',
          label: '__hssc, hs-messages-is-open',
          lifetime: { amount: 30, unit: 'minute' },
          party: 'first',
        },
        {
          name: 'hs-messages-hide-welcome-message',
          lifetime: { amount: 1, unit: 'day' },
          party: 'first',
        },
        { name: '__hssrc', lifetime: 'session', party: 'first' },
        {
          pattern: '__hs_(opt_out|do_not_track|cookie_cat_pref|gpc_banner_dismiss)',
          label: '__hs_opt_out, __hs_do_not_track, __hs_cookie_cat_pref, __hs_gpc_banner_dismiss',
          lifetime: { amount: 6, unit: 'month' },
          party: 'first',
        },
        { name: '__hs_initial_opt_in', lifetime: { amount: 7, unit: 'day' }, party: 'first' },
      ],
      hosts: [
        '*.hs-scripts.com',
        '*.hs-analytics.net',
        '*.hs-banner.com',
        '*.hscollectedforms.net',
        '*.usemessages.com',
        '*.hsadspixel.net',
        '*.hsleadflows.net',
        'js.hubspot.com',
        'js-eu1.hubspot.com',
        'track.hubspot.com',
        'track-eu1.hubspot.com',
      ],
      prepare: shut,
      start(grant) {
        // The visitor has already been asked.
        setGlobals({ disableHubSpotCookieBanner: true });
        events.open();
        privacy.open();
        consent(true);
        const server = region && region !== 'na1' ? `js-${region}` : 'js';
        grant.load(`https://${server}.hs-scripts.com/${id}.js`);
      },
      stop() {
        shut();
        consent(false);
        privacy.vendor()?.push(['revokeCookieConsent']);
      },
    };
  },
);
