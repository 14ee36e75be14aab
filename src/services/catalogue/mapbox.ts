/**
 * Mapbox: maps drawn with Mapbox GL JS.
 *
 * @see https://github.com/mapbox/mapbox-gl-js/blob/main/STORAGE.md what it stores
 * @see https://docs.mapbox.com/mapbox-gl-js/guides/security-and-testing its hosts
 * @see https://www.mapbox.com/legal/privacy privacy policy
 *
 * Seen in its source: tiles are kept in the Cache storage `mapbox-tiles`. Not found: with what safeguard the data goes
 * to the United States; the site has to say `transfers`.
 *
 * Nothing is started: the script of the map waits, `<script type="text/plain" data-category="diagnostic"
 * data-src="https://api.mapbox.com/mapbox-gl-js/…">`.
 */
import { catalogued } from './catalogued';

/** Mapbox under the diagnostic category: a random identifier counts the use of its maps. */
export const mapbox = catalogued(
  {
    docs: 'https://github.com/mapbox/mapbox-gl-js/blob/main/STORAGE.md',
    needs: {},
    mayBeNecessary: true,
    asks: () => ['transfers'],
  },
  () => ({
    id: 'mapbox',
    category: 'diagnostic',
    functional: true,
    name: 'Mapbox',
    provider: 'Mapbox, Inc.',
    purpose: {
      fi: 'Näyttää kartan. Mapbox saa IP-osoitteesi ja tiedon siitä, mitä karttaa katsot, ja laskee satunnaisen tunnisteen avulla karttojensa käyttöä.',
      en: 'Shows a map. Mapbox receives your IP address and which map you view, and counts the use of its maps by a random identifier.',
      sv: 'Visar en karta. Mapbox får din IP-adress och vilken karta du tittar på och räknar med en slumpmässig identifierare hur kartorna används.',
    },
    policy: 'https://www.mapbox.com/legal/privacy',
    transfers: [],
    cookies: [
      {
        pattern: 'mapbox\\.eventData.*',
        label: 'mapbox.eventData…',
        lifetime: 'persistent',
        party: 'first',
        type: 'localStorage',
      },
      { name: 'mapbox-tiles', lifetime: 'persistent', party: 'first', type: 'cacheStorage' },
    ],
    hosts: ['*.mapbox.com'],
  }),
);
