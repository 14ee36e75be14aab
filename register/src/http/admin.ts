import { Hono } from 'hono';
import { type ChainHead, verify } from '../chain/verify.js';
import { csv } from '../export/csv.js';
import { ndjson } from '../export/ndjson.js';
import { pagesOf } from '../export/pages.js';
import { besideVisitors, type Traffic } from '../operation/pace.js';
import { flagsOf } from '../records/flags.js';
import type { Store } from '../store/store.js';
import { readQuery } from './filter.js';
import { nextPage } from './links.js';
import { problem } from './problem.js';
import { statistics } from './statistics.js';
import { inPieces, jsonList } from './stream.js';

/** What administrators may ask; who they are has been checked before. */
export function admin(store: Store, traffic: Traffic = { posts: 0 }): Hono {
  const app = new Hono();

  app.get('/records', async (c) => {
    const query = readQuery(c, 'page');
    if (Array.isArray(query)) return problem(400, query);
    const { filter, limit, after } = query;
    const { records, next } = await store.findRecords(filter, {
      ...{ order: 'newest first', limit, after },
    });
    if (next !== undefined) c.header('link', nextPage(c, next));
    const flagged = records.map((record) => ({ ...record, flags: flagsOf(record) }));
    return c.body(inPieces(jsonList(flagged)), 200, { 'content-type': 'application/json' });
  });

  for (const [path, type, kind, format] of exports) {
    app.get(path, (c) => {
      const query = readQuery(c, kind);
      if (Array.isArray(query)) return problem(400, query);
      const text = format(pagesOf(store, query.filter, besideVisitors(traffic)), query.table);
      return new Response(inPieces(text), {
        headers: {
          'content-type': type,
          'content-disposition': `attachment; filename="${path.slice(1)}"`,
        },
      });
    });
  }

  app.get('/statistics', statistics(store));

  app.get('/verify', async (c) => {
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
    const { signal } = c.req.raw;
    return c.json(
      await verify(store, heads as ChainHead[], { signal, pace: besideVisitors(traffic) }),
    );
  });

  return app;
}

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
