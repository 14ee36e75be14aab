import { type Choices, choicesOf } from '../../consent/choices';
import { command } from './commands';
import { type ConsentModeOptions, DENIALS, updates } from './consent-commands';
import { forgetClient } from './hits';

/** What holds unless the site owner says otherwise. */
export const CONSENT_MODE: ConsentModeOptions = {
  wait_for_update: 500,
  region: [],
  ads_data_redaction: true,
  url_passthrough: false,
};

/** Denies everything, before anything else is said to Google, and says what the owner has decided otherwise. */
export function denyByDefault({ region, wait_for_update, ...rest } = CONSENT_MODE): void {
  const own = { wait_for_update, ...(region.length ? { region } : {}) };
  for (const [verb, name, value] of DENIALS) {
    if (verb === 'consent') command(verb, name, { ...(value as object), ...own });
    else command(verb, name, Object.entries(rest).find(([known]) => known === name)?.[1] ?? value);
  }
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
