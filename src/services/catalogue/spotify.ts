/**
 * Spotify players in a frame.
 *
 * @see https://www.spotify.com/se/legal/cookies-policy/ cookies, by kind only
 * @see https://developer.spotify.com/documentation/embeds the frame
 * @see https://www.spotify.com/fi/legal/privacy-policy/ transfers
 *
 * Not found: the names of what a player keeps and how long; all of it lies on Spotify's own host.
 *
 * Nothing is started: a frame waits, `<iframe data-category="marketing" data-src="https://open.spotify.com/embed/…"
 * title="…">`.
 */
import { catalogued } from './catalogued';
import { unlisted } from './unlisted';

/** Spotify under the marketing category: what is heard is joined to an account and used for ads. */
export const spotify = catalogued(
  { docs: 'https://www.spotify.com/se/legal/cookies-policy/', needs: {}, mayBeNecessary: true },
  () => ({
    id: 'spotify',
    category: 'marketing',
    functional: true,
    name: 'Spotify',
    provider: 'Spotify AB',
    purpose: {
      fi: 'Näyttää Spotify-soittimen. Spotify saa tiedon siitä, mitä kuuntelet ja millä sivulla, ja voi käyttää sitä suositteluun ja mainontaan.',
      en: 'Shows a Spotify player. Spotify learns what you listen to and on which page, and may use that for recommendations and ads.',
      sv: 'Visar en Spotify-spelare. Spotify får veta vad du lyssnar på och på vilken sida och kan använda det för rekommendationer och annonser.',
    },
    policy: 'https://www.spotify.com/fi/legal/privacy-policy/',
    transfers: [{ country: 'US', recipient: 'Spotify USA Inc.', safeguard: 'scc' }],
    cookies: [unlisted('Spotify', 'spotify.com')],
    hosts: ['open.spotify.com'],
  }),
);
