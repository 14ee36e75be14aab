import type { Context } from 'hono';
import Type from 'typebox';
import { Compile } from 'typebox/compile';
import { summarise } from '../admin/statistics.js';
import { faultsOf } from '../records/faults.js';
import { allowed, object } from '../records/schema.js';
import { isRealTime } from '../records/time.js';
import type { Sites } from '../sites/sites.js';
import type { Store } from '../store/store.js';
import { askedOrigins, type ForAdministrators } from './administrators.js';
import { day, filterSchema } from './filter.js';
import { nextAfter } from './links.js';
import { type Fault, problem } from './problem.js';

/** The query parameters of the statistics. */
export const statisticsQuerySchema = object({
  origin: filterSchema.properties.origin,
  from: Type.Optional(day()),
  to: Type.Optional(day()),
  limit: Type.Optional(
    allowed(
      Type.String({ pattern: '^([2-9][0-9]|[1-9][0-9]{2,3}|10000)$' }),
      'a number from 20 to 10000',
    ),
  ),
  after: Type.Optional(
    allowed(
      Type.String({ pattern: '^[A-Za-z0-9_-]{1,600}$' }),
      'as in the Link of the page before',
    ),
  ),
});

const validator = Compile(statisticsQuerySchema);

/** How many days are told of when nobody says from when. */
const days = 31;

/** `GET /statistics`: a page of how the visitors answered. */
export const statistics =
  (store: Store, sites: Sites) =>
  async (c: Context<ForAdministrators>): Promise<Response> => {
    const query: unknown = c.req.query();
    if (!validator.Check(query)) {
      const find = (few: unknown) => validator.Errors(few);
      return problem(
        400,
        faultsOf(statisticsQuerySchema, query, find, 'a parameter of this query'),
      );
    }
    const { origin, limit, after } = query;
    const unreal = faultOfTime(query);
    if (unreal !== undefined) return problem(400, [unreal]);
    const to = query.to?.slice(0, 10);
    const from = query.from?.slice(0, 10) ?? daysBefore(to);
    const asked = askedOrigins(c, sites, origin);
    if (asked instanceof Response) return asked;
    await c.get('note')('statistics', { site: origin ?? '', filter: daysAsked(query) });
    const filter = { ...asked, from, to };
    const page = { limit: limit === undefined ? undefined : Number(limit), after };
    try {
      const { lines, next } = await store.statistics(filter, page);
      if (next !== undefined) c.header('link', nextAfter(c, next));
      return c.json(summarise(lines));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      return problem(400, [{ field: 'after', detail: 'after must be as in the Link of a page' }]);
    }
  };

/** The days of a query, as they were asked for. */
const daysAsked = ({ from, to }: { from?: string; to?: string }) => ({
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
});

function faultOfTime(query: { from?: string; to?: string }): Fault | undefined {
  for (const field of ['from', 'to'] as const) {
    const value = query[field];
    if (value === undefined || isRealTime(value)) continue;
    return { field, detail: `${field} must be a day that exists; it was ${value}` };
  }
  return undefined;
}

const daysBefore = (to: string | undefined) => {
  const end = to === undefined ? Date.now() : Date.parse(to);
  return new Date(end - (days - 1) * 86_400_000).toISOString().slice(0, 10);
};
