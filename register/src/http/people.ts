import { type Context, Hono } from 'hono';
import Type from 'typebox';
import { findPerson, type Person, readNumber } from '../admin/person.js';
import type { Metrics } from '../operation/metrics.js';
import { flagsOf } from '../records/flags.js';
import { allowed, object } from '../records/schema.js';
import type { Sites } from '../sites/sites.js';
import type { Store } from '../store/store.js';
import { askedOrigins, type ForAdministrators } from './administrators.js';
import { bodyReader } from './json-body.js';
import { problem } from './problem.js';
import type { Only } from './sites.js';

const readErasure = bodyReader(
  object({
    reason: allowed(
      Type.String({ pattern: '\\S', maxLength: 500 }),
      'why the records are erased, in at most 500 characters',
    ),
  }),
  'a field of an erasure',
);

/** What is known of whoever is asked about. */
interface Asked extends Person {
  number: string;
  origins: readonly string[] | undefined;
}

/**
 * `/people`: everything that is kept of one visitor, found by the number that they quote.
 *
 * @example
 * app.route('/', people(only, store, sites, metrics));
 */
export function people(only: Only, store: Store, sites: Sites, metrics: Metrics) {
  const app = new Hono<ForAdministrators>();

  /** Writes the act down, and only then looks. */
  const find = async (c: Context<ForAdministrators>, act: string, reason: string | null = null) => {
    const number = readNumber(c.req.param('number') ?? '');
    if (number === undefined) {
      const detail = 'number must be the id that the settings dialog shows, or that of a record';
      return problem(400, [{ field: 'number', detail }]);
    }
    const asked = askedOrigins(c, sites, c.req.query('origin'));
    if (asked instanceof Response) return asked;
    await c.get('note')(act, { site: c.req.query('origin') ?? '', subject: number, reason });
    const person = await findPerson(store, number, asked.origins);
    // Under each of their ids, so that the log is found by any of them.
    for (const subject of person.subjects.filter((one) => one !== number)) {
      await c.get('note')(act, { subject, reason });
    }
    return { ...person, number, origins: asked.origins } satisfies Asked;
  };

  app.get('/people/:number', only('read'), async (c) => {
    const found = await find(c, 'person.find');
    if (found instanceof Response) return found;
    const records = found.records.map((record) => ({ ...record, flags: flagsOf(record) }));
    return c.json({ subjects: found.subjects, records });
  });

  app.get('/people/:number/records.json', only('export'), async (c) => {
    const found = await find(c, 'person.export');
    if (found instanceof Response) return found;
    return c.body(JSON.stringify(found.records, null, 2), 200, {
      'content-type': 'application/json',
      'content-disposition': `attachment; filename="records-${found.number}.json"`,
    });
  });

  app.post('/people/:number/erase', only('erase'), async (c) => {
    const body = await readErasure(c);
    if (body instanceof Response) return body;
    const found = await find(c, 'person.erase', body.reason.trim());
    if (found instanceof Response) return found;
    let erased = 0;
    for (const subject of found.subjects)
      erased += await store.eraseSubject(subject, found.origins);
    metrics.erased.inc({ reason: 'administrator' }, erased);
    return c.json({ erased });
  });

  return app;
}
