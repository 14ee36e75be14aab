import type { Category } from './consent/categories';
import type { Consent } from './consent/consent';
import { expiryOf } from './consent/decision';
import type { View } from './ui/interface';

/** What the interface shows of a consent. */
export function viewOf(
  consent: Consent,
  asked: readonly Category[],
  refused: readonly string[],
  gpc: boolean,
  ownSettingsLink: boolean,
): View {
  const decision = consent.decision();
  return {
    choices: consent.choices(),
    refused,
    decided: consent.decided(),
    asked,
    changed: consent.changed(),
    receipt: decision && {
      time: new Date(decision.time),
      expires: new Date(expiryOf(decision)),
      subject: decision.subject,
    },
    gpc,
    remembered: consent.remembered(),
    ownSettingsLink,
  };
}
