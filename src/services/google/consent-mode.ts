import { type Choices, choicesOf } from '../../consent/choices';
import { command } from './commands';
import { CONSENT_MODE, denials, updates } from './consent-commands';
import { forgetClient } from './hits';

/** Denies everything, before anything else is said to Google. */
export function denyByDefault(options = CONSENT_MODE): void {
  for (const words of denials(options)) command(...words);
}

/**
 * The choices as Google may know them. Its services share one consent state and the same hosts, so what is
 * refused to one of them must not be granted to it through another: Google Analytics, linked to Ads, would
 * write the cookies of Ads.
 */
export const googleChoices = (
  { diagnostic, marketing }: Choices,
  refuses: (service: string) => boolean,
): Choices =>
  choicesOf({
    diagnostic: diagnostic && !refuses('google-analytics'),
    marketing: marketing && !refuses('google-ads'),
  });

/** Tells Google of a choice. */
export function updateConsent(choices: Choices): void {
  // Before the cookie is deleted: hits that wait still name its client.
  if (!choices.diagnostic) forgetClient();
  for (const words of updates(choices)) command(...words);
}
