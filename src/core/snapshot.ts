import { CATEGORIES, type Category } from '../consent/categories';
import type { Choices } from '../consent/choices';
import { chosenIn, isDecided, type State } from '../consent/state';
import { isGranted } from '../permissions/by-itself';
import type { Declared, Permissions } from '../permissions/permissions';
import { idsOf } from './marks';

/** The state of consent as a page's own code sees it. Frozen, and the very same object until something changes. */
export interface Snapshot {
  /** What the visitor allows. */
  readonly choices: Choices;
  /** The ids of services that are switched off inside an allowed category. */
  readonly refused: readonly string[];
  /** The ids of services that are allowed one by one although their category is not. */
  readonly granted: readonly string[];
  /** Whether a valid choice covers everything the site asks for. */
  readonly decided: boolean;
  /** What may run on this page now: a sensitive path allows less than `choices`. */
  readonly allowed: { readonly necessary: true } & { readonly [category in Category]: boolean };
  /** The ids of declared services that may run on this page now. */
  readonly services: readonly string[];
}

/** The snapshot of a state; the one before where it says the same. */
export function snapshotOf(
  state: State,
  { services }: Declared,
  permissions: Permissions,
  before?: Snapshot,
): Snapshot {
  const choices = chosenIn(state);
  const [diagnostic, marketing] = CATEGORIES.map(permissions.allows);
  const next: Snapshot = {
    choices,
    refused: idsOf(services, state.decision?.refused),
    // Not what something else is told of now: it may not come back with another service that is allowed.
    granted: services.filter((service) => isGranted(state, service)).map(({ id }) => id),
    decided: isDecided(state),
    allowed: { necessary: true, diagnostic: diagnostic === true, marketing: marketing === true },
    services: services.filter(permissions.consents).map(({ id }) => id),
  };
  if (!before) return frozen(next);
  if (JSON.stringify(before) === JSON.stringify(next)) return before;
  // Each part too stays the same object until it changes: frameworks compare by identity.
  const kept = Object.entries(next).map(([name, value]) => {
    const known = before[name as keyof Snapshot];
    return [name, JSON.stringify(known) === JSON.stringify(value) ? known : value];
  });
  return frozen(Object.fromEntries(kept) as Snapshot);
}

function frozen(snapshot: Snapshot): Snapshot {
  for (const part of Object.values(snapshot)) Object.freeze(part);
  return Object.freeze(snapshot);
}
