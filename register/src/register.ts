import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { origins } from './http/origins.js';
import { problem } from './http/problem.js';
import { postRecords } from './http/records.js';
import { subjects } from './http/subjects.js';
import { type Store, StoreUnavailable } from './store/store.js';

/** What a register is made of. */
export interface RegisterOptions {
  /** Where records are kept; `openStore` opens one. */
  store: Store;
  /** Origins of the sites whose pages may post, exactly as browsers send them. Its own is always allowed. */
  allowedOrigins?: readonly string[];
  /** The path under which it is mounted, such as `/register`; nothing when it has a host of its own. */
  basePath?: string;
}

/** A register as a plain Fetch handler. */
export interface Register {
  fetch(request: Request): Promise<Response>;
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
export function createRegister({
  store,
  allowedOrigins = [],
  basePath = '/',
}: RegisterOptions): Register {
  const app = new Hono().basePath(basePath);
  app.use(secureHeaders({ crossOriginResourcePolicy: false, strictTransportSecurity: false }));
  app.use('/records', origins(allowedOrigins));
  app.use('/subjects/*', origins(allowedOrigins));
  app.route('/', postRecords(store, allowedOrigins));
  app.route('/', subjects(store));
  app.get('/healthz', async (c) => {
    await store.checkHealth();
    return c.json({ status: 'ok' });
  });
  app.notFound((c) => problem(404, `There is nothing at ${new URL(c.req.url).pathname}`));
  app.onError((error) => {
    if (error instanceof StoreUnavailable) {
      return problem(503, error.message, { 'retry-after': '5' });
    }
    console.error(error);
    return problem(500, 'The register failed; its log tells more');
  });
  return { fetch: async (request) => app.fetch(request) };
}
