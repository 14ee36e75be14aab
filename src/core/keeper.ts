import { type Happening, INITIAL, next, type State } from '../consent/state';
import { callListener } from './events';
import type { Snapshot } from './snapshot';

/** What changed. */
export interface Change {
  readonly before: { readonly state: State; readonly snapshot: Snapshot };
  readonly after: { readonly state: State; readonly snapshot: Snapshot };
}

/** Lets everything that enforces follow a change, before anybody is told. @returns what tells of it. */
export type Follow = (change: Change) => (() => void) | undefined;

/** Keeps the state of a page's consent, and the snapshot of it. */
export interface Keeper {
  readonly state: State;
  readonly snapshot: Snapshot;
  /** Lets something happen. What follows from it follows within the call. */
  happen(...happenings: readonly Happening[]): void;
  /** How many changes are being told of right now: more than one where listeners have acted on the first. */
  readonly telling: number;
  subscribe(listener: () => void): () => void;
}

/**
 * @param take takes a snapshot of the state; the one before where it says the same.
 * Where a listener acts, that holds at once, and is told of when everybody has heard of the change before it: each hears
 * of all changes in their order, and of what holds last.
 */
export function createKeeper(
  take: (state: State, before?: Snapshot) => Snapshot,
  follow: Follow,
): Keeper {
  let state = INITIAL;
  let snapshot: Snapshot | undefined;
  const listeners = new Set<() => void>();
  const untold: { readonly isSeen: boolean; tell?: (() => void) | undefined }[] = [];
  const seen = () => {
    snapshot ??= take(state);
    return snapshot;
  };
  const tellAll = () => {
    // It grows while it is told.
    for (const { isSeen, tell } of untold) {
      tell?.();
      if (isSeen) for (const listener of [...listeners]) callListener(listener, undefined);
    }
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
      const change: (typeof untold)[number] = { isSeen: snapshot !== before.snapshot };
      const isFirst = untold.push(change) === 1;
      try {
        change.tell = follow({ before, after: { state, snapshot } });
        if (isFirst) tellAll();
      } finally {
        if (isFirst) untold.length = 0;
      }
    },
    get telling() {
      return untold.length;
    },
    subscribe(listener) {
      // One that is given twice is told twice, and each stops by itself.
      const own = () => listener();
      listeners.add(own);
      return () => listeners.delete(own);
    },
  };
}
