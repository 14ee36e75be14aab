/**
 * Klaviyo: e-mails and sign-up forms by what a visitor does on the site.
 *
 * @see https://help.klaviyo.com/hc/en-us/articles/360034666712 its cookie
 * @see https://developers.klaviyo.com/en/docs/javascript_api the script and its calls
 * @see https://www.klaviyo.com/legal/privacy/privacy-notice privacy notice
 *
 * Klaviyo calls the cookie good for up to two years from when the visitor is known by name; "Extended ID", which is off
 * unless turned on, has it set anew after that: tell of that yourself in `cookies`.
 *
 * Its script was not run. Not found: what it keeps in localStorage and sessionStorage; in which country and with what
 * safeguard the data is kept, so the site has to say `transfers`. A stop call: its requests are held by the gate.
 */
import { catalogued } from './catalogued';
import { setGlobals } from './globals';
import { stubGate } from './stub-gate';

type Calls = Record<string, (...call: unknown[]) => unknown>;

/** Klaviyo's object before its script is there: each call waits in `_klOnsite`, its name first, and is answered later. */
const stub = (waiting: unknown[][]): Calls =>
  new Proxy<Calls>(
    {},
    {
      get: (_target, name) =>
        // No promise itself, or `await` would wait for it.
        name === 'then' || typeof name === 'symbol'
          ? undefined
          : (...call: unknown[]) =>
              new Promise((resolve) => {
                const list = (window as { _klOnsite?: unknown[][] })._klOnsite ?? waiting;
                list.push([name, ...call, resolve]);
              }),
    },
  );

/** Klaviyo under the marketing category. */
export const klaviyo = catalogued(
  {
    docs: 'https://help.klaviyo.com/hc/en-us/articles/360034666712',
    needs: {
      id: {
        pattern: /^[A-Za-z0-9]{6}$/,
        allowed: 'a public Klaviyo API key (site id): six letters and digits, such as "AbC123"',
        example: 'AbC123',
      },
    },
    asks: () => ['transfers'],
  },
  ({ id }) => {
    const waiting: unknown[][] = [];
    const gate = stubGate('klaviyo', () => stub(waiting));
    const older = stubGate('_learnq', () => waiting);
    let told = false;
    return {
      id: 'klaviyo',
      category: 'marketing',
      name: 'Klaviyo',
      provider: 'Klaviyo, Inc.',
      purpose: {
        fi: 'Yhdistää sivustolla käyntisi sähköpostiosoitteeseesi, jos annat sen, ja kohdentaa sen mukaan viestejä ja lomakkeita.',
        en: 'Joins your visits to your e-mail address if you give it, and chooses messages and forms for you by that.',
        sv: 'Kopplar dina besök till din e-postadress om du uppger den och riktar meddelanden och formulär utifrån det.',
      },
      policy: 'https://www.klaviyo.com/legal/privacy/privacy-notice',
      transfers: [],
      cookies: [{ name: '__kla_id', lifetime: { amount: 2, unit: 'year' }, party: 'first' }],
      hosts: ['*.klaviyo.com'],
      prepare() {
        gate.shut();
        older.shut();
      },
      start(grant) {
        // What a snippet of the page's own has left there waits for nobody.
        if (!told) setGlobals({ _klOnsite: waiting });
        told = true;
        gate.open();
        older.open();
        grant.load(`https://static.klaviyo.com/onsite/js/${id}/klaviyo.js`);
      },
      stop() {
        gate.shut();
        older.shut();
      },
    };
  },
);
