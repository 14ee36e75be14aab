import type { Category } from './consent/categories';
import type { Consent } from './consent/consent';
import { expiryOf } from './consent/decision';
import type { View } from './ui/interface';

/** What the interface shows of a consent. @param version the owner's own version of the notice, if any. */
export function viewOf(
  consent: Consent,
  asked: readonly Category[],
  refused: readonly string[],
  version: string | null,
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
      // The owner's own, where it is the one that was answered; else as the record has it.
      notice:
        version !== null && consent.decided()
          ? version
          : `${decision.notice.diagnostic}.${decision.notice.marketing}`,
      subject: decision.subject,
    },
    gpc,
    remembered: consent.remembered(),
    ownSettingsLink,
  };
}
