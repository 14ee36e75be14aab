/**
 * Posts and timelines of X (Twitter) in the page.
 *
 * @see https://developer.x.com/en/docs/twitter-for-websites/privacy what X learns of those who see a post
 * @see https://help.x.com/en/rules-and-policies/x-cookies that none lives longer than 13 months in Europe
 * @see https://x.com/en/privacy controller and transfers
 *
 * Names are those of public lists; 13 months is the longest that X lets any of them live. All of it lies on X's own
 * domains.
 *
 * Nothing is started: the script waits, `<script type="text/plain" data-category="marketing"
 * data-src="https://platform.twitter.com/widgets.js">`; until then the plain quotation and its link stand there.
 */
import { catalogued } from './catalogued';

/** Posts of X under the marketing category: where they were seen may choose what is shown on X. */
export const xEmbed = catalogued(
  {
    docs: 'https://developer.x.com/en/docs/twitter-for-websites/privacy',
    needs: {},
    mayBeNecessary: true,
  },
  () => ({
    id: 'x-embed',
    category: 'marketing',
    functional: true,
    name: 'X',
    provider: 'X Internet Unlimited Company',
    purpose: {
      fi: 'Näyttää julkaisuja X-palvelusta (Twitter). X saa tiedon siitä, millä sivulla näit ne, ja voi käyttää sitä suositteluun ja mainontaan.',
      en: 'Shows posts from X (Twitter). X learns on which page you saw them, and may use that for recommendations and ads.',
      sv: 'Visar inlägg från X (Twitter). X får veta på vilken sida du såg dem och kan använda det för rekommendationer och annonser.',
    },
    policy: 'https://x.com/en/privacy',
    transfers: [{ country: 'US', recipient: 'X Corp.', safeguard: 'dpf' }],
    cookies: [
      {
        pattern: 'guest_id(_ads|_marketing)?|personalization_id',
        label: 'guest_id, guest_id_ads, guest_id_marketing, personalization_id',
        lifetime: { amount: 13, unit: 'month' },
        party: 'third',
        domain: 'x.com, twitter.com',
      },
    ],
    hosts: [
      'platform.twitter.com',
      'platform.x.com',
      '*.syndication.twimg.com',
      'syndication.twitter.com',
    ],
  }),
);
