import { type Context, Hono, type MiddlewareHandler } from 'hono';
import Type from 'typebox';
import type { Right } from '../admin/administrator.js';
import { object } from '../records/schema.js';
import { originField, siteFields } from '../sites/file.js';
import { addSite, changeSite, moveSite, type SiteChanges, SiteError } from '../sites/rows.js';
import { isOrigin, plainSite } from '../sites/site.js';
import type { Sites } from '../sites/sites.js';
import type { Store } from '../store/store.js';
import { everySite, type ForAdministrators } from './administrators.js';
import { bodyReader } from './json-body.js';
import { problem } from './problem.js';

/** Lets those in who have a right. */
export type Only = (right: Right) => MiddlewareHandler<ForAdministrators>;

const none = Type.Null();
const { retentionDays, recordsPerDay, origin, ...others } = siteFields;
/** What may be changed; null where the register's own setting is to count. */
const changesSchema = object({
  ...others,
  retentionDays: Type.Optional(Type.Union([retentionDays, none])),
  recordsPerDay: Type.Optional(Type.Union([recordsPerDay, none])),
});
const readSite = bodyReader(object(siteFields), 'a field of a site');
const readChanges = bodyReader(changesSchema, 'a field of a site');
const readMove = bodyReader(object({ to: originField() }), 'a field of a move');

/**
 * `/sites`: the sites whose records are taken. A site is named by its main origin, percent-encoded.
 *
 * @example
 * app.route('/', siteCalls(only, store, sites));
 */
export function siteCalls(only: Only, store: Store, sites: Sites): Hono<ForAdministrators> {
  const app = new Hono<ForAdministrators>();
  const { small } = store;

  app.get('/sites', only('read'), async (c) => {
    await sites.refresh();
    const { sites: own } = c.get('administrator');
    return c.json(sites.all().filter(({ origin }) => own === null || own.includes(origin)));
  });

  app.post('/sites', only('manage'), everySite, async (c) => {
    const body = await readSite(c);
    if (body instanceof Response) return body;
    const { origin, origins = [], ...rest } = body;
    return decided(c, [origin, ...origins], async () => {
      const site = { ...plainSite(origin, ...origins), ...(rest as SiteChanges) };
      await c.get('note')('site.add', { site: origin });
      await addSite(small, site);
      await sites.refresh();
      return c.json(site, 201);
    });
  });

  app.patch('/sites/:origin', only('manage'), everySite, async (c) => {
    const body = await readChanges(c);
    if (body instanceof Response) return body;
    const site = c.req.param('origin');
    const { origins, ...rest } = body;
    const changes = Object.fromEntries(
      Object.entries(rest).map(([name, value]) => [name, value ?? undefined]),
    ) as SiteChanges;
    if (origins !== undefined) changes.origins = [...new Set([site, ...origins])];
    return decided(c, changes.origins ?? [], async () => {
      const filter = Object.fromEntries(
        Object.entries(body).map(([name, value]) => [name, String(value)]),
      );
      await c.get('note')('site.change', { site, filter });
      const changed = await changeSite(small, site, changes);
      await sites.refresh();
      return c.json(changed);
    });
  });

  app.post('/sites/:origin/move', only('manage'), everySite, async (c) => {
    const body = await readMove(c);
    if (body instanceof Response) return body;
    const site = c.req.param('origin');
    return decided(c, [body.to], async () => {
      await c.get('note')('site.move', { site, filter: { to: body.to } });
      const moved = await moveSite(small, site, body.to);
      await sites.refresh();
      return c.json(moved);
    });
  });

  return app;
}

/** Answers what was wished, or why it cannot be. */
async function decided(
  c: Context,
  origins: readonly string[],
  act: () => Promise<Response>,
): Promise<Response> {
  const wrong = origins.find((one) => !isOrigin(one));
  if (wrong !== undefined) {
    const detail = `${wrong} is not an origin such as https://www.esimerkki.fi`;
    return problem(400, [{ field: 'origin', detail }]);
  }
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof SiteError)) throw error;
    return problem(c.req.method === 'POST' && !c.req.param('origin') ? 409 : 404, error.message);
  }
}
