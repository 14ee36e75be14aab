import { Hono } from 'hono';
import type { Metrics } from '../operation/metrics.js';
import { checkRecord } from '../records/check.js';
import type { Store } from '../store/store.js';
import { readBody } from './body.js';
import { problem } from './problem.js';

/** `POST /records`: keeps one act of a visitor. */
export function postRecords(
  store: Store,
  allowedOrigins: readonly string[],
  metrics: Metrics,
): Hono {
  return new Hono().post('/records', async (c) => {
    const body = await readBody(c);
    if (body instanceof Response) return body;
    const checked = checkRecord(body);
    if (Array.isArray(checked)) {
      metrics.records.inc({ outcome: 'invalid' });
      return problem(400, checked);
    }

    // Whoever may post for one site must not be able to start a chain for any other name.
    const { origin } = checked.record.site;
    const isServed = origin === c.req.header('origin') || allowedOrigins.includes(origin);
    if (!isServed && (allowedOrigins.length > 0 || c.req.header('origin') !== undefined)) {
      return problem(403, [
        {
          field: 'site.origin',
          detail: `site.origin ${origin} is not among KEKSI_ALLOWED_ORIGINS of this register`,
        },
      ]);
    }

    const { id } = checked.record;
    const { outcome, receivedAt } = await store.append(checked);
    metrics.records.inc({ outcome });
    if (outcome === 'conflict') {
      return problem(409, [
        { field: 'id', detail: `id ${id} was stored on ${receivedAt} with other content` },
      ]);
    }
    return c.json({ id, receivedAt }, outcome === 'stored' ? 201 : 200);
  });
}
