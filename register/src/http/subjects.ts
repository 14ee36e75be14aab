import { Hono } from 'hono';
import type { Store } from '../store/store.js';
import { problem } from './problem.js';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A visitor's own records: to see them, and to have them erased. The subject id is the key to them. */
export function subjects(store: Store): Hono {
  const app = new Hono();

  app.use('/subjects/:subject/*', async (c, next) => {
    if (uuid.test(c.req.param('subject').toLowerCase())) return next();
    return problem(400, [
      { field: 'subject', detail: 'subject must be a UUID, as the settings dialog shows it' },
    ]);
  });

  app.get('/subjects/:subject/records', async (c) => {
    const records = await store.recordsOf(c.req.param('subject').toLowerCase());
    return c.json(records, 200, { 'cache-control': 'no-store' });
  });

  app.delete('/subjects/:subject', async (c) => {
    await store.eraseSubject(c.req.param('subject').toLowerCase());
    return c.body(null, 204);
  });

  return app;
}
