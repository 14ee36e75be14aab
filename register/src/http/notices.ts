import { type Context, Hono } from 'hono';
import type { Administrator } from '../admin/administrator.js';
import { dayFault, kindOfDocument, putSchema } from '../notices/document.js';
import { documentFor, putDocument, readDocuments } from '../notices/documents.js';
import { PutError, prepared } from '../notices/put.js';
import type { Site } from '../sites/site.js';
import type { Sites } from '../sites/sites.js';
import type { Store } from '../store/store.js';
import { askedOrigins, type ForAdministrators } from './administrators.js';
import { bodyReader } from './json-body.js';
import { problem } from './problem.js';
import type { Only } from './sites.js';

const readDocument = bodyReader(putSchema, kindOfDocument);
const hash = /^[0-9a-f]{64}$/;

/** Which site an administrator speaks of. */
interface Asked {
  /** Its main origin. */
  origin: string;
  origins: readonly string[];
}

/**
 * `/notices`: what ISO/IEC TS 27560 wants of a notice, put once for each version. A notice is named by the hash by
 * which records name it.
 *
 * @example
 * app.route('/', noticeCalls(only, store, sites));
 */
export function noticeCalls(only: Only, store: Store, sites: Sites): Hono<ForAdministrators> {
  const app = new Hono<ForAdministrators>();

  app.get('/notices', only('read'), async (c) => {
    const asked = siteOf(c, sites);
    if (asked instanceof Response) return asked;
    await c.get('note')('notice.list', { site: asked.origin });
    const documents = await readDocuments(store.small, asked.origins);
    const used = await store.noticesInUse(asked.origins);
    return c.json(
      used.map((one) => ({ ...one, document: documentFor(documents, one)?.putAt ?? null })),
    );
  });

  app.get('/notices/:sha256', only('read'), async (c) => {
    const asked = siteOf(c, sites);
    if (asked instanceof Response) return asked;
    await c.get('note')('notice.read', { site: asked.origin });
    const documents = await readDocuments(store.small, asked.origins);
    const found = documents.find(({ sha256 }) => sha256 === c.req.param('sha256'));
    return found === undefined
      ? problem(404, `No document was put for this notice of ${asked.origin}`)
      : c.json(found.document);
  });

  app.put('/notices/:sha256', only('manage'), async (c) => {
    const sha256 = c.req.param('sha256');
    if (!hash.test(sha256)) {
      const detail = 'sha256 must be 64 lowercase hexadecimal digits, as notice.sha256 of a record';
      return problem(400, [{ field: 'sha256', detail }]);
    }
    const asked = siteOf(c, sites);
    if (asked instanceof Response) return asked;
    const body = await readDocument(c);
    if (body instanceof Response) return body;
    const faults = dayFault(body);
    if (faults.length > 0) return problem(400, faults);
    try {
      const put = await prepared(store, asked, sha256, body);
      await c.get('note')('notice.put', { site: asked.origin, filter: put.noted });
      const isReplaced = await putDocument(store.small, put.row);
      return c.json(put.noted, isReplaced ? 200 : 201);
    } catch (error) {
      if (!(error instanceof PutError)) throw error;
      return problem(error.status, error.faults);
    }
  });

  return app;
}

/** The site of `origin`; of a register with one site, or of an administrator's only one, that one. */
function siteOf(c: Context<ForAdministrators>, sites: Sites): Asked | Response {
  const origin = c.req.query('origin') ?? onlySite(c.get('administrator'), sites)?.origin;
  if (origin === undefined) {
    return problem(400, [
      {
        field: 'origin',
        detail: 'origin must be one of the sites, such as https://www.esimerkki.fi',
      },
    ]);
  }
  // Rights first: which sites there are is not told to those with rights to others.
  const asked = askedOrigins(c, sites, origin);
  if (asked instanceof Response) return asked;
  const site = sites.find(origin);
  if (site === undefined) return problem(404, `There is no site ${origin}`);
  return { origin: site.origin, origins: site.origins };
}

function onlySite({ sites: own }: Administrator, sites: Sites): Site | undefined {
  const all = own === null ? sites.all() : own.flatMap((one) => sites.find(one) ?? []);
  return all.length === 1 ? all[0] : undefined;
}
