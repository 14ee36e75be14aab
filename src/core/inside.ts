import type { Happening, State } from '../consent/state';
import type { Enforcement } from '../enforcement/enforcement';
import { createPermissions, type Permissions } from '../permissions/permissions';
import type { Read } from '../settings/read';
import { cookieStore, type DecisionStore } from '../storage/cookie';
import { isSensitiveHere, toldNow } from './happenings';
import { type Change, createKeeper, type Keeper } from './keeper';
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
}

/** The state of consent on this page, and what it permits. @param follow lets everything that enforces follow it. */
export function createInside(read: Read, follow: (change: Change) => void): Inside {
  const { settings } = read;
  const state = () => keeper.state;
  // The address itself is asked, not what was heard of it: a hit may be made up in the same breath.
  const isOpenHere = () => state().page === 'seen' && !isSensitiveHere(settings);
  const permissions = createPermissions(read, state, isOpenHere);
  const keeper = createKeeper((of, before) => snapshotOf(of, read, permissions, before), follow);
  return {
    read,
    state,
    keeper,
    store: cookieStore(settings.domain, settings),
    permissions,
    keeping: createPermissions(read, state, () => true),
  };
}

/** What visitors are told of at this moment. */
export const told = ({ read, enforcement, state }: Inside): Happening =>
  toldNow(read, enforcement?.named() ?? [], state());
