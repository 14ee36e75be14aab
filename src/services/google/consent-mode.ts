import type { Choices } from '../../consent/choices';
import { command } from './commands';

/** How long a tag that is already on the page waits for the update, in milliseconds. */
const WAIT_FOR_UPDATE = 500;

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
export function denyByDefault(nothing: Choices): void {
  command('consent', 'default', {
    ...signals(nothing),
    functionality_storage: 'denied',
    personalization_storage: 'denied',
    wait_for_update: WAIT_FOR_UPDATE,
  });
  command('set', 'ads_data_redaction', true);
  command('set', 'url_passthrough', false);
  command('set', 'allow_google_signals', false);
  command('set', 'allow_ad_personalization_signals', false);
}

/** Tells Google of a choice. */
export function updateConsent(choices: Choices): void {
  command('consent', 'update', signals(choices));
  command('set', 'allow_ad_personalization_signals', choices.marketing);
}
