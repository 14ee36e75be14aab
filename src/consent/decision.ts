import type { Act } from './act';
import { CATEGORIES, type Category } from './categories';
import { allowsAnything, type Choices, choicesOf, choicesWith } from './choices';
import { carried, changedCategories, common, type NoticeVersions } from './notice-versions';

/** A choice and its life: all that is remembered of the visitor. */
export interface Decision {
  readonly choices: Choices;
  /** Short checksums of the ids of services that are switched off inside an allowed category. */
  readonly refused: readonly string[];
  /** The same of services that are allowed one by one although their category is not. */
  readonly granted: readonly string[];
  /** When it was made, in milliseconds since 1970. */
  readonly time: number;
  /** How many days it is valid. */
  readonly days: number;
  readonly notice: NoticeVersions;
  /** Identifies the visitor's records while a consent lives; null after a refusal, and where no register keeps records. */
  readonly subject: string | null;
  /** The record of this decision, which the next record names as its `previous`; null where `subject` is. */
  readonly record: string | null;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** How far the clocks of two of the visitor's tabs, or of a server and a browser, may be apart. */
const CLOCKS = 5 * MINUTE;

/** How many days a choice is valid: one that refuses everything may be asked about later than another. */
export interface Validity {
  readonly days: number;
  readonly refusalDays?: number;
}

/** Whether a decision allows anything, be it one service. */
export const isConsent = ({ choices, granted }: Pick<Decision, 'choices' | 'granted'>): boolean =>
  allowsAnything(choices) || granted.length > 0;

/** The days of a decision that allows so much. */
const daysOf = (
  decision: Pick<Decision, 'choices' | 'granted'>,
  { days, refusalDays = days }: Validity,
): number => (isConsent(decision) ? days : refusalDays);

/** When a decision stops being valid, in milliseconds since 1970. */
export const expiryOf = ({ time, days }: Pick<Decision, 'time' | 'days'>): number =>
  time + days * DAY;

/** Whether a remembered decision still holds. One that claims to come from the future does not: it was planted. */
export const isValid = (decision: Decision, now: number): boolean =>
  decision.time <= now + CLOCKS && now < expiryOf(decision);

/**
 * What holds of several decisions that a browser remembers at once: of the host and of its domain, or of one
 * path. Any of them may have been planted by a sibling host, and nothing planted may raise consent, so only what
 * all of them allow is allowed. The newest one says the rest.
 *
 * @param stored whether valid or not.
 * @param valid how long a choice is valid today: one made under a longer validity lasts no longer.
 */
export function recall(stored: readonly Decision[], valid: Validity, now: number): Decision | null {
  const [newest, ...others] = stored
    .map((decision) => ({ ...decision, days: Math.min(decision.days, daysOf(decision, valid)) }))
    .filter((decision) => isValid(decision, now))
    .sort((one, other) => other.time - one.time);
  let found: Decision | null = newest ?? null;
  // Not by `reduce`: an old library may have put its own there.
  for (const older of others) found = found && narrower(found, older);
  return found;
}

function narrower(newest: Decision, older: Decision): Decision {
  const both = (category: Category) => newest.choices[category] && older.choices[category];
  const told = (category: Category) =>
    both(category)
      ? common(newest.notice[category], older.notice[category])
      : newest.notice[category];
  return {
    ...newest,
    choices: choicesOf({ diagnostic: both('diagnostic'), marketing: both('marketing') }),
    refused: [...new Set([...newest.refused, ...older.refused])],
    granted: newest.granted.filter((service) => older.granted.includes(service)),
    notice: { diagnostic: told('diagnostic'), marketing: told('marketing') },
  };
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
export interface Circumstances extends Validity {
  readonly now: number;
  readonly notice: NoticeVersions;
  /** Short checksums of the ids of all services of this page. */
  readonly services: readonly string[];
  /** Identifier of the record that this act makes. */
  readonly record: string;
  /** Identifier to use when the visitor has none yet. */
  readonly subject: string;
  /** Whether a register keeps records: without one, nobody could use an identifier. */
  readonly registered: boolean;
  /** The valid decision before this one. */
  readonly previous: Decision | null;
}

/** As many services as are kept one by one: the cookie has room for no more. */
export const MOST_SERVICES = 10;

/**
 * The decision that an act leads to. What was decided of services that only other pages of the site have is
 * kept, so that going back and forth asks nobody twice. After a refusal it holds no identifier.
 *
 * @param act in which services are named by their short checksums.
 */
export function decide(act: Act, world: Circumstances): Decision {
  const { now, previous, registered } = world;
  const choices = choicesAfter(act);
  const own: Act | undefined = act.action === 'choose' ? act : undefined;
  // Who allows nothing at all has refused what other pages have, too.
  const isAllowing = allowsAnything(choices) || (own?.granted ?? []).length > 0;
  const others = (list: readonly string[] = []) =>
    isAllowing ? list.filter((service) => !world.services.includes(service)) : [];
  const both = (...lists: (readonly string[] | undefined)[]) => [
    ...new Set(lists.flatMap((list) => list ?? [])),
  ];
  const granted = both(
    own?.granted,
    act.action === 'choose' || act.action === 'accept-all' ? others(previous?.granted) : [],
  ).slice(0, MOST_SERVICES);
  const refused = both(own?.refused, others(previous?.refused));
  const identified = registered && isConsent({ choices, granted });
  const told = (category: Category) =>
    carried(
      world.notice[category],
      // A refusal covers all that was refused before; a consent only what was consented to. Where not every refusal
      // can be kept, the other pages ask again: none of their services is allowed for want of room.
      previous &&
        (!choices[category] || (previous.choices[category] && refused.length <= MOST_SERVICES))
        ? previous.notice[category]
        : '',
    );
  return {
    choices,
    refused: refused.slice(0, MOST_SERVICES),
    granted,
    // Whole seconds, as the cookie keeps it: what is read back is then what was decided.
    time: Math.floor(now / 1000) * 1000,
    days: daysOf({ choices, granted }, world),
    notice: { diagnostic: told('diagnostic'), marketing: told('marketing') },
    subject: identified ? (previous?.subject ?? world.subject) : null,
    record: identified ? world.record : null,
  };
}
