/**
 * TikTok Pixel.
 *
 * @see https://ads.tiktok.com/help/article/using-cookies-with-tiktok-pixel cookies
 * @see https://business-api.tiktok.com/portal/docs/pixel-cookie-consent-mode/v1.3 consent
 * @see https://newsroom.tiktok.com/en-eu/sharing-an-update-to-our-privacy-policy where the data is kept and read
 *
 * Seen of its script (November 2026): `tt_adInfo` in sessionStorage, and requests to `analytics-ipv6.tiktokw.us`; its
 * code also knows `tt_test_id` and `tt_hold_events`.
 *
 * Not found: a list of the countries newer than the one of November 2022.
 */
import { catalogued } from './catalogued';
import { setGlobals } from './globals';
import { stubGate } from './stub-gate';

/** The calls the page may make before TikTok's script is there. A name that is missing here is not queued. */
const METHODS = [
  'page',
  'track',
  'identify',
  'instances',
  'debug',
  'on',
  'off',
  'once',
  'ready',
  'alias',
  'group',
  'enableCookie',
  'disableCookie',
  'holdConsent',
  'revokeConsent',
  'grantConsent',
] as const;

type Calls = { [method in (typeof METHODS)[number]]: (...args: unknown[]) => unknown };
type Ttq = Calls & unknown[][] & Record<string, unknown>;

const LOADER = 'https://analytics.tiktok.com/i18n/pixel/events.js';

/** A list that knows TikTok's methods: each call is put into it, its name first. */
function queue(): Ttq {
  const calls: unknown[][] = [];
  const methods = METHODS.map((method) => [
    method,
    (...args: unknown[]) => void calls.push([method, ...args]),
  ]);
  return Object.assign(calls, Object.fromEntries(methods)) as Ttq;
}

/** TikTok Pixel under the marketing category. */
export const tiktok = catalogued(
  {
    docs: 'https://ads.tiktok.com/help/article/using-cookies-with-tiktok-pixel',
    needs: {
      id: {
        pattern: /^[A-Z0-9]{15,25}$/,
        allowed: 'a TikTok pixel id: capital letters and digits, such as "C4ABCDEFGHIJKLMNOPQR"',
        example: 'C4ABCDEFGHIJKLMNOPQR',
      },
    },
  },
  ({ id }) => {
    const gate = stubGate('ttq', () => {
      const pixel = Object.assign(queue(), { _u: LOADER });
      // Where the script looks for its pixels: a queue, a time and options for each.
      const pixels = { _i: { [id]: pixel }, _t: { [id]: Date.now() }, _o: { [id]: {} } };
      return Object.assign(queue(), pixels, { methods: METHODS, instance: () => pixel });
    });
    let told = false;
    return {
      id: 'tiktok',
      category: 'marketing',
      name: 'TikTok Pixel',
      provider: 'TikTok Technology Limited',
      purpose: {
        fi: 'Mittaa, mitä TikTok-mainokset saavat aikaan, ja kohdentaa niitä. Tiedot voidaan yhdistää TikTok-tiliisi.',
        en: 'Measures what ads on TikTok achieve, and targets them. The data may be linked to your TikTok account.',
        sv: 'Mäter vad annonser på TikTok ger och riktar dem. Uppgifterna kan kopplas till ditt TikTok-konto.',
      },
      policy: 'https://www.tiktok.com/legal/page/eea/privacy-policy/en',
      transfers: [
        ...['US', 'SG', 'CN', 'MY', 'BR', 'PH'].map((country) => ({
          country,
          safeguard: 'scc' as const,
        })),
        ...['CA', 'IL', 'JP', 'KR'].map((country) => ({ country, safeguard: 'adequacy' as const })),
      ],
      cookies: [
        { name: '_ttp', lifetime: { amount: 13, unit: 'month' }, party: 'first' },
        { name: '_tt_enable_cookie', lifetime: { amount: 13, unit: 'month' }, party: 'first' },
        {
          pattern: 'ttclid|ttcsid(_[A-Z0-9]+)?',
          label: `ttclid, ttcsid, ttcsid_${id}`,
          lifetime: { amount: 13, unit: 'month' },
          party: 'first',
        },
        {
          pattern: 'tt_(sessionId|pixel_session_index|appInfo|adInfo|test_id|hold_events)',
          label: 'tt_sessionId, tt_pixel_session_index, tt_appInfo, tt_adInfo',
          lifetime: 'session',
          party: 'first',
          type: 'sessionStorage',
        },
        {
          name: '_ttp',
          lifetime: { amount: 13, unit: 'month' },
          party: 'third',
          domain: 'tiktok.com',
        },
      ],
      hosts: ['analytics.tiktok.com', 'business-api.tiktok.com', '*.tiktokw.us'],
      prepare: gate.shut,
      start(grant) {
        const ttq = gate.open();
        setGlobals({ TiktokAnalyticsObject: 'ttq' });
        ttq.grantConsent();
        if (!told) {
          told = true;
          ttq.page();
        }
        grant.load(`${LOADER}?sdkid=${id}&lib=ttq`);
      },
      stop() {
        gate.shut();
        gate.vendor()?.revokeConsent();
      },
    };
  },
);
