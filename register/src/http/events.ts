import { Hono } from 'hono';
import { linesOf } from '../export/ndjson.js';
import { besideVisitors, type Traffic } from '../operation/pace.js';
import { beginning, readCursor, writeCursor } from '../outgoing/cursor.js';
import { eventsAfter } from '../outgoing/events.js';
import type { Sites } from '../sites/sites.js';
import type { Store } from '../store/store.js';
import { askedOrigins, type ForAdministrators } from './administrators.js';
import { problem } from './problem.js';
import type { Only } from './sites.js';
import { inPieces } from './stream.js';

const usualLimit = 1000;

/**
 * `/events.ndjson`: what happened to one origin's records after a cursor. The last line tells the cursor to
 * go on from, so that whoever asks again gets what is new, erasures included.
 *
 * @example
 * app.route('/', eventCalls(only, store, sites, traffic));
 */
export function eventCalls(
  only: Only,
  store: Store,
  sites: Sites,
  traffic: Traffic,
): Hono<ForAdministrators> {
  const app = new Hono<ForAdministrators>();
  app.get('/events.ndjson', only('export'), async (c) => {
    const { origin, after = writeCursor(beginning), limit = String(usualLimit) } = c.req.query();
    const cursor = readCursor(after);
    if (origin === undefined || origin.length > 300) {
      return problem(400, [{ field: 'origin', detail: 'origin must be the origin of a site' }]);
    }
    if (cursor === undefined) {
      return problem(400, [
        { field: 'after', detail: 'after must be a cursor of an answer before' },
      ]);
    }
    if (!/^([1-9]\d{0,3}|10000)$/.test(limit)) {
      return problem(400, [{ field: 'limit', detail: 'limit must be a number from 1 to 10000' }]);
    }
    const asked = askedOrigins(c, sites, origin);
    if (asked instanceof Response) return asked;
    await c.get('note')('records.export', { site: origin, filter: { after } });
    const told = await eventsAfter(store, origin, cursor, Number(limit), {
      pace: besideVisitors(traffic),
    });
    const lines = [...told.events, { event: 'cursor', cursor: writeCursor(told.cursor) }];
    return c.body(inPieces(linesOf(lines)), 200, { 'content-type': 'application/x-ndjson' });
  });
  return app;
}
