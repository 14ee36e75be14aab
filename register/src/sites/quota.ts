import type { Store } from '../store/store.js';
import type { Site } from './site.js';

/** How old the count of all instances may be, in milliseconds. */
const freshness = 10_000;
const day = 86_400_000;

interface Count {
  day: string;
  /** What the database has counted for the day, and when it was asked. */
  known: number;
  askedAt: number;
  /** What this instance has stored since. */
  since: number;
  asking: Promise<void> | undefined;
}

/**
 * How many records each site has stored today, all instances together. What is too much is not lost: the
 * browser that posts it is told to come again tomorrow, and does.
 *
 * @example
 * const quota = new Quota(store);
 * if ((await quota.exhausted(site)) === undefined) quota.stored(site);
 */
export class Quota {
  readonly #store: Store;
  readonly #now: () => number;
  readonly #counts = new Map<string, Count>();

  constructor(store: Store, now = () => Date.now()) {
    this.#store = store;
    this.#now = now;
  }

  /**
   * For how many seconds a site may store nothing more; undefined while it may.
   *
   * @example
   * const seconds = await new Quota(store).exhausted(site);
   */
  async exhausted(site: Site): Promise<number | undefined> {
    if (site.recordsPerDay === undefined) return undefined;
    const now = this.#now();
    const count = this.#countOf(site);
    if (now - count.askedAt > freshness) {
      count.asking ??= this.#ask(site, count).finally(() => {
        count.asking = undefined;
      });
      // Who comes meanwhile is measured by what was known; only the first of a day has to wait.
      if (count.askedAt === Number.NEGATIVE_INFINITY) await count.asking;
      else count.asking.catch(() => {});
    }
    if (count.known + count.since < site.recordsPerDay) return undefined;
    return Math.ceil((day - (now % day)) / 1000);
  }

  /** Notes that a site has stored one record more. */
  stored(site: Site): void {
    if (site.recordsPerDay !== undefined) this.#countOf(site).since += 1;
  }

  #countOf({ origin }: Site): Count {
    const today = this.#today();
    const known = this.#counts.get(origin);
    if (known?.day === today) return known;
    const count = {
      ...{ day: today, known: 0, askedAt: Number.NEGATIVE_INFINITY, since: 0, asking: undefined },
    };
    this.#counts.set(origin, count);
    return count;
  }

  async #ask({ origins }: Site, count: Count): Promise<void> {
    const before = count.since;
    count.known = await this.#store.countOn(origins, count.day);
    // What was stored while it was asked may be counted twice for a moment, and never not at all.
    count.since -= before;
    count.askedAt = this.#now();
  }

  #today(): string {
    return new Date(this.#now()).toISOString().slice(0, 10);
  }
}
