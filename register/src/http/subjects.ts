import { Hono } from 'hono';
import { accepts } from 'hono/accepts';
import type { Log } from '../operation/log.js';
import type { Metrics } from '../operation/metrics.js';
import { toJsonLd } from '../records/dpv.js';
import type { Store } from '../store/store.js';
import { problem } from './problem.js';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A visitor's own records: to see them, and to have them erased. The subject id is the key to them. */
export function subjects(store: Store, metrics: Metrics, log: Log): Hono {
  const app = new Hono();

  app.use('/subjects/:subject/*', async (c, next) => {
    if (!uuid.test(c.req.param('subject').toLowerCase())) {
      return problem(400, [
        { field: 'subject', detail: 'subject must be a UUID, as the settings dialog shows it' },
      ]);
    }
    await next();
    c.res.headers.set('cache-control', 'no-store');
    c.res.headers.append('vary', 'Accept');
  });

  app.get('/subjects/:subject/records', async (c) => {
    const records = await store.recordsOf(c.req.param('subject').toLowerCase());
    const type = accepts(c, {
      header: 'Accept',
      supports: ['application/json', 'application/ld+json'],
      default: 'application/json',
    });
    return type === 'application/json'
      ? c.json(records)
      : c.json(toJsonLd(records), 200, { 'content-type': 'application/ld+json' });
  });

  app.delete('/subjects/:subject', async (c) => {
    const erased = await store.eraseSubject(c.req.param('subject').toLowerCase());
    metrics.erased.inc({ reason: 'subject' }, erased);
    // Not whose: that would keep what was just erased.
    if (erased > 0) log.info({ erased }, 'erased for a visitor');
    return c.body(null, 204);
  });

  return app;
}
