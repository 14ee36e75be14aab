/**
 * YouTube videos in a frame, also from the privacy-enhanced host `www.youtube-nocookie.com`, which stores
 * nothing in cookies before the visitor presses play but writes to its own localStorage at once.
 *
 * @see https://support.google.com/youtube/answer/171780 embedding and privacy-enhanced mode
 * @see https://policies.google.com/technologies/cookies cookies
 *
 * What a player keeps lies on YouTube's own hosts, IndexedDB included, where no script of the site can see or delete it.
 *
 * Nothing is started: a frame waits, `<iframe data-category="marketing" data-src="https://www.youtube-nocookie.com/embed/…" title="…">`.
 */
import { catalogued } from './catalogued';

/** YouTube under the marketing category. */
export const youtube = catalogued(
  { docs: 'https://support.google.com/youtube/answer/171780', needs: {}, mayBeNecessary: true },
  () => ({
    id: 'youtube',
    category: 'marketing',
    functional: true,
    name: 'YouTube',
    provider: 'Google Ireland Limited',
    purpose: {
      fi: 'Näyttää YouTube-videon. Google saa tiedon katsomisesta ja voi käyttää sitä suositteluun ja mainontaan.',
      en: 'Shows a YouTube video. Google learns that you watch it and may use that for recommendations and ads.',
      sv: 'Visar en YouTube-video. Google får veta att du tittar och kan använda det för rekommendationer och annonser.',
    },
    policy: 'https://policies.google.com/privacy',
    transfers: [{ country: 'US', recipient: 'Google LLC', safeguard: 'dpf' }],
    cookies: [
      {
        pattern: 'VISITOR_(INFO1_LIVE|PRIVACY_METADATA)|__Secure-BUCKET',
        label: 'VISITOR_INFO1_LIVE, VISITOR_PRIVACY_METADATA, __Secure-BUCKET',
        lifetime: { amount: 6, unit: 'month' },
        party: 'third',
        domain: 'youtube.com',
      },
      { name: 'YSC', lifetime: 'session', party: 'third', domain: 'youtube.com' },
      {
        name: 'PREF',
        lifetime: { amount: 2, unit: 'year' },
        party: 'third',
        domain: 'youtube.com',
      },
      {
        name: 'IDE',
        lifetime: { amount: 13, unit: 'month' },
        party: 'third',
        domain: 'doubleclick.net',
      },
      {
        pattern: 'yt-remote-(device-id|connected-devices)|ytidb::LAST_RESULT_ENTRY_KEY',
        label: 'yt-remote-device-id, yt-remote-connected-devices, ytidb::LAST_RESULT_ENTRY_KEY',
        lifetime: 'persistent',
        party: 'third',
        type: 'localStorage',
        domain: 'youtube.com, youtube-nocookie.com',
      },
    ],
    hosts: ['*.youtube.com', '*.youtube-nocookie.com', '*.ytimg.com', '*.googlevideo.com'],
  }),
);
