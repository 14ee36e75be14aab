import { eraseUnneeded } from '../notices/documents.js';
import type { Log } from '../operation/log.js';
import type { Metrics } from '../operation/metrics.js';
import { repeat } from '../operation/repeat.js';
import { notePurge } from '../operation/runs.js';
import { eraseAnswered } from '../requests/requests.js';
import type { Sites } from '../sites/sites.js';
import type { Store } from '../store/store.js';
import { purge, termOf } from './purge.js';

const hour = 3_600_000;

/** Erases what is too old, at once and then every hour, until it is stopped. */
export function startRetention(
  store: Store,
  sites: Sites,
  days: number | undefined,
  log: Log,
  metrics: Metrics,
) {
  const run = async (signal: AbortSignal) => {
    try {
      await sites.refresh();
      const erased = await purge(store, termOf(sites, days), signal);
      await notePurge(store.small, erased);
      const documents = await eraseUnneeded(
        store,
        (origin) => sites.find(origin)?.origins ?? [origin],
      );
      if (documents > 0) log.info({ documents }, 'notice documents that no record needs erased');
      const requests = await eraseAnswered(store.small);
      if (requests > 0) log.info({ requests }, 'answered requests erased');
      metrics.erased.inc({ reason: 'retention' }, erased);
      if (erased > 0) log.info({ erased, days }, 'erased by age');
    } catch (error) {
      // The next hour tries again.
      log.error({ err: error }, 'could not erase by age');
    }
  };
  return repeat(run, hour);
}
