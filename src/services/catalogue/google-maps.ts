/**
 * Google Maps in a frame, or drawn by the site with the Maps JavaScript API.
 *
 * @see https://developers.google.com/maps/documentation/embed/get-started the frame
 * @see https://developers.google.com/maps/documentation/javascript/content-security-policy its hosts
 * @see https://policies.google.com/technologies/cookies Google's cookies
 *
 * Not found: a list of the cookies of maps alone; these are Google's own, read with each request. A map was not drawn.
 *
 * Nothing is started: a frame waits, `<iframe data-category="marketing" data-src="https://www.google.com/maps/embed?…" title="…">`,
 * or the script of the API does, `<script type="text/plain" data-category="marketing" data-src="https://maps.googleapis.com/…">`.
 */
import { catalogued } from './catalogued';

/** Google Maps under the marketing category. */
export const googleMaps = catalogued(
  {
    docs: 'https://developers.google.com/maps/documentation/embed/get-started',
    needs: {},
    mayBeNecessary: true,
  },
  () => ({
    id: 'google-maps',
    category: 'marketing',
    functional: true,
    name: 'Google Maps',
    provider: 'Google Ireland Limited',
    purpose: {
      fi: 'Näyttää kartan. Google saa IP-osoitteesi ja tiedon siitä, mitä karttaa katsot, ja voi yhdistää ne Google-tiliisi.',
      en: 'Shows a map. Google receives your IP address and which map you view, and may link them to your Google account.',
      sv: 'Visar en karta. Google får din IP-adress och vilken karta du tittar på och kan koppla dem till ditt Google-konto.',
    },
    policy: 'https://policies.google.com/privacy',
    transfers: [{ country: 'US', recipient: 'Google LLC', safeguard: 'dpf' }],
    cookies: [
      { name: 'NID', lifetime: { amount: 6, unit: 'month' }, party: 'third', domain: 'google.com' },
      {
        name: 'SOCS',
        lifetime: { amount: 13, unit: 'month' },
        party: 'third',
        domain: 'google.com',
      },
    ],
    hosts: ['www.google.com/maps', 'maps.google.com', 'maps.googleapis.com', 'maps.gstatic.com'],
  }),
);
