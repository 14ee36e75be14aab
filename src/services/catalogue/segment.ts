/**
 * Segment (Twilio): hands what visitors do on to other services.
 *
 * @see https://www.twilio.com/docs/segment/connections/sources/catalog/libraries/website/javascript/cookie-validity-update what it stores
 * @see https://github.com/segmentio/analytics-next its script, which is open: names and lives
 *
 * Segment loads other services into the page, or sends to them from its own servers. **Declare each of them as well**:
 * what the visitor was not told of has no consent.
 *
 * Its script was not run. Not found: in which region and with what safeguard; the site has to say `transfers`.
 *
 * Nothing is started: your own script waits, `<script type="text/plain" data-category="marketing"
 * data-src="https://cdn.segment.com/analytics.js/v1/…/analytics.min.js">`.
 */
import { catalogued } from './catalogued';

/** Segment under the marketing category: what it is for is to hand on. */
export const segment = catalogued(
  {
    docs: 'https://www.twilio.com/docs/segment/connections/sources/catalog/libraries/website/javascript/cookie-validity-update',
    needs: {},
    asks: () => ['transfers'],
  },
  () => ({
    id: 'segment',
    category: 'marketing',
    name: 'Twilio Segment',
    provider: 'Twilio Inc.',
    purpose: {
      fi: 'Kokoaa, mitä sivustolla teet, ja välittää sen muille palveluille, jotka luetellaan erikseen.',
      en: 'Collects what you do on the site and hands it on to other services, which are listed separately.',
      sv: 'Samlar vad du gör på webbplatsen och förmedlar det till andra tjänster, som räknas upp skilt.',
    },
    policy: 'https://www.twilio.com/en-us/legal/privacy',
    transfers: [],
    cookies: [
      {
        pattern: 'ajs_.+',
        label: 'ajs_anonymous_id, ajs_user_id, ajs_group_id',
        lifetime: { amount: 365, unit: 'day' },
        party: 'first',
      },
      {
        pattern: 'ajs_.+',
        label: 'ajs_anonymous_id, ajs_user_id, ajs_user_traits, ajs_group_id, ajs_group_properties',
        lifetime: 'persistent',
        party: 'first',
        type: 'localStorage',
      },
    ],
    hosts: ['*.segment.com', '*.segment.io'],
  }),
);
