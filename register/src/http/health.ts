import { Hono } from 'hono';
import type { Store } from '../store/store.js';

/** How long a finding holds, in milliseconds: whoever asks all the time shall not keep the disk busy. */
const freshness = 1000;

/** Whether records can be stored. */
export function health(store: Store, now = () => Date.now()): Hono {
  let latest = { at: Number.NEGATIVE_INFINITY, check: Promise.resolve() };
  return new Hono().get('/healthz', async (c) => {
    if (now() - latest.at > freshness) latest = { at: now(), check: store.checkHealth() };
    await latest.check;
    return c.json({ status: 'ok' });
  });
}
