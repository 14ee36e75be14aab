/**
 * Vimeo videos in a frame. `?dnt=1` in the address keeps Vimeo from setting new cookies, those of its
 * protection against bots excepted.
 *
 * @see https://help.vimeo.com/hc/en-us/articles/26080940921361 cookies of the player
 * @see https://help.vimeo.com/hc/en-us/articles/12426260232977 `dnt=1`
 *
 * What a player keeps lies on Vimeo's own hosts, where no script of the site can see or delete it.
 *
 * Nothing is started: a frame waits, `<iframe data-category="diagnostic" data-src="https://player.vimeo.com/video/…?dnt=1" title="…">`.
 */
import { catalogued } from './catalogued';

/** Vimeo under the diagnostic category: what it measures is for the owner of the video. */
export const vimeo = catalogued(
  {
    docs: 'https://help.vimeo.com/hc/en-us/articles/26080940921361',
    needs: {},
    mayBeNecessary: true,
  },
  () => ({
    id: 'vimeo',
    category: 'diagnostic',
    functional: true,
    name: 'Vimeo',
    provider: 'Vimeo.com, Inc.',
    purpose: {
      fi: 'Näyttää Vimeo-videon ja mittaa, miten sitä katsotaan.',
      en: 'Shows a Vimeo video and measures how it is watched.',
      sv: 'Visar en Vimeo-video och mäter hur den ses.',
    },
    policy: 'https://vimeo.com/privacy',
    transfers: [{ country: 'US', recipient: 'Vimeo.com, Inc.', safeguard: 'dpf' }],
    cookies: [
      { name: 'vuid', lifetime: { amount: 2, unit: 'year' }, party: 'third', domain: 'vimeo.com' },
      {
        pattern: 'player|flags|cf_clearance',
        label: 'player, flags, cf_clearance',
        lifetime: { amount: 1, unit: 'year' },
        party: 'third',
        domain: 'vimeo.com',
      },
      {
        pattern: 'player_clearance|lc_.+|.+_webinar_registrant',
        label: 'player_clearance, lc_<id>, <id>_webinar_registrant',
        lifetime: { amount: 7, unit: 'day' },
        party: 'third',
        domain: 'vimeo.com',
      },
      {
        pattern: '__?cf_bm',
        label: '__cf_bm',
        lifetime: { amount: 30, unit: 'minute' },
        party: 'third',
        domain: 'vimeo.com',
      },
      {
        pattern: '_cfuvid|\\d+_password',
        label: '_cfuvid, <id>_password',
        lifetime: 'session',
        party: 'third',
        domain: 'vimeo.com',
      },
    ],
    hosts: ['player.vimeo.com', 'fresnel.vimeo.com', '*.vimeocdn.com'],
  }),
);
