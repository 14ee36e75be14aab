import { setImmediate, setTimeout } from 'node:timers/promises';

/** How much visitors ask of the register. */
export interface Traffic {
  /** How many posts have come since the start. */
  posts: number;
}

/** How long work goes on beside visitors. */
export interface Pace {
  /** How many records are to be worked on at a time. */
  size(): number;
  /** Ends when the next ones may be worked on. */
  rest(): Promise<void>;
}

/** Of a thread that visitors wait for, work that takes long gets one part in so many. */
const parts = 4;
/** How many records are worked on at a time while visitors post, and while nobody does. */
const sizes = { busy: 25, idle: 250 };

/** The pace of who has the process alone, such as a command. */
export const unhurried: Pace = { size: () => sizes.idle, rest: async () => {} };

/**
 * The pace of work that visitors must not notice: while they post, little at a time with long rests, so that
 * a post waits for a few records at most; at full speed while nobody does.
 *
 * @example
 * const pace = besideVisitors(traffic);
 * while (hasMore()) {
 *   await workOn(await next(pace.size()));
 *   await pace.rest();
 * }
 */
export function besideVisitors(traffic: Traffic): Pace {
  let seen = traffic.posts;
  let start = performance.now();
  // Nobody knows at first; a post may come at once.
  let isBusy = true;
  return {
    size: () => (isBusy ? sizes.busy : sizes.idle),
    async rest() {
      isBusy = traffic.posts > seen;
      const took = performance.now() - start;
      if (isBusy) await setTimeout(took * (parts - 1));
      else await setImmediate();
      seen = traffic.posts;
      start = performance.now();
    },
  };
}
