import { type Happening, INITIAL, next, type State } from '../consent/state';
import { callListener } from './events';
import type { Snapshot } from './snapshot';

/** What changed. */
export interface Change {
  readonly before: { readonly state: State; readonly snapshot: Snapshot };
  readonly after: { readonly state: State; readonly snapshot: Snapshot };
}

/** Keeps the state of a page's consent, and the snapshot of it. */
export interface Keeper {
  readonly state: State;
  readonly snapshot: Snapshot;
  /** Lets something happen. What follows from it follows within the call. */
  happen(...happenings: readonly Happening[]): void;
  subscribe(listener: () => void): () => void;
}

/**
 * @param take takes a snapshot of the state; the one before where it says the same.
 * @param follow lets everything that enforces follow, before anybody is told.
 */
export function createKeeper(
  take: (state: State, before?: Snapshot) => Snapshot,
  follow: (change: Change) => void,
): Keeper {
  let state = INITIAL;
  let snapshot: Snapshot | undefined;
  const listeners = new Set<() => void>();
  const seen = () => {
    snapshot ??= take(state);
    return snapshot;
  };
  return {
    get state() {
      return state;
    },
    get snapshot() {
      return seen();
    },
    happen(...happenings) {
      const before = { state, snapshot: seen() };
      for (const happening of happenings) state = next(state, happening);
      if (state === before.state) return;
      snapshot = take(state, before.snapshot);
      const after = { state, snapshot };
      follow({ before, after });
      if (after.snapshot === before.snapshot) return;
      for (const listener of [...listeners]) callListener(listener, undefined);
    },
    subscribe(listener) {
      // One that is given twice is told twice, and each stops by itself.
      const own = () => listener();
      listeners.add(own);
      return () => listeners.delete(own);
    },
  };
}
