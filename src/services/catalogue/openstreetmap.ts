/**
 * OpenStreetMap: a map in a frame, or drawn by the site of its tiles.
 *
 * @see https://osmfoundation.org/wiki/Services_and_tile_users_privacy_FAQ what the foundation receives, where its servers stand
 * @see https://osmfoundation.org/wiki/Privacy_Policy privacy policy
 *
 * The tiles come from the nearest server of Fastly, a company of the United States; in Finland normally one in the EEA. The
 * foundation is a controller of its own and signs no agreement. Not found: anything that tiles or the frame store.
 *
 * Nothing is started: a frame waits, `<iframe data-category="diagnostic"
 * data-src="https://www.openstreetmap.org/export/embed.html?…" title="…">`; tiles that a script of the site asks for
 * are held.
 */
import { catalogued } from './catalogued';

/** OpenStreetMap under the diagnostic category: an address on the net is all it learns, but nobody has to give even that. */
export const openstreetmap = catalogued(
  {
    docs: 'https://osmfoundation.org/wiki/Services_and_tile_users_privacy_FAQ',
    needs: {},
    mayBeNecessary: true,
  },
  () => ({
    id: 'openstreetmap',
    category: 'diagnostic',
    functional: true,
    name: 'OpenStreetMap',
    provider: 'OpenStreetMap Foundation',
    purpose: {
      fi: 'Näyttää kartan. OpenStreetMap Foundation saa IP-osoitteesi, tietoja selaimestasi ja tiedon siitä, mitä kohtaa kartasta katsot.',
      en: 'Shows a map. The OpenStreetMap Foundation receives your IP address, details of your browser and which part of the map you view.',
      sv: 'Visar en karta. OpenStreetMap Foundation får din IP-adress, uppgifter om din webbläsare och vilken del av kartan du tittar på.',
    },
    policy: 'https://osmfoundation.org/wiki/Privacy_Policy',
    transfers: [{ country: 'GB', recipient: 'OpenStreetMap Foundation', safeguard: 'adequacy' }],
    cookies: [],
    hosts: ['www.openstreetmap.org/export', '*.tile.openstreetmap.org'],
  }),
);
