import { type Choices, choicesOf, NOTHING } from '../../consent/choices';
import { command } from './commands';
import { forgetVisitor } from './hits';

/** What the site owner has decided of Google's consent mode, by Google's own names. */
export interface ConsentModeOptions {
  /** How long a tag that is already on the page waits for the update, in milliseconds. */
  readonly wait_for_update: number;
  /** Where the denied default applies, as ISO 3166 codes; everywhere when empty. */
  readonly region: readonly string[];
  /** While marketing is refused, click identifiers are left out of what Google Ads is sent. */
  readonly ads_data_redaction: boolean;
  /** While marketing is refused, click identifiers are handed on in the addresses of the site's own links. */
  readonly url_passthrough: boolean;
}

/** What holds unless the site owner says otherwise. */
export const CONSENT_MODE: ConsentModeOptions = {
  wait_for_update: 500,
  region: [],
  ads_data_redaction: true,
  url_passthrough: false,
};

const state = (allowed: boolean) => (allowed ? 'granted' : 'denied');

const signals = ({ diagnostic, marketing }: Choices) => ({
  ad_storage: state(marketing),
  ad_user_data: state(marketing),
  ad_personalization: state(marketing),
  analytics_storage: state(diagnostic),
});

/**
 * Google's consent state before anything else is said to Google: all denied, on every page, also for
 * a visitor who has already agreed (the agreement follows as an update).
 *
 * @see https://developers.google.com/tag-platform/security/guides/consent
 */
export function denyByDefault(options = CONSENT_MODE): void {
  const { region, wait_for_update, ads_data_redaction, url_passthrough } = options;
  command('consent', 'default', {
    ...signals(NOTHING),
    functionality_storage: 'denied',
    personalization_storage: 'denied',
    // What protects the page and its visitors is necessary.
    security_storage: 'granted',
    wait_for_update,
    ...(region.length && { region }),
  });
  command('set', 'ads_data_redaction', ads_data_redaction);
  command('set', 'url_passthrough', url_passthrough);
  command('set', 'allow_google_signals', false);
  command('set', 'allow_ad_personalization_signals', false);
}

/**
 * The choices as Google may know them. Its services share one consent state and the same hosts, so what is
 * refused to one of them must not be granted to it through another: Google Analytics, linked to Ads, would
 * write the cookies of Ads.
 *
 * Nor is advertising granted to Google where the visitor was not told of it: since June 2026 that alone decides what
 * Analytics hands on to Ads.
 *
 * @param refuses whether a service, by id, is switched off.
 * @param advertises whether a service that may run advertises through Google.
 */
export const googleChoices = (
  { diagnostic }: Choices,
  refuses: (service: string) => boolean,
  advertises: boolean,
): Choices =>
  choicesOf({
    diagnostic: diagnostic && !refuses('google-analytics'),
    marketing: advertises && !refuses('google-ads'),
  });

/** Tells Google of a choice. */
export function updateConsent(choices: Choices): void {
  // Before the cookies are deleted: hits that wait still name their visitor.
  if (!choices.diagnostic) forgetVisitor('diagnostic');
  if (!choices.marketing) forgetVisitor('marketing');
  command('consent', 'update', signals(choices));
  command('set', 'allow_ad_personalization_signals', choices.marketing);
}
