import { inOrder } from '../store/reading/statistics.js';
import type { StatisticsFilter, StatisticsLine, Store } from '../store/store.js';

/**
 * Every line of the statistics that a filter lets through, by day, site, language and notice.
 *
 * @example
 * const lines = await allLines(store, { origins: ['https://www.esimerkki.fi'] });
 */
export async function allLines(store: Store, filter: StatisticsFilter): Promise<StatisticsLine[]> {
  const found: StatisticsLine[] = [];
  let after: string | undefined;
  do {
    const { lines, next } = await store.statistics(filter, { after });
    found.push(...lines);
    after = next;
  } while (after !== undefined);
  // Pages come bucket after bucket.
  return found.sort(inOrder);
}
