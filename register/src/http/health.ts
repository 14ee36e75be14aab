import { Hono } from 'hono';
import type { Metrics } from '../operation/metrics.js';
import type { Store } from '../store/store.js';

/** How long a finding holds, in milliseconds: whoever asks all the time shall not keep the disk busy. */
const freshness = 1000;

/** Whether records can be stored, and what has been counted. */
export function health(store: Store, metrics: Metrics, now = () => Date.now()): Hono {
  const app = new Hono();
  let latest = { at: Number.NEGATIVE_INFINITY, check: Promise.resolve() };

  app.get('/healthz', async (c) => {
    if (now() - latest.at > freshness) latest = { at: now(), check: store.checkHealth() };
    await latest.check;
    return c.json({ status: 'ok' });
  });

  app.get('/metrics', async (c) =>
    c.body(await metrics.registry.metrics(), 200, { 'content-type': metrics.registry.contentType }),
  );

  return app;
}
