import type { Choices } from '../../consent/choices';
import { NOTHING } from '../../consent/choices';

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

/** A command of `gtag(…)`. */
export type Command = readonly unknown[];

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
export const DENIALS: readonly Command[] = [
  [
    'consent',
    'default',
    {
      ...signals(NOTHING),
      functionality_storage: 'denied',
      personalization_storage: 'denied',
      wait_for_update: 500,
    },
  ],
  ['set', 'ads_data_redaction', true],
  ['set', 'url_passthrough', false],
  ['set', 'allow_google_signals', false],
  ['set', 'allow_ad_personalization_signals', false],
];

/** A choice, as Google is told of it. */
export const updates = (choices: Choices): readonly Command[] => [
  ['consent', 'update', signals(choices)],
  ['set', 'allow_ad_personalization_signals', choices.marketing],
];
