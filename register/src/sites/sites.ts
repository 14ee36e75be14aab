import type { Small } from '../store/small.js';
import { readRows, sitesMark } from './rows.js';
import type { Site } from './site.js';

/** How old what is known of the database's sites may be, in milliseconds, before it is looked at again. */
const freshness = 2000;
/** How often a request for a site that nobody knows may lead to a look into the database. */
const lookPause = 500;

/**
 * The sites that a register serves, found by any of their origins. What is not among them is refused: no
 * header of a request adds to it.
 *
 * @example
 * const sites = new Sites([plainSite('https://www.esimerkki.fi', 'https://kauppa.esimerkki.fi')]);
 * sites.find('https://kauppa.esimerkki.fi')?.origin; // https://www.esimerkki.fi
 */
export class Sites {
  readonly #fixed: readonly Site[];
  readonly #small: Small | undefined;
  readonly #now: () => number;
  #byOrigin = new Map<string, Site>();
  #mark: number | undefined;
  #readAt = Number.NEGATIVE_INFINITY;
  #reading: Promise<void> | undefined;

  /**
   * @param fixed Sites that the settings name.
   * @param small The database in which others may stand, coming and going without a restart. Of a site that
   *   stands in both the database counts.
   */
  constructor(fixed: Iterable<Site> = [], small?: Small, now = () => Date.now()) {
    this.#fixed = [...fixed];
    this.#small = small;
    this.#now = now;
    this.#serve([]);
  }

  /** Of an origin that stands twice the first counts. */
  #serve(rows: readonly Site[]): void {
    const byOrigin = new Map<string, Site>();
    for (const site of [...rows, ...this.#fixed]) {
      for (const origin of site.origins) {
        if (!byOrigin.has(origin)) byOrigin.set(origin, site);
      }
    }
    this.#byOrigin = byOrigin;
  }

  /**
   * Sees to it that what is known is fresh enough to answer about an origin: undefined when it is, else what
   * is to be waited for. It costs a look at a clock, so that every request may ask.
   */
  current(origin?: string): Promise<void> | undefined {
    if (this.#small === undefined) return undefined;
    if (this.#mark === undefined) return this.refresh();
    const age = this.#now() - this.#readAt;
    if (origin !== undefined && age > lookPause && !this.#byOrigin.has(origin)) {
      return this.refresh();
    }
    // Nobody waits for it, and while the database is away the sites stay as they were.
    if (age > freshness) this.refresh().catch(() => {});
    return undefined;
  }

  /** Reads the database's sites, if they have changed. */
  refresh(): Promise<void> {
    const small = this.#small;
    if (small === undefined) return Promise.resolve();
    this.#readAt = this.#now();
    this.#reading ??= this.#read(small).finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  async #read(small: Small): Promise<void> {
    // In this order: a change between the two is seen again the next time.
    const mark = await sitesMark(small);
    if (mark === this.#mark) return;
    this.#serve(await readRows(small));
    this.#mark = mark;
  }

  /** The site that an origin belongs to. */
  find(origin: string): Site | undefined {
    return this.#byOrigin.get(origin);
  }

  /** Every site once, by its main origin. */
  all(): Site[] {
    return [...new Set(this.#byOrigin.values())].sort((a, b) => (a.origin < b.origin ? -1 : 1));
  }
}
