import type { Act } from './act';
import { CATEGORIES, type Category } from './categories';
import { allowsAnything, type Choices, choicesOf, choicesWith } from './choices';
import { changedCategories, type NoticeVersions } from './notice-versions';

/** A choice and its life: all that is remembered of the visitor. */
export interface Decision {
  readonly choices: Choices;
  /** Short checksums of the ids of services that are switched off inside an allowed category. */
  readonly refused: readonly string[];
  /** When it was made, in milliseconds since 1970. */
  readonly time: number;
  /** How many days it is valid. */
  readonly days: number;
  readonly notice: NoticeVersions;
  /** Identifies the visitor's records while a consent lives; null after a refusal (A28). */
  readonly subject: string | null;
  /** The record of this decision, which the next record names as its `previous`; null after a refusal. */
  readonly record: string | null;
}

const DAY = 24 * 60 * 60 * 1000;

/** When a decision stops being valid, in milliseconds since 1970. */
export const expiryOf = ({ time, days }: Decision): number => time + days * DAY;

/**
 * Whether a remembered decision still holds. One that claims to come from the future (by more than a
 * day, the most that clocks and time zones excuse) does not.
 */
export const isValid = (decision: Decision, now: number): boolean =>
  decision.time <= now + DAY && now < expiryOf(decision);

/** A stored decision that still holds; one made under a longer validity lasts no longer than today's. */
export function recall(stored: Decision | null, days: number, now: number): Decision | null {
  const limited = stored && { ...stored, days: Math.min(stored.days, days) };
  return limited && isValid(limited, now) ? limited : null;
}

/** What a remembered decision allows today: a changed category is not allowed until it is asked again. */
export function choicesToday(decision: Decision, notice: NoticeVersions): Choices {
  const changed = changedCategories(decision.notice, notice);
  const allowed = (category: Category) => decision.choices[category] && !changed.includes(category);
  return choicesOf({ diagnostic: allowed('diagnostic'), marketing: allowed('marketing') });
}

/**
 * The choices an act leads to. A choice is complete: what it does not name is refused. Accepting all
 * accepts what was asked: a consent to what nobody was told of is none (GDPR 4(11)).
 */
export function choicesAfter({ action, wanted, asked = CATEGORIES }: Act): Choices {
  if (action === 'accept-all') return choicesWith(asked);
  return choicesOf(action === 'choose' ? wanted : {});
}

/** What a decision needs to know of the world. */
export interface Circumstances {
  readonly now: number;
  readonly days: number;
  readonly notice: NoticeVersions;
  /** Identifier of the record that this act makes. */
  readonly record: string;
  /** Identifier to use when the visitor has none yet. */
  readonly subject: string;
}

/** The decision that an act leads to, in which services are named by their short checksums. After a refusal it holds no identifier (A28). */
export function decide(act: Act, { now, days, notice, record, subject }: Circumstances): Decision {
  const choices = choicesAfter(act);
  const identified = allowsAnything(choices);
  return {
    choices,
    refused: (act.action === 'choose' && act.refused) || [],
    // Whole seconds, as the cookie keeps it: what is read back is then what was decided.
    time: Math.floor(now / 1000) * 1000,
    days,
    notice,
    subject: identified ? subject : null,
    record: identified ? record : null,
  };
}
