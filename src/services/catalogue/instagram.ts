/**
 * Instagram posts shown on a page.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/oembed embedding
 * @see https://www.facebook.com/privacy/policies/cookies/ cookies of Meta, also on the pages of others
 * @see https://www.facebook.com/privacy/policy/ transfers
 *
 * Not found: which of Meta's cookies an embedded post sets for somebody without an account; all lie on Meta's own
 * hosts.
 *
 * Nothing is started: a frame waits, `<iframe data-category="marketing" data-src="https://www.instagram.com/p/…/embed"
 * title="…">`, or the script does, `<script type="text/plain" data-category="marketing"
 * data-src="https://www.instagram.com/embed.js">`.
 */
import { catalogued } from './catalogued';
import { unlisted } from './unlisted';

/** Instagram posts under the marketing category. Not the Meta Pixel, which is `data-pixel`. */
export const instagram = catalogued(
  {
    docs: 'https://developers.facebook.com/docs/instagram-platform/oembed',
    needs: {},
    mayBeNecessary: true,
  },
  () => ({
    id: 'instagram',
    category: 'marketing',
    functional: true,
    name: 'Instagram',
    provider: 'Meta Platforms Ireland Limited',
    purpose: {
      fi: 'Näyttää Instagram-julkaisun. Meta saa tiedon siitä, millä sivulla katsot sitä, ja voi yhdistää sen tiliisi ja käyttää sitä mainontaan.',
      en: 'Shows a post from Instagram. Meta learns on which page you view it, and may link that to your account and use it for ads.',
      sv: 'Visar ett inlägg från Instagram. Meta får veta på vilken sida du ser det och kan koppla det till ditt konto och använda det för annonser.',
    },
    policy: 'https://privacycenter.instagram.com/policy',
    transfers: [{ country: 'US', recipient: 'Meta Platforms, Inc.', safeguard: 'dpf' }],
    cookies: [unlisted('Meta', 'instagram.com')],
    hosts: ['www.instagram.com', '*.cdninstagram.com'],
  }),
);
