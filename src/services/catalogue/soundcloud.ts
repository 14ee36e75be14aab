/**
 * SoundCloud players in a frame.
 *
 * @see https://pages.soundcloud.com/legal/cookie-policy cookies, by kind only
 * @see https://developers.soundcloud.com/docs/api/html5-widget the frame
 *
 * Not found: the names of what a player keeps and how long; all of it lies on SoundCloud's own host. Which of its
 * recipients are outside the EEA: the site has to say `transfers`.
 *
 * Nothing is started: a frame waits, `<iframe data-category="marketing"
 * data-src="https://w.soundcloud.com/player/?url=…" title="…">`.
 */
import { catalogued } from './catalogued';
import { unlisted } from './unlisted';

/** SoundCloud under the marketing category: its own policy names targeted ads. */
export const soundcloud = catalogued(
  {
    docs: 'https://pages.soundcloud.com/legal/cookie-policy',
    needs: {},
    mayBeNecessary: true,
    asks: () => ['transfers'],
  },
  () => ({
    id: 'soundcloud',
    category: 'marketing',
    functional: true,
    name: 'SoundCloud',
    provider: 'SoundCloud Global Limited & Co. KG',
    purpose: {
      fi: 'Näyttää SoundCloud-soittimen. SoundCloud saa tiedon siitä, mitä kuuntelet, ja voi käyttää sitä suositteluun ja mainontaan.',
      en: 'Shows a SoundCloud player. SoundCloud learns what you listen to and may use that for recommendations and ads.',
      sv: 'Visar en SoundCloud-spelare. SoundCloud får veta vad du lyssnar på och kan använda det för rekommendationer och annonser.',
    },
    policy: 'https://pages.soundcloud.com/en/legal/privacy-policy.html',
    transfers: [],
    cookies: [unlisted('SoundCloud', 'soundcloud.com')],
    hosts: ['w.soundcloud.com'],
  }),
);
