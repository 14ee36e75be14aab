import type { Site } from './site.js';

/**
 * The sites that a register serves, found by any of their origins. What is not among them is refused: no
 * header of a request adds to it.
 *
 * @example
 * const sites = new Sites([plainSite('https://www.esimerkki.fi', 'https://kauppa.esimerkki.fi')]);
 * sites.find('https://kauppa.esimerkki.fi')?.origin; // https://www.esimerkki.fi
 */
export class Sites {
  #byOrigin = new Map<string, Site>();

  constructor(sites: Iterable<Site> = []) {
    this.replace(sites);
  }

  /** Serves these sites from now on, and no others. Of an origin that stands twice the first counts. */
  replace(sites: Iterable<Site>): void {
    const byOrigin = new Map<string, Site>();
    for (const site of sites) {
      for (const origin of site.origins) {
        if (!byOrigin.has(origin)) byOrigin.set(origin, site);
      }
    }
    this.#byOrigin = byOrigin;
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
