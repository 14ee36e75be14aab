/**
 * Microsoft UET: conversions and remarketing of Microsoft Advertising (Bing Ads).
 *
 * @see https://learn.microsoft.com/en-us/advertising/msa-help/hlp_ba_conc_uet_faq what it collects
 * @see https://help.ads.microsoft.com/apex/index/3/en/60119 consent mode
 * @see https://github.com/bing-ads-uet/static its script, where the first-party cookies are named
 *
 * Seen of its script (November 2026): what it keeps in cookies it keeps in localStorage too, with `_exp` beside it.
 *
 * A UET tag may be set, in Microsoft Advertising, to load Clarity as well: leave that off and name
 * `clarity` on its own, so that the visitor can choose.
 */
import { catalogued } from './catalogued';
import { setGlobals } from './globals';
import { stubGate } from './stub-gate';

interface UetQueue {
  push(...call: unknown[]): unknown;
}

declare global {
  interface Window {
    UET?: new (options: Record<string, unknown>) => UetQueue;
  }
}

const LOADER = 'https://bat.bing.com/bat.js';

/** Microsoft UET under the marketing category. */
export const uet = catalogued(
  {
    docs: 'https://learn.microsoft.com/en-us/advertising/msa-help/hlp_ba_conc_uet_faq',
    needs: {
      id: {
        pattern: /^\d{5,15}$/,
        allowed: 'a UET tag id: digits only, such as "12345678"',
        example: '12345678',
      },
    },
  },
  ({ id }) => {
    const gate = stubGate<UetQueue>('uetq', () => []);
    let asked = false;
    let booted = false;
    let running = false;

    const consent = (kind: 'default' | 'update', ad_storage: 'granted' | 'denied') =>
      gate.vendor()?.push('consent', kind, { ad_storage });
    /** Unlike most, bat.js does nothing until it is told which queue is whose. */
    const boot = () => {
      if (booted || !running || !window.UET) return;
      booted = true;
      setGlobals({
        uetq: new window.UET({ ti: id, enableAutoSpaTracking: true, q: gate.vendor() }),
      });
      gate.vendor()?.push('pageLoad');
    };

    return {
      id: 'uet',
      category: 'marketing',
      name: 'Microsoft Advertising (UET)',
      provider: 'Microsoft Ireland Operations Limited',
      purpose: {
        fi: 'Mittaa, mitä Bingin ja muiden Microsoftin palvelujen mainokset saavat aikaan, ja kohdentaa niitä.',
        en: 'Measures what ads on Bing and other Microsoft services achieve, and targets them.',
        sv: 'Mäter vad annonser på Bing och i andra Microsoft-tjänster ger och riktar dem.',
      },
      policy: 'https://www.microsoft.com/privacy/privacystatement',
      transfers: [{ country: 'US', recipient: 'Microsoft Corporation', safeguard: 'dpf' }],
      cookies: [
        { name: '_uetsid', lifetime: { amount: 1, unit: 'day' }, party: 'first' },
        { name: '_uetvid', lifetime: { amount: 13, unit: 'month' }, party: 'first' },
        { name: '_uetmsclkid', lifetime: { amount: 90, unit: 'day' }, party: 'first' },
        {
          pattern: '_uet(sid|vid|msclkid)(_exp)?',
          label: '_uetsid, _uetvid, _uetmsclkid',
          lifetime: 'persistent',
          party: 'first',
          type: 'localStorage',
        },
        {
          name: 'MUID',
          lifetime: { amount: 13, unit: 'month' },
          party: 'third',
          domain: 'bing.com',
        },
      ],
      hosts: ['bat.bing.com', 'bat.bing.net'],
      prepare: gate.shut,
      start(grant) {
        gate.open();
        running = true;
        if (!asked) {
          asked = true;
          // Without a default UET takes consent as given.
          consent('default', 'denied');
        }
        consent('update', 'granted');
        void grant.load(LOADER).then(boot);
      },
      stop() {
        running = false;
        gate.shut();
        consent('update', 'denied');
      },
    };
  },
);
