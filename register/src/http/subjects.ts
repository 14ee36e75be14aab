import { type Context, Hono } from 'hono';
import { accepts } from 'hono/accepts';
import type { Log } from '../operation/log.js';
import type { Metrics } from '../operation/metrics.js';
import { toJsonLd } from '../records/dpv.js';
import { tellFrom } from '../records/told.js';
import type { Sites } from '../sites/sites.js';
import type { Store } from '../store/store.js';
import { readPage } from './filter.js';
import { nextPage } from './links.js';
import type { FromSite } from './origins.js';
import { problem } from './problem.js';
import { inPieces, jsonList } from './stream.js';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A visitor's own records: to see them, and to have them erased. The subject id is the key to them. */
export function subjects(store: Store, sites: Sites, metrics: Metrics, log: Log): Hono<FromSite> {
  const app = new Hono<FromSite>();

  app.use('/subjects/:subject/*', async (c, next) => {
    if (!uuid.test(subjectOf(c))) {
      return problem(400, [
        { field: 'subject', detail: 'subject must be a UUID, as the settings dialog shows it' },
      ]);
    }
    await next();
    c.res.headers.set('cache-control', 'no-store');
    c.res.headers.append('vary', 'Accept');
  });

  app.get('/subjects/:subject/records', async (c) => {
    const page = readPage(c);
    if (Array.isArray(page)) return problem(400, page);
    const origins = c.get('sender')?.origins;
    const records = await store.recordsOf(subjectOf(c), { ...page, origins });
    const last = records.at(-1);
    if (last !== undefined && records.length === page.limit) c.header('link', nextPage(c, last));
    const type = accepts(c, {
      header: 'Accept',
      supports: ['application/json', 'application/ld+json'],
      default: 'application/json',
    });
    return type === 'application/json'
      ? c.body(inPieces(jsonList(records)), 200, { 'content-type': type })
      : c.json(toJsonLd(await tellFrom(store, sites, records)), 200, { 'content-type': type });
  });

  app.delete('/subjects/:subject', async (c) => {
    const erased = await store.eraseSubject(subjectOf(c), c.get('sender')?.origins);
    metrics.erased.inc({ reason: 'subject' }, erased);
    // Not whose: that would keep what was just erased.
    if (erased > 0) log.info({ erased }, 'erased for a visitor');
    return c.body(null, 204);
  });

  return app;
}

const subjectOf = (c: Context) => (c.req.param('subject') ?? '').toLowerCase();
