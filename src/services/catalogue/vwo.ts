/**
 * VWO (Visual Website Optimizer): tests of two versions of a page, heatmaps, recordings.
 *
 * @see https://help.vwo.com/hc/en-us/articles/360033990873 cookies and storage
 * @see https://vwo.com/oldappkb/what-are-the-various-cookies-used-by-visual-website-optimizer/ their lives
 *
 * Not found: the lives of the cookies `_vwo_…` that came after the second list; with what safeguard the data goes to
 * India: the site has to say `transfers`. Its script was not run; what its loader reads from localStorage and
 * sessionStorage is named there.
 *
 * Nothing is started: VWO's SmartCode is long and different for each account. Your own waits, `<script
 * type="text/plain" data-category="diagnostic" id="vwoCode">`.
 */
import { catalogued } from './catalogued';

/** VWO under the diagnostic category. */
export const vwo = catalogued(
  {
    docs: 'https://help.vwo.com/hc/en-us/articles/360033990873',
    needs: {},
    asks: () => ['transfers'],
  },
  () => ({
    id: 'vwo',
    category: 'diagnostic',
    name: 'VWO',
    provider: 'Wingify Software Pvt. Ltd.',
    purpose: {
      fi: 'Näyttää sivuista eri versioita eri kävijöille ja mittaa, mikä toimii parhaiten. Voi myös tallentaa, miten sivuilla liikutaan.',
      en: 'Shows different visitors different versions of the pages and measures which works best. May also record how the pages are used.',
      sv: 'Visar olika versioner av sidorna för olika besökare och mäter vilken som fungerar bäst. Kan också spela in hur man rör sig på sidorna.',
    },
    policy: 'https://vwo.com/privacy-policy/',
    transfers: [],
    cookies: [
      {
        pattern: '_vis_opt_.+',
        label: '_vis_opt_exp_<id>…, _vis_opt_s',
        lifetime: { amount: 100, unit: 'day' },
        party: 'first',
      },
      { name: '_vis_opt_test_cookie', lifetime: 'session', party: 'first' },
      { name: '_vis_opt_out', lifetime: { amount: 10, unit: 'year' }, party: 'first' },
      {
        pattern: '_vwo_.+',
        label: '_vwo_uuid, _vwo_uuid_v2, _vwo_ds, _vwo_sn',
        lifetime: 'unknown',
        party: 'first',
      },
      {
        pattern: '_vwo_.+',
        label: '_vwo_<id>_config, _vwo_<id>_settings',
        lifetime: 'persistent',
        party: 'first',
        type: 'localStorage',
      },
      {
        pattern: '_vwo_.+',
        label: '_vwo_<id>_settings',
        lifetime: 'session',
        party: 'first',
        type: 'sessionStorage',
      },
    ],
    hosts: ['*.visualwebsiteoptimizer.com'],
  }),
);
