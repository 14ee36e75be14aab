/**
 * Giosg: chat and interactions.
 *
 * @see https://docs.giosg.com/getting_started/how_giosg_script_works_v2/ base code
 * @see https://docs.giosg.com/common_information/cookies/ cookies and storage
 * @see https://docs.giosg.com/api_reference/transparency_consent/giosg_tc_api/ consent
 * @see https://docs.giosg.com/common_information/data_retention/ where the data is kept
 *
 * Not found: when `giosgTCApi` appears after the script has loaded (it is looked for every quarter of a
 * second, ten seconds long); the rest of the list of localStorage and sessionStorage; the lives of
 * `giosg_gid_…` and `giosg_gsessid_…`, which older installations leave. Its script was not run.
 */

import { catalogued } from './catalogued';
import { callQueue, stubGate } from './stub-gate';

declare global {
  interface Window {
    giosgTCApi?: { setVisitorConsent(preferences: Record<string, unknown>): void };
  }
}

const SERVER = 'https://service.giosg.com';

/** Everything that Giosg says it asks for, by the numbers of IAB Europe. */
const PURPOSES = [1, 2, 4, 6, 7, 8, 10];

const preferences = (given: boolean) => ({
  purpose: {
    consents: Object.fromEntries(PURPOSES.map((purpose) => [purpose, given])),
    legitimateInterests: {},
  },
  vendor: given,
});

/** Giosg under the marketing category: beside the chat it targets content and ads by what the visitor has done. */
export const giosg = catalogued(
  {
    docs: 'https://docs.giosg.com/common_information/cookies/',
    needs: {
      id: {
        pattern: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
        allowed:
          'the id in your Giosg script tag (version 2), such as "01234567-89ab-cdef-0123-456789abcdef"',
        example: '01234567-89ab-cdef-0123-456789abcdef',
      },
    },
  },
  ({ id }) => {
    const gate = stubGate('_giosg', () => callQueue('_e', { _c: id, _h: SERVER }));
    let allowed = false;
    /** Giosg takes consent as refused until it is told otherwise. */
    function tell(given: boolean, tries = 40): void {
      if (given !== allowed) return;
      if (window.giosgTCApi) window.giosgTCApi.setVisitorConsent(preferences(given));
      else if (tries > 0) setTimeout(tell, 250, given, tries - 1);
    }
    return {
      id: 'giosg',
      category: 'marketing',
      functional: true,
      name: 'Giosg',
      provider: 'giosg.com Oy',
      purpose: {
        fi: 'Avaa sivulle chatin ja tarjoaa sisältöä ja apua sen mukaan, mitä olet sivustolla tehnyt.',
        en: 'Opens a chat on the page, and offers content and help by what you have done on the site.',
        sv: 'Öppnar en chatt på sidan och erbjuder innehåll och hjälp utifrån vad du har gjort på webbplatsen.',
      },
      policy: 'https://www.giosg.com/privacy-policy',
      transfers: [],
      cookies: [
        {
          pattern: 'giosg_(chat_id|sgid)_.+',
          label: 'giosg_chat_id_<id>, giosg_sgid_<id>',
          lifetime: { amount: 1, unit: 'year' },
          party: 'first',
        },
        {
          pattern: 'giosg_(gid|gsessid)_.+',
          label: 'giosg_gid_<id>, giosg_gsessid_<id>',
          lifetime: 'unknown',
          party: 'first',
        },
        {
          pattern: 'giosg_win_state_.+',
          label: 'giosg_win_state_<id>',
          lifetime: 'persistent',
          party: 'first',
          type: 'localStorage',
        },
        {
          name: 'sgid',
          lifetime: { amount: 1, unit: 'year' },
          party: 'third',
          domain: 'service.giosg.com',
        },
      ],
      hosts: ['*.giosg.com'],
      prepare: gate.shut,
      start(grant) {
        gate.open();
        allowed = true;
        grant.load(`${SERVER}/live2/${id}`);
        tell(true);
      },
      stop() {
        gate.shut();
        allowed = false;
        tell(false, 0);
      },
    };
  },
);
