/**
 * Piwik PRO: analytics and tag manager in one container.
 *
 * @see https://help.piwik.pro/support/privacy/cookies-created-by-piwik-pro/ cookies
 * @see https://developers.piwik.pro/docs/content-security-policy-csp its hosts
 * @see https://developers.piwik.pro/ the container, and `ppms.cm.api`
 *
 * The container has a consent form of its own: turn that off, or visitors are asked twice. Keksi tells it of the
 * consent to analytics. **What else the container holds**, declare as well: tags of others have no consent through
 * this one.
 *
 * Of its calls only `setComplianceSettings` is needed: `setInitialComplianceSettings` writes down that a form was seen and
 * nothing decided, which sets a cookie before a choice.
 *
 * Where the data is kept is chosen with the account: the site has to say `transfers`. Its script was not run.
 */
import { catalogued } from './catalogued';

interface ConsentManager {
  api(call: string, settings: unknown, done: () => void, failed: () => void): void;
}

declare global {
  interface Window {
    ppms?: { cm?: ConsentManager };
  }
}

const nothing = () => undefined;

/** One is consent, nought its refusal. */
const tell = (status: 0 | 1) =>
  window.ppms?.cm?.api(
    'setComplianceSettings',
    { consents: { analytics: { status } } },
    nothing,
    nothing,
  );

/** The container begins when the data layer, which it shares with others, says so. */
function begin(): void {
  const page = window as { dataLayer?: unknown };
  const layer: unknown[] = Array.isArray(page.dataLayer) ? page.dataLayer : [];
  layer.push({ start: Date.now(), event: 'stg.start' });
  page.dataLayer = layer;
}

/** Piwik PRO under the diagnostic category. */
export const piwikPro = catalogued(
  {
    docs: 'https://help.piwik.pro/support/privacy/cookies-created-by-piwik-pro/',
    needs: {
      host: {
        pattern: /^[a-z0-9-]+(\.[a-z0-9-]+)+$/,
        allowed: 'the host your container comes from: "esimerkki.containers.piwik.pro"',
        example: 'esimerkki.containers.piwik.pro',
      },
      siteId: {
        pattern: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
        allowed: 'the id of the site in Piwik PRO, such as "01234567-89ab-cdef-0123-456789abcdef"',
        example: '01234567-89ab-cdef-0123-456789abcdef',
      },
    },
    asks: () => ['transfers'],
  },
  ({ host, siteId }) => {
    let begun = false;
    let running = false;
    return {
      id: 'piwik-pro',
      category: 'diagnostic',
      name: 'Piwik PRO',
      provider: 'Piwik PRO SA',
      purpose: {
        fi: 'Laskee kävijöitä ja kertoo, mitä sivuja katsotaan, jotta sivustoa voidaan kehittää. Tietoja ei käytetä mainontaan.',
        en: 'Counts visitors and shows which pages are viewed, so that the site can be developed. The data is not used for advertising.',
        sv: 'Räknar besökare och visar vilka sidor som läses, så att webbplatsen kan utvecklas. Uppgifterna används inte för reklam.',
      },
      policy: 'https://piwik.pro/privacy-policy/',
      transfers: [],
      cookies: [
        {
          pattern: '_pk_.+',
          label: '_pk_id.<id>',
          lifetime: { amount: 13, unit: 'month' },
          party: 'first',
        },
        {
          pattern: '_pk_.+',
          label: '_pk_ses.<id>, _pk_cvar',
          lifetime: { amount: 30, unit: 'minute' },
          party: 'first',
        },
        {
          pattern: 'ppms_.+',
          label: 'ppms_privacy_<id>',
          lifetime: { amount: 12, unit: 'month' },
          party: 'first',
        },
        { pattern: 'ppms_.+', label: 'ppms_privacy_bar_<id>', lifetime: 'session', party: 'first' },
        {
          pattern: 'stg_.+',
          label: 'stg_last_interaction, stg_returning_visitor',
          lifetime: { amount: 365, unit: 'day' },
          party: 'first',
        },
        {
          pattern: 'stg_.+',
          label: 'stg_traffic_source_priority',
          lifetime: { amount: 30, unit: 'minute' },
          party: 'first',
        },
        {
          pattern: 'stg_.+',
          label: 'stg_fired__<id>, stg_utm_campaign, stg_pk_campaign, stg_externalReferrer',
          lifetime: 'session',
          party: 'first',
        },
      ],
      hosts: [host, '*.piwik.pro'],
      start(grant) {
        running = true;
        if (!begun) begin();
        begun = true;
        void grant.load(`https://${host}/${siteId}.js`).then((ran) => {
          if (ran && running) tell(1);
        });
      },
      stop() {
        running = false;
        tell(0);
      },
    };
  },
);
