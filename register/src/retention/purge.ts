import { setTimeout } from 'node:timers/promises';
import type { Store } from '../store/store.js';

const batch = 200;
/** Between batches, in milliseconds: the register goes on serving. */
const pause = 20;
const day = 86_400_000;

/** The time before which records have been kept long enough. */
export const oldest = (retentionDays: number, now = new Date()): string =>
  new Date(now.getTime() - retentionDays * day).toISOString();

/** Erases the content of every record received before a time, in small batches; tells how many. */
export async function purge(store: Store, before: string, signal?: AbortSignal): Promise<number> {
  let erased = 0;
  while (!signal?.aborted) {
    const count = await store.eraseOlder(before, batch);
    erased += count;
    if (count < batch) break;
    await setTimeout(pause);
  }
  return erased;
}
