import type { Category } from '../consent/categories';
import type { Choices } from '../consent/choices';
import { expiryOf } from '../consent/decision';
import { changedCategories } from '../consent/notice-versions';
import { isDecided } from '../consent/state';
import type { Core } from '../core/core';
import { endedSubject } from '../records/ended';

/** What the visitor can quote of their own latest choice (GDPR 15; shown in the settings). */
export interface Receipt {
  /** When the choice was made. */
  readonly time: Date;
  /** The owner's version of the notice that was answered; null where they number none: a checksum tells a visitor nothing. */
  readonly notice: string | null;
  /** The identifier of the consent, also of one that has ended on this page; null after a refusal, which keeps none. */
  readonly subject: string | null;
  /** Whether the browser still holds it. */
  readonly isKept: boolean;
  /** When the choice stops being valid. */
  readonly expires: Date;
}

/** Everything the interface shows that is not text. */
export interface View {
  readonly choices: Choices;
  /** The ids of services that are switched off inside an allowed category, and of those that are allowed by themselves. */
  readonly refused: readonly string[];
  readonly granted: readonly string[];
  /** Whether a valid choice exists. */
  readonly decided: boolean;
  /** The categories the visitor is asked about. */
  readonly asked: readonly Category[];
  /** Categories whose services changed since the visitor chose: the banner says so. */
  readonly changed: readonly Category[];
  readonly receipt: Receipt | null;
  /** Whether the browser sends Global Privacy Control. */
  readonly gpc: boolean;
  /** Whether the browser keeps the choice; if not, it holds on this page only. */
  readonly remembered: boolean;
}

/** What the interface shows of a consent. */
export function viewOf(core: Core): View {
  const state = core.state();
  const { decision, notice, asked, storage } = state;
  const { choices, refused, granted } = core.snapshot();
  const { notice: version } = core.settings;
  return {
    choices,
    refused,
    granted,
    decided: isDecided(state),
    asked,
    changed: decision ? changedCategories(decision.notice, notice) : [],
    receipt: decision && {
      time: new Date(decision.time),
      expires: new Date(expiryOf(decision)),
      // Where another version asks anew, it is not the one that was answered.
      notice: isDecided(state) ? version : null,
      subject: decision.subject ?? endedSubject(core.records.made, decision),
      isKept: decision.subject !== null,
    },
    gpc: core.gpc,
    remembered: storage === 'kept',
  };
}
