import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** What the register counts for Prometheus; no label holds anything personal. */
export interface Metrics {
  registry: Registry;
  /** Posted records by what became of them. */
  records: Counter<'outcome'>;
  /** Notes what became of a record of a site, which is named by its main origin. */
  ofSite(site: string, outcome: string): void;
  /** Records whose content was erased, by reason. */
  erased: Counter<'reason'>;
  /** Notes how long an answer took; `start` is what `performance.now()` said when the request came. */
  observe(route: string, method: string, status: number, start: number): void;
}

/** Makes the metrics; `process` adds those of Node itself (memory, event loop, garbage collection). */
export function createMetrics(options: { process?: boolean } = {}): Metrics {
  const registry = new Registry();
  const registers = [registry];
  if (options.process) collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: 'keksi_http_request_seconds',
    help: 'Time from a request to its answer',
    labelNames: ['route', 'method', 'status'],
    buckets: [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
    registers,
  });
  // Counted apart and handed over when somebody asks: a label costs a record more than all of its counting.
  const ofSites = new Map<string, Map<string, number>>();
  new Counter({
    name: 'keksi_site_records_total',
    help: 'Posted records of each site by what became of them',
    labelNames: ['site', 'outcome'],
    registers,
    collect() {
      this.reset();
      for (const [outcome, sites] of ofSites) {
        for (const [site, count] of sites) this.inc({ site, outcome }, count);
      }
    },
  });
  return {
    registry,
    ofSite(site, outcome) {
      const sites = ofSites.get(outcome) ?? new Map<string, number>();
      ofSites.set(outcome, sites);
      sites.set(site, (sites.get(site) ?? 0) + 1);
    },
    records: new Counter({
      name: 'keksi_records_total',
      help: 'Posted records by what became of them',
      labelNames: ['outcome'],
      registers,
    }),
    erased: new Counter({
      name: 'keksi_erased_total',
      help: 'Records whose content was erased',
      labelNames: ['reason'],
      registers,
    }),
    observe: (route, method, status, start) =>
      seconds.observe({ route, method, status }, (performance.now() - start) / 1000),
  };
}

/** Times the calls that Hono serves. */
export const timed =
  ({ observe }: Metrics): MiddlewareHandler =>
  async (c, next) => {
    const start = performance.now();
    await next();
    // The route, not the path: that would hold visitors' ids.
    observe(matchedRoutes(c).at(-1)?.path ?? '', c.req.method, c.res.status, start);
  };
