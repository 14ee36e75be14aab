import { type Context, Hono } from 'hono';
import type { ChainHead } from '../chain/verify.js';
import { type Verified, verifyAll } from '../chain/verify-all.js';
import { csv } from '../export/csv.js';
import { ndjson } from '../export/ndjson.js';
import { pagesOf } from '../export/pages.js';
import { besideVisitors, type Traffic } from '../operation/pace.js';
import { flagsOf } from '../records/flags.js';
import type { Sites } from '../sites/sites.js';
import type { RecordFilter, Store } from '../store/store.js';
import { askedOrigins, type ForAdministrators } from './administrators.js';
import { readQuery } from './filter.js';
import { nextPage } from './links.js';
import { problem } from './problem.js';
import { statistics } from './statistics.js';
import { inPieces, jsonList } from './stream.js';

/** What the calls of administrators about records are made of. */
export interface Administering {
  store: Store;
  sites: Sites;
  watch: Watch;
  traffic: Traffic;
}

/** What administrators may ask; who they are has been checked before. */
export function admin({ store, sites, watch, traffic }: Administering): Hono<ForAdministrators> {
  const app = new Hono<ForAdministrators>();

  app.get('/records', async (c) => {
    const query = readQuery(c, 'page');
    if (Array.isArray(query)) return problem(400, query);
    const asked = askedOrigins(c, sites, query.filter.origins?.[0]);
    if (asked instanceof Response) return asked;
    await c.get('note')('records.find', detailsOf(query.filter, c));
    const { limit, after } = query;
    const filter = { ...query.filter, ...asked };
    const { records, next } = await store.findRecords(filter, {
      ...{ order: 'newest first', limit, after },
    });
    if (next !== undefined) c.header('link', nextPage(c, next));
    const flagged = records.map((record) => ({ ...record, flags: flagsOf(record) }));
    return c.body(inPieces(jsonList(flagged)), 200, { 'content-type': 'application/json' });
  });

  for (const [path, type, kind, format] of exports) {
    app.get(path, async (c) => {
      const query = readQuery(c, kind);
      if (Array.isArray(query)) return problem(400, query);
      const asked = askedOrigins(c, sites, query.filter.origins?.[0]);
      if (asked instanceof Response) return asked;
      await c.get('note')('records.export', detailsOf(query.filter, c));
      const filter = { ...query.filter, ...asked };
      const text = format(pagesOf(store, filter, besideVisitors(traffic)), query.table);
      return new Response(inPieces(text), {
        headers: {
          'content-type': type,
          'content-disposition': `attachment; filename="${path.slice(1)}"`,
        },
      });
    });
  }

  app.get('/statistics', statistics(store, sites));

  app.get('/verify', verifying({ store, sites, watch, traffic }));

  return app;
}

/** Verifies the chains of the sites that an administrator has rights to. */
const verifying =
  ({ store, sites, watch, traffic }: Administering) =>
  async (c: Context<ForAdministrators>): Promise<Response> => {
    const kept = c.req.queries('head') ?? [];
    const heads = kept.map(readHead);
    if (heads.includes(undefined)) {
      return problem(400, [
        {
          field: 'head',
          detail: 'head must be a position, a hash and an origin, separated by spaces',
        },
      ]);
    }
    const asked = askedOrigins(c, sites, undefined);
    if (asked instanceof Response) return asked;
    await c.get('note')('verify');
    const { signal } = c.req.raw;
    const found = await verifyAll(store, heads as ChainHead[], {
      ...{ signal, ...asked, pace: besideVisitors(traffic) },
    });
    // A look at some sites does not stand in for one at all of them.
    if (asked.origins === undefined) await watch(found);
    return c.json(found);
  };

/** Hears what a verification found. */
export type Watch = (found: Verified) => Promise<void>;

/** What of a filter may stand in a log; whoever an id or a subject leads to, by a keyed hash. */
const detailsOf = ({ id, subject, origins, action, language }: RecordFilter, c: Context) => ({
  site: origins?.[0] ?? '',
  subject: subject ?? id,
  filter: Object.fromEntries(
    // Days as they were asked for.
    Object.entries({ from: c.req.query('from'), to: c.req.query('to'), action, language }).flatMap(
      ([name, value]) => (value === undefined ? [] : [[name, value]]),
    ),
  ) as Record<string, string>,
});

const exports = [
  ['/records.ndjson', 'application/x-ndjson', 'filter', ndjson],
  ['/records.csv', 'text/csv; charset=utf-8', 'table', csv],
] as const;

/** Reads a head as `keksi-register verify` prints it: position, hash, origin. */
export function readHead(line: string): ChainHead | undefined {
  const [, position, hash, origin] = /^(\d{1,15}) ([0-9a-f]{64}) (\S+)$/.exec(line.trim()) ?? [];
  if (position === undefined || hash === undefined || origin === undefined) return undefined;
  return { position: Number(position), hash, origin };
}
