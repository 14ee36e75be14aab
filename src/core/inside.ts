import { expiryOf } from '../consent/decision';
import type { Happening, State } from '../consent/state';
import type { Enforcement } from '../enforcement/enforcement';
import { createPermissions, type Permissions } from '../permissions/permissions';
import type { Read } from '../settings/read';
import { cookieStore, type DecisionStore } from '../storage/cookie';
import { isSensitiveHere, toldNow } from './happenings';
import { createKeeper, type Follow, type Keeper } from './keeper';
import { snapshotOf } from './snapshot';
import type { StrictMode } from './strict';

/** What only the core has, and no effect. */
export interface Inside {
  readonly read: Read;
  readonly state: () => State;
  readonly keeper: Keeper;
  readonly store: DecisionStore;
  /** What may run on this page now. */
  readonly permissions: Permissions;
  /** The same whatever the path: what only rests on a sensitive one keeps what it stored. */
  readonly keeping: Permissions;
  /** Not there before everything that can stop a service is in place. */
  enforcement?: Enforcement;
  strict?: StrictMode | undefined;
  /** When the visitor last erased everything on this page: no answer that was on its way brings it back. */
  erasedAt?: number;
  /** Takes back the timer that waits for the end of the choice. */
  forgetEnd?: (() => void) | undefined;
}

const NEVER = { time: Infinity, days: 0 };

/** The state of consent on this page, and what it permits. @param follow lets everything that enforces follow it. */
export function createInside(read: Read, follow: Follow): Inside {
  const { settings } = read;
  const state = () => keeper.state;
  // The clock itself is asked, and the address: no timer runs while a computer sleeps, and a hit may be made up in the
  // same breath as a route.
  const isOver = () => Date.now() >= expiryOf(state().decision ?? NEVER);
  const isOpenHere = () => state().page === 'seen' && !isOver() && !isSensitiveHere(settings);
  const permissions = createPermissions(read, state, isOpenHere);
  const keeper = createKeeper((of, before) => snapshotOf(of, read, permissions, before), follow);
  return {
    read,
    state,
    keeper,
    store: cookieStore(settings.domain, settings),
    permissions,
    keeping: createPermissions(read, state, () => !isOver()),
  };
}

/** What visitors are told of at this moment. */
export const told = ({ read, enforcement, state }: Inside): Happening =>
  toldNow(read, enforcement?.named() ?? [], state());
