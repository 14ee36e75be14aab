import { Hono } from 'hono';
import type { AuditLog } from '../audit/log.js';
import type { Sites } from '../sites/sites.js';
import { askedOrigins, type ForAdministrators } from './administrators.js';
import { problem } from './problem.js';
import type { Only } from './sites.js';

const pageSize = 100;

/**
 * `/audit`: what administrators did, the newest first; of one site, or about one visitor.
 *
 * @example
 * app.route('/', auditCalls(only, audit, sites));
 */
export function auditCalls(only: Only, audit: AuditLog, sites: Sites): Hono<ForAdministrators> {
  const app = new Hono<ForAdministrators>();
  app.get('/audit', only('manage'), async (c) => {
    const { origin, subject, before } = c.req.query();
    if (before !== undefined && !/^\d{1,9}$/.test(before)) {
      return problem(400, [{ field: 'before', detail: 'before must be the position of an entry' }]);
    }
    const asked = askedOrigins(c, sites, origin);
    if (asked instanceof Response) return asked;
    // What is not about one site concerns all of them.
    if (origin === undefined && asked.origins !== undefined) {
      return problem(400, [{ field: 'origin', detail: 'origin must be one of your sites' }]);
    }
    await c.get('note')('audit', { site: origin ?? '', subject });
    const entries = await audit.entries(
      {
        site: origin,
        person: subject === undefined ? undefined : await audit.person(subject.toLowerCase()),
        before: before === undefined ? undefined : Number(before),
      },
      pageSize,
    );
    return c.json(entries);
  });
  return app;
}
