/**
 * Facebook posts, videos and page boxes in a frame.
 *
 * @see https://developers.facebook.com/docs/plugins/oembed/ embedding
 * @see https://www.facebook.com/privacy/policies/cookies/ cookies of Meta, also on the pages of others
 * @see https://www.facebook.com/privacy/policy/ transfers
 *
 * Not found: all the cookies that a frame sets for somebody without an account; they lie on Meta's own host. The
 * JavaScript SDK comes from the host of the Meta Pixel (connect.facebook.net) and is not held by this service: use the
 * frame.
 *
 * Nothing is started: a frame waits, `<iframe data-category="marketing"
 * data-src="https://www.facebook.com/plugins/post.php?href=…" title="…">`.
 */
import { catalogued } from './catalogued';
import { unlisted } from './unlisted';

/** Facebook frames under the marketing category. Not the Meta Pixel, which is `data-pixel`. */
export const facebookEmbed = catalogued(
  { docs: 'https://developers.facebook.com/docs/plugins/oembed/', needs: {}, mayBeNecessary: true },
  () => ({
    id: 'facebook-embed',
    category: 'marketing',
    functional: true,
    name: 'Facebook',
    provider: 'Meta Platforms Ireland Limited',
    purpose: {
      fi: 'Näyttää sisältöä Facebookista. Meta saa tiedon siitä, millä sivulla katsot sitä, ja voi yhdistää sen tiliisi ja käyttää sitä mainontaan.',
      en: 'Shows content from Facebook. Meta learns on which page you view it, and may link that to your account and use it for ads.',
      sv: 'Visar innehåll från Facebook. Meta får veta på vilken sida du ser det och kan koppla det till ditt konto och använda det för annonser.',
    },
    policy: 'https://www.facebook.com/privacy/policy/',
    transfers: [{ country: 'US', recipient: 'Meta Platforms, Inc.', safeguard: 'dpf' }],
    cookies: [
      { name: 'fr', lifetime: { amount: 90, unit: 'day' }, party: 'third', domain: 'facebook.com' },
      unlisted('Meta', 'facebook.com'),
    ],
    hosts: ['www.facebook.com/plugins'],
  }),
);
