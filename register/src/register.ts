import { type Context, Hono } from 'hono';
import type { LoginOptions } from './admin/login.js';
import { type Answer, toResponse } from './http/answer.js';
import { docs } from './http/docs.js';
import { forAdministrators } from './http/for-administrators.js';
import { health } from './http/health.js';
import { origins } from './http/origins.js';
import { page } from './http/page.js';
import { problem, problemAnswer } from './http/problem.js';
import { createLimit, limited } from './http/rate.js';
import { type Post, receiving } from './http/records.js';
import { requestForm } from './http/requests.js';
import { securityHeaders } from './http/security.js';
import { subjects } from './http/subjects.js';
import { type Log, silent } from './operation/log.js';
import { createMetrics, type Metrics, timed } from './operation/metrics.js';
import { outageLog } from './operation/outage.js';
import type { Traffic } from './operation/pace.js';
import { plainSite } from './sites/site.js';
import { Sites } from './sites/sites.js';
import { type Store, StoreUnavailable } from './store/store.js';

/** What a register is made of. */
export interface RegisterOptions {
  /** Where records are kept; `openStore` opens one. */
  store: Store;
  /** The sites that it serves; `allowedOrigins` is a shorter way, beside which the store may name others. */
  sites?: Sites;
  /** Origins whose pages may post, exactly as browsers send them, each a site of its own. */
  allowedOrigins?: readonly string[];
  /** The address under which browsers reach it; pages of the same origin may post too. */
  publicUrl?: string | undefined;
  /** The path under which it is mounted, such as `/register`; nothing when it has a host of its own. */
  basePath?: string;
  /** A token that opens the administrator's calls, or `sha256:` and its hash, beside those in the store. */
  adminToken?: string | undefined;
  /** After how many days records are erased where a site says nothing: told to administrators. */
  retentionDays?: number | undefined;
  /** How many records one address may post a minute. */
  recordsPerMinute?: number;
  /** The provider by whose accounts administrators log in; it needs `publicUrl`. */
  login?: LoginOptions | undefined;
  /** Hears what happens; pino fits. */
  log?: Log;
  /** Counts what happens; made anew unless it is given. */
  metrics?: Metrics;
  /** Whether `/metrics` is told elsewhere (`KEKSI_METRICS_PORT`), and so not here. */
  ownMetricsPort?: boolean;
}

/** Who is asking, as the server that mounts the register knows it. */
export interface Caller {
  /** The visitor's address, for the rate limit: counted for a minute, never stored. */
  address?: string | undefined;
}

/** A register as a plain Fetch handler. */
export interface Register {
  fetch(request: Request, caller?: Caller): Promise<Response>;
}

/** A register of which Node's own server can also take posts without a `Request`. */
export interface NodeRegister extends Register {
  receive(post: Post): Promise<Answer>;
  /** What visitors ask of it, for work that is to make way for them. */
  traffic: Traffic;
}

/**
 * Makes a register. Its `fetch` takes a web-standard `Request`, so that it runs by itself or mounts
 * inside an existing server: pass that server's requests under `basePath` on, with their whole address.
 *
 * @example
 * const store = await openStore('file:./register.db');
 * const register = createRegister({ store, basePath: '/register' });
 * const response = await register.fetch(new Request('https://example.fi/register/healthz'));
 */
export const createRegister = (options: RegisterOptions): Register => ({
  fetch: createNodeRegister(options).fetch,
});

/** The same for `keksi-register` itself. */
export function createNodeRegister({
  store,
  allowedOrigins = [],
  publicUrl,
  sites = new Sites(
    withOwn(allowedOrigins, publicUrl).map((origin) => plainSite(origin)),
    store.small,
  ),
  basePath = '/',
  adminToken,
  recordsPerMinute = 300,
  retentionDays,
  login,
  log = silent,
  metrics = createMetrics(),
  ownMetricsPort = false,
}: RegisterOptions): NodeRegister {
  const tellOutage = outageLog(log);
  const failed = (error: unknown): Answer => {
    if (error instanceof StoreUnavailable) {
      tellOutage(error);
      return problemAnswer(503, error.message, { 'retry-after': '5' });
    }
    log.error({ err: error }, 'failed');
    return problemAnswer(500, 'The register failed; its log tells more');
  };
  const limit = createLimit(recordsPerMinute);
  const traffic: Traffic = { posts: 0 };
  const receive = receiving({ store, sites, limit, metrics, failed, traffic });

  const app = new Hono().basePath(basePath);
  app.post('/records', async (c) => toResponse(await receive(postOf(c))));

  app.use(timed(metrics), securityHeaders);
  // Costs nothing, and whoever balances load must always get an answer.
  app.route('/', health(store));
  // Everything else is limited: nobody tries tokens until one fits, or reads until the machine is busy.
  app.use(limited(createLimit(recordsPerMinute)));
  app.use('/records', origins(sites));
  app.use('/subjects/*', origins(sites));
  app.route('/', subjects(store, sites, metrics, log));
  app.route('/', docs(basePath));
  app.route('/', page());

  app.route('/', requestForm(store, sites, createLimit(requestsPerMinute)));
  const who = { setting: adminToken, publicUrl, retentionDays, login };
  app.route(
    '/',
    forAdministrators({ store, sites, log, metrics, traffic, ownMetricsPort, ...who }),
  );

  app.notFound((c) => problem(404, `There is nothing at ${c.req.method} ${c.req.path}`));
  app.onError((error) => toResponse(failed(error)));
  return { fetch: async (request, caller = {}) => app.fetch(request, caller), receive, traffic };
}

/** Nobody has more requests to make, and a list that is flooded is read by nobody. */
const requestsPerMinute = 5;

/** The origins that are given, and the register's own. */
const withOwn = (origins: readonly string[], publicUrl: string | undefined) =>
  publicUrl === undefined ? origins : [...origins, new URL(publicUrl).origin];

/** A post as the Fetch handler sees it. */
const postOf = (c: Context): Post => ({
  address: c.env?.address,
  header: (name) => c.req.header(name),
  async bytes(most) {
    const declared = c.req.header('content-length');
    if (declared !== undefined) {
      return Number(declared) > most ? undefined : new Uint8Array(await c.req.arrayBuffer());
    }
    const chunks: Uint8Array[] = [];
    let size = 0;
    // Node's streams can be iterated; the DOM's types do not know it yet.
    for await (const chunk of (c.req.raw.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > most) return undefined;
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  },
});
