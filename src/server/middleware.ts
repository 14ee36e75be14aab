/**
 * The choice renewed with the pages a server sends, for the servers that people use. Safari throws away after seven days
 * what a script has stored, and keeps what the site's own server sets
 * (https://webkit.org/tracking-prevention/#cap-on-cookie-lifetime-in-classified-domains-and-cookies-set-in-javascript).
 */
import { COOKIE } from '../storage/format';
import { readDecision } from './decision';
import { type CookieOptions, setCookieOf } from './set-cookie';

/** What of an answer tells whether a choice may be renewed with it. */
interface Told {
  readonly type: string;
  readonly caching: string;
  /** The cookies that it sets already. */
  readonly cookies: readonly string[];
}

/**
 * The header that renews a choice; null where there is none to renew, and with what is no page, what a shared cache keeps
 * (the next visitor would be given this one's choice), and what sets the choice itself.
 */
function renewalFor(
  cookie: string | null | undefined,
  { type, caching, cookies }: Told,
  options: CookieOptions,
): string | null {
  const isPage = /^text\/html\b/i.test(type);
  const isShared = /\b(public|s-maxage)\b/i.test(caching);
  if (!isPage || isShared || cookies.some((one) => one.startsWith(`${COOKIE}=`))) return null;
  const decision = readDecision(cookie);
  return decision && setCookieOf(decision, options);
}

const toldBy = (headers: Headers): Told => ({
  type: headers.get('content-type') ?? '',
  caching: headers.get('cache-control') ?? '',
  cookies: headers.getSetCookie(),
});

/**
 * An answer with the visitor's choice renewed, where it is a page of this visitor's own; else the very answer. For every
 * server that speaks the `Request` and `Response` of the web.
 *
 * @param options how the page keeps its cookie: `domain` as in its configuration.
 * @example
 * export default { fetch: async (request) => renewPage(request, await render(request)) };
 */
export function renewPage(
  request: Request,
  response: Response,
  options: CookieOptions = {},
): Response {
  const renewal = renewalFor(request.headers.get('cookie'), toldBy(response.headers), options);
  if (!renewal) return response;
  // The headers of what was fetched cannot be changed.
  const renewed = new Response(response.body, response);
  renewed.headers.append('Set-Cookie', renewal);
  return renewed;
}

/** As Astro's middleware and React Router's have it. */
type RequestMiddleware = (
  context: { readonly request: Request },
  next: () => Promise<Response>,
) => Promise<Response>;

/**
 * Renews the choice with each page, in Astro (`onRequest` in `src/middleware.ts`) and in React Router (`middleware` of the
 * root route).
 *
 * @example
 * export const onRequest = requestMiddleware();
 */
export const requestMiddleware =
  (options: CookieOptions = {}): RequestMiddleware =>
  async ({ request }, next) =>
    renewPage(request, await next(), options);

/** As SvelteKit has it. */
interface SvelteKitInput<Event extends { readonly request: Request }> {
  readonly event: Event;
  resolve(event: Event): Response | Promise<Response>;
}

/**
 * Renews the choice with each page, in SvelteKit: `src/hooks.server.ts`.
 *
 * @example
 * export const handle = svelteKitHandle({ domain: 'esimerkki.fi' });
 */
export const svelteKitHandle =
  (options: CookieOptions = {}) =>
  async <Event extends { readonly request: Request }>({
    event,
    resolve,
  }: SvelteKitInput<Event>): Promise<Response> =>
    renewPage(event.request, await resolve(event), options);

/** What of Hono's context is used. */
interface HonoContext {
  readonly req: { readonly raw: Request };
  readonly res: Response;
  header(name: string, value: string, options: { append: true }): void;
}

/**
 * Renews the choice with each page, in Hono.
 *
 * @example
 * app.use(honoMiddleware());
 */
export const honoMiddleware =
  (options: CookieOptions = {}) =>
  async (context: HonoContext, next: () => Promise<void>): Promise<void> => {
    await next();
    const cookie = context.req.raw.headers.get('cookie');
    const renewal = renewalFor(cookie, toldBy(context.res.headers), options);
    // Not another answer: Hono would lose the cookies of one of the two.
    if (renewal) context.header('Set-Cookie', renewal, { append: true });
  };

/** What of Node's request is used, and so of Express's and Connect's. */
interface NodeRequest {
  readonly headers: { readonly cookie?: string | undefined };
}

/** What of Node's answer is used. */
interface NodeResponse {
  getHeader(name: string): number | string | readonly string[] | undefined;
  setHeader(name: string, value: never): unknown;
  writeHead(status: number, ...rest: never[]): unknown;
}

const listed = (value: number | string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : [value].flat().map(String);

/** Adds the renewed choice to an answer whose headers are all there. */
function renewNode(request: NodeRequest, response: NodeResponse, options: CookieOptions): void {
  const header = (name: string) => listed(response.getHeader(name));
  const cookies = header('set-cookie');
  const told = { type: header('content-type').join(), caching: header('cache-control').join() };
  const renewal = renewalFor(request.headers.cookie, { ...told, cookies }, options);
  if (renewal) response.setHeader('Set-Cookie', [...cookies, renewal] as never);
}

/**
 * Renews the choice with each page, in Express, in Connect, and in Node's own server.
 *
 * @example
 * app.use(expressMiddleware());
 */
export const expressMiddleware =
  (options: CookieOptions = {}) =>
  (request: NodeRequest, response: NodeResponse, next: () => void): void => {
    const writeHead = response.writeHead.bind(response) as (...given: unknown[]) => unknown;
    // What a page is, is known when its head is written, and not before.
    response.writeHead = (status: number, ...rest: unknown[]) => {
      const headers = rest.at(-1);
      // Node takes a flat list too, which may name a header twice: that is left as it is.
      if (Array.isArray(headers)) return writeHead(status, ...rest);
      const given = headers && typeof headers === 'object' ? rest.pop() : {};
      for (const [name, value] of Object.entries(given as object)) {
        if (value !== undefined) response.setHeader(name, value as never);
      }
      renewNode(request, response, options);
      return writeHead(status, ...rest);
    };
    next();
  };
