import type { DecisionStore } from '../storage/cookie';
import type { Act } from './act';
import type { Category } from './categories';
import { shortChecksum } from './checksum';
import { type Choices, NOTHING } from './choices';
import { choicesToday, type Decision, decide, expiryOf, recall } from './decision';
import { changedCategories, type NoticeVersions } from './notice-versions';

/** Where consent gets the time and new identifiers from. */
export interface World {
  now(): number;
  /** An identifier for a record made at a time. */
  recordId(now: number): string;
  /** An identifier for somebody who has none. */
  subjectId(): string;
}

/** What an act led to: what a record of it needs. */
export interface Outcome {
  readonly decision: Decision;
  readonly record: string;
  readonly subject: string;
  readonly previous: string | null;
  readonly time: number;
  readonly expires: number;
}

/** The visitor's consent: what it is, and how it changes. It knows no page and no network. */
export interface Consent {
  /** What is allowed now. */
  choices(): Choices;
  /** Whether a service, by id, is switched off although its category may be allowed. */
  refuses(service: string): boolean;
  /** Whether a valid choice covers every category. */
  decided(): boolean;
  /** Categories whose services changed since the choice. */
  changed(): Category[];
  /** The remembered decision, if it is valid. */
  decision(): Decision | null;
  /** Whether the browser keeps the choice; true until a choice shows otherwise. */
  remembered(): boolean;
  /**
   * The visitor acts.
   *
   * @param note called before the choice is remembered: a page that ends between the two would otherwise keep a
   *   choice without its record.
   */
  act(act: Act, note?: (outcome: Outcome) => void): Outcome;
  /** Reads again what is remembered: another tab, or time, may have changed it. */
  look(): void;
  /** Forgets the choice. */
  forget(): void;
}

/**
 * @param notice what the visitor is told today, per category.
 * @param days validity of a new choice; an older choice is not valid for longer either.
 * @param remembered whether the browser has kept the choice that was made before.
 */
export function createConsent(
  store: DecisionStore,
  notice: () => NoticeVersions,
  days: number,
  world: World,
  remembered = true,
): Consent {
  const read = () => recall(store.read(), days, world.now());
  let decision = read();
  const changed = () => (decision ? changedCategories(decision.notice, notice()) : []);

  return {
    choices: () => (decision ? choicesToday(decision, notice()) : NOTHING),
    refuses: (service) => decision?.refused.includes(shortChecksum(service)) ?? false,
    decided: () => decision !== null && changed().length === 0,
    changed,
    decision: () => decision,
    remembered: () => remembered,
    act(act, note) {
      const now = world.now();
      const previous = decision?.record ?? null;
      const record = world.recordId(now);
      const subject = decision?.subject ?? world.subjectId();
      decision = decide(
        { ...act, refused: act.refused?.map(shortChecksum) },
        { now, days, notice: notice(), record, subject },
      );
      const expires = expiryOf({ ...decision, time: now });
      const outcome = { decision, record, subject, previous, time: now, expires };
      note?.(outcome);
      remembered = store.write(decision);
      return outcome;
    },
    look() {
      decision = read();
    },
    forget() {
      decision = null;
      store.forget();
    },
  };
}
