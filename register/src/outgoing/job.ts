import type { Log } from '../operation/log.js';
import type { Traffic } from '../operation/pace.js';
import { repeat } from '../operation/repeat.js';
import { noteRun, readRuns } from '../operation/runs.js';
import type { Sites } from '../sites/sites.js';
import type { Store } from '../store/store.js';
import { deliverAll } from './deliver.js';
import { takeLease } from './progress.js';
import { exportToS3, type S3Options } from './s3.js';

/** How often it is looked whether there is something to tell, in milliseconds. */
const step = 5000;
const minute = 60_000;

/** What goes outside by itself. */
export interface OutgoingOptions {
  /** Whether webhooks may be inside the network. */
  allowsPrivate: boolean;
  s3: S3Options | undefined;
  /** How often the storage is written to. */
  s3Hours: number;
}

/**
 * Sends what happens to those outside, in one instance at a time, until it is stopped.
 *
 * @example
 * const outgoing = startOutgoing(store, sites, options, log, register.traffic);
 * await outgoing.stop();
 */
export function startOutgoing(
  store: Store,
  sites: Sites,
  options: OutgoingOptions,
  log: Log,
  traffic: Traffic,
) {
  const { s3, s3Hours, allowsPrivate } = options;

  const run = async (signal: AbortSignal) => {
    try {
      if (await takeLease(store.small, 'webhooks', minute)) {
        await deliverAll({ store, sites, log, allowsPrivate }, signal);
      }
      if (s3 !== undefined && (await isDue())) {
        const lines = await exportToS3(store, s3, { signal, traffic });
        await noteRun(store.small, 's3', JSON.stringify({ lines }));
        log.info({ lines }, 'exported');
      }
    } catch (error) {
      log.error({ err: error }, 'could not tell what happened');
    }
  };
  let nextLook = 0;
  /** Whether it is time to write to the storage, and this instance is the one to do it. */
  const isDue = async () => {
    if (Date.now() < nextLook) return false;
    nextLook = Date.now() + minute;
    const last = (await readRuns(store.small)).find(({ name }) => name === 's3');
    const isOld = last === undefined || Date.now() - Date.parse(last.at) >= s3Hours * 60 * minute;
    return isOld && takeLease(store.small, 's3', 10 * minute);
  };

  return repeat(run, step);
}
