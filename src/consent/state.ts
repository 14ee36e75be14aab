/**
 * The state of a page's consent, written down, and the one pure function that leads from one state to the next.
 * Everything that enforces or shows anything follows from it.
 */
import type { Act } from './act';
import { CATEGORIES, type Category } from './categories';
import { allowsAnything, type Choices, NOTHING } from './choices';
import {
  type Circumstances,
  choicesToday,
  type Decision,
  decide,
  expiryOf,
  isConsent,
} from './decision';
import { changedCategories, type NoticeVersions } from './notice-versions';

/** How the visitor stands to what the site asks today. */
export type Standing =
  /** No choice is known. */
  | 'undecided'
  /** The time of a choice has run out on this page. */
  | 'expired'
  /** There is a choice, but the visitor was told of something else then. */
  | 'outdated'
  | 'refused'
  | 'partial'
  | 'full';

/** All that decides what may run. Never changed, only followed by another one. */
export interface State {
  readonly standing: Standing;
  /** The decision that holds, if any. */
  readonly decision: Decision | null;
  /** What the visitor is told today. */
  readonly notice: NoticeVersions;
  /** The categories that are asked about. */
  readonly asked: readonly Category[];
  /** On a sensitive path nothing but the necessary runs, whatever was chosen. */
  readonly path: 'ordinary' | 'sensitive';
  /** A page that was loaded ahead of time has no visitor yet: nothing starts before it is seen. */
  readonly page: 'prerendered' | 'seen';
  /** Whether the browser keeps the choice; where it does not, the choice holds on this page only. */
  readonly storage: 'kept' | 'blocked';
  /** Whether something that was allowed on this page is not any more: what had started may still want to send. */
  readonly withdrawn: boolean;
}

/** What may happen to a consent. Only an `act`, the visitor's own, ever raises it. */
export type Happening =
  /** The visitor acts. */
  | { readonly is: 'act'; readonly act: Act; readonly at: Circumstances }
  /** The visitor has their records erased, and with them the choice. */
  | { readonly is: 'erased' }
  /** The browser remembers this: at the start, from another tab, from the back/forward cache. */
  | { readonly is: 'found'; readonly decision: Decision | null }
  /** Time has gone by. */
  | { readonly is: 'time'; readonly now: number }
  /** Services or waiting markup were added, or one turned out to be wrongly described. */
  | {
      readonly is: 'told';
      readonly notice: NoticeVersions;
      readonly asked: readonly Category[];
    }
  | { readonly is: 'path'; readonly path: State['path'] }
  | { readonly is: 'page'; readonly page: State['page'] }
  /** The browser has kept the choice, or has not. */
  | { readonly is: 'stored'; readonly storage: State['storage'] };

/** A page on which nothing is known yet. */
export const INITIAL: State = {
  standing: 'undecided',
  decision: null,
  notice: { diagnostic: '', marketing: '' },
  asked: [],
  path: 'ordinary',
  page: 'seen',
  storage: 'kept',
  withdrawn: false,
};

/** What was chosen, as far as it holds for what is told today. A sensitive path takes nothing away from it. */
export const chosenIn = ({ decision, notice }: State): Choices =>
  decision ? choicesToday(decision, notice) : NOTHING;

/** Whether anything that needs consent may run on this page at this moment at all. */
export const isOpen = ({ path, page }: State): boolean => path === 'ordinary' && page === 'seen';

/** Whether a valid choice covers everything that is asked. */
export const isDecided = ({ standing }: State): boolean =>
  standing === 'refused' || standing === 'partial' || standing === 'full';

function standingOf({ decision, notice, asked }: State): Standing {
  if (!decision) return 'undecided';
  if (changedCategories(decision.notice, notice).length) return 'outdated';
  const { choices, refused } = decision;
  if (!isConsent(decision)) return 'refused';
  return asked.every((category) => choices[category]) && !refused.length ? 'full' : 'partial';
}

/**
 * Whether less is allowed than before: a category, or a service by itself.
 *
 * @param goesOn services that need not be allowed by themselves any more.
 */
export function isLess(before: State, after: State, goesOn: readonly string[] = []): boolean {
  const [then, now] = [chosenIn(before), chosenIn(after)];
  const off = (list: readonly string[] = [], among: readonly string[] = []) =>
    list.some((service) => !among.includes(service));
  return (
    CATEGORIES.some((category) => then[category] && !now[category]) ||
    (allowsAnything(then) && off(after.decision?.refused, before.decision?.refused)) ||
    // Who allows everything takes nothing back: what was allowed by itself goes on with its category.
    (off(before.decision?.granted, [...goesOn, ...(after.decision?.granted ?? [])]) &&
      standingOf(after) !== 'full')
  );
}

function decided(state: State, decision: Decision | null): State {
  const after = { ...state, decision };
  return {
    ...after,
    standing: standingOf(after),
    withdrawn: state.withdrawn || isLess(state, after),
  };
}

/** The state that follows. The very same object where nothing has changed. */
export function next(state: State, happening: Happening): State {
  switch (happening.is) {
    case 'act':
      return decided(state, decide(happening.act, { ...happening.at, previous: state.decision }));
    case 'erased':
      return state.standing === 'undecided' ? state : decided(state, null);
    case 'found':
      return sameDecision(state.decision, happening.decision)
        ? state
        : decided(state, happening.decision);
    case 'time':
      return state.decision && happening.now >= expiryOf(state.decision)
        ? { ...decided(state, null), standing: 'expired' }
        : state;
    case 'told':
      return told(state, happening.notice, happening.asked);
    case 'path':
      return happening.path === state.path ? state : { ...state, path: happening.path };
    case 'page':
      return happening.page === state.page ? state : { ...state, page: happening.page };
    case 'stored':
      return happening.storage === state.storage ? state : { ...state, storage: happening.storage };
  }
}

function told(state: State, notice: NoticeVersions, asked: readonly Category[]): State {
  const isSame =
    CATEGORIES.every((category) => notice[category] === state.notice[category]) &&
    `${asked}` === `${state.asked}`;
  if (isSame) return state;
  const after = { ...state, notice, asked };
  // What the visitor is told has changed, not what the visitor wants: nothing was withdrawn.
  return { ...after, standing: after.decision ? standingOf(after) : after.standing };
}

const sameDecision = (one: Decision | null, other: Decision | null): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
