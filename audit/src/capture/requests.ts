import type { LoggedRequest } from '../browser/net-log';
import { cookieNames } from '../browser/net-log';
import type { Initiator, Moment, PhaseName, Place, SeenRequest } from '../model';
import { parametersOf } from './parameters';
import { isCrossOrigin, isCrossSite } from './site';

type Open<T> = { -readonly [key in keyof T]: T[key] };
type Fields = Readonly<Record<string, unknown>>;

/** Where and when a request belongs. @example `{ moment: 'after', page, target: 'page', atUnload: false }` */
export interface Belongs {
  readonly moment: Moment;
  readonly page: string;
  readonly from?: string;
  readonly target: SeenRequest['target'];
  readonly atUnload: boolean;
}

const BODY = 20_000;

const placeOf = (frame: Fields): Place => ({
  url: String(frame.url),
  line: Number(frame.lineNumber) + 1,
  ...(frame.columnNumber !== undefined && { column: Number(frame.columnNumber) + 1 }),
  ...(frame.functionName ? { function: String(frame.functionName) } : {}),
});

/** A stack of the protocol, its asynchronous parents included. */
function stackOf(stack: Fields | undefined): Place[] {
  const found: Place[] = [];
  for (let part = stack; part && found.length < 10; part = part.parent as Fields | undefined) {
    found.push(...((part.callFrames as Fields[] | undefined) ?? []).map(placeOf));
  }
  return found.filter(({ url }) => url !== '').slice(0, 10);
}

function initiatorOf(told: Fields, type: string, target: SeenRequest['target']): Initiator {
  const stack = stackOf(told.stack as Fields | undefined);
  const at = told.url
    ? {
        url: String(told.url),
        ...(told.lineNumber !== undefined && { line: Number(told.lineNumber) + 1 }),
      }
    : undefined;
  const place = stack[0] ?? at;
  const kinds: Readonly<Record<string, Initiator['kind']>> = {
    script: 'script',
    parser: 'parser',
    preload: 'preload',
    preflight: 'browser',
  };
  const other = target === 'page' || target === 'frame' ? 'browser' : 'worker';
  const kind = kinds[String(told.type)] ?? (type === 'document' ? 'visit' : other);
  return { kind, ...(place && { place }), stack };
}

const headersOf = (headers: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries((headers as object) ?? {}).map(([k, v]) => [k.toLowerCase(), String(v)]),
  );

const namesSet = (headers: Record<string, string>): string[] =>
  (headers['set-cookie'] ?? '').split('\n').flatMap((line) => cookieNames(line.split(';')[0]));

/** The requests of a phase, put together from what the browser tells piece by piece. @example `const requests = new Requests('refused', Date.now())` */
export class Requests {
  private readonly found: Open<SeenRequest>[] = [];
  private readonly open = new Map<string, Open<SeenRequest>>();
  /** What came of a request before the request itself did. */
  private readonly early = new Map<string, ((request: Open<SeenRequest>) => void)[]>();

  constructor(
    private readonly phase: PhaseName,
    private readonly startedAt: number,
  ) {}

  /** A request began. */
  begin(key: string, told: Fields, belongs: Belongs): void {
    const sent = told.request as Fields;
    const url = String(sent.url);
    if (told.redirectResponse) this.redirected(key, told.redirectResponse as Fields);
    if (!/^(https?|wss?):/.test(url)) return;
    const type = String(told.type ?? 'other').toLowerCase();
    const headers = headersOf(sent.headers);
    const body = typeof sent.postData === 'string' ? sent.postData.slice(0, BODY) : undefined;
    const initiator = initiatorOf((told.initiator as Fields) ?? {}, type, belongs.target);
    this.add(key, {
      url,
      host: new URL(url).hostname,
      method: String(sent.method ?? 'GET'),
      type,
      phase: this.phase,
      ...belongs,
      initiator: told.redirectResponse ? { ...initiator, kind: 'redirect' } : initiator,
      at: Math.max(
        0,
        Math.round(Number(told.wallTime ?? Date.now() / 1000) * 1000 - this.startedAt),
      ),
      crossSite: isCrossSite(url, belongs.page),
      crossOrigin: isCrossOrigin(url, belongs.page),
      parameters: parametersOf(url, body, headers),
      cookiesSent: [],
      cookiesSet: [],
      requestHeaders: headers,
      ...(body !== undefined && { body }),
      ...(headers.referer && { referrer: headers.referer }),
    });
  }

  /** The body that came later. */
  body(key: string, text: string): void {
    this.with(key, (request) => {
      request.body = text.slice(0, BODY);
      request.parameters = parametersOf(request.url, request.body, request.requestHeaders);
    });
  }

  /** Which cookies really went along. */
  cookies(key: string, told: Fields): void {
    const cookies = (told.associatedCookies as Fields[] | undefined) ?? [];
    const names = cookies
      .filter(({ blockedReasons }) => (blockedReasons as unknown[] | undefined)?.length === 0)
      .map(({ cookie }) => String((cookie as Fields).name));
    this.with(key, (request) => {
      request.cookiesSent = names;
      request.requestHeaders = { ...request.requestHeaders, ...headersOf(told.headers) };
      request.referrer ??= request.requestHeaders.referer;
    });
  }

  /** The answer's headers as they came. */
  answered(key: string, told: Fields): void {
    const headers = headersOf(told.headers);
    this.with(key, (request) => {
      request.cookiesSet = [...request.cookiesSet, ...namesSet(headers)];
      request.responseHeaders = { ...request.responseHeaders, ...headers };
      request.status ??= Number(told.statusCode);
    });
  }

  /** The answer. */
  response(key: string, response: Fields): void {
    this.with(key, (request) => {
      request.status = Number(response.status);
      request.mimeType = String(response.mimeType ?? '');
      request.responseHeaders = { ...headersOf(response.headers), ...request.responseHeaders };
      if (response.fromDiskCache || response.fromPrefetchCache) request.fromCache = true;
    });
  }

  /** The answer is whole, or there is none. */
  end(key: string, told: { size?: number; failure?: string; fromCache?: boolean }): void {
    this.with(key, (request) => {
      request.duration = Math.max(0, Math.round(Date.now() - this.startedAt - request.at));
      if (told.size !== undefined) request.size = told.size;
      if (told.failure) request.failure = told.failure;
      if (told.fromCache) request.fromCache = true;
    });
  }

  /** The audit itself answers it. */
  answeredByAudit(key: string): void {
    this.with(key, (request) => {
      request.answeredByAudit = true;
    });
  }

  /** Everything, with what only the browser's own log knows. */
  all(logged: readonly LoggedRequest[], belongs: (one: LoggedRequest) => Belongs): SeenRequest[] {
    // What came from the cache is in the log too, and matched last.
    const cached = this.found.filter(({ fromCache }) => fromCache);
    const free = new Set([...this.found.filter(({ fromCache }) => !fromCache), ...cached]);
    for (const one of logged) {
      const url = one.url.split('#')[0] ?? '';
      const match = [...free].find(
        (seen) =>
          seen.url.split('#')[0] === url &&
          seen.method === one.method &&
          Math.abs(seen.at + this.startedAt - one.at) < 5_000,
      );
      if (match) {
        free.delete(match);
        if (match.cookiesSent.length === 0) match.cookiesSent = one.cookiesSent;
      } else if (one.initiator && one.method !== 'OPTIONS' && one.at >= this.startedAt) {
        this.found.push(this.fromLog(one, belongs(one)));
      }
    }
    return this.found.sort((a, b) => a.at - b.at);
  }

  private fromLog(one: LoggedRequest, belongs: Belongs): SeenRequest {
    return {
      url: one.url,
      host: new URL(one.url).hostname,
      method: one.method,
      type: 'other',
      phase: this.phase,
      ...belongs,
      initiator: { kind: 'browser', stack: [] },
      at: Math.round(one.at - this.startedAt),
      crossSite: isCrossSite(one.url, belongs.page),
      crossOrigin: isCrossOrigin(one.url, belongs.page),
      parameters: parametersOf(one.url, undefined, one.referrer ? { referer: one.referrer } : {}),
      cookiesSent: one.cookiesSent,
      cookiesSet: [],
      logOnly: true,
      ...(one.referrer && { referrer: one.referrer }),
    };
  }

  private redirected(key: string, response: Fields): void {
    this.response(key, response);
    this.end(key, {});
    this.open.delete(key);
  }

  private add(key: string, request: Open<SeenRequest>): void {
    this.found.push(request);
    this.open.set(key, request);
    for (const apply of this.early.get(key) ?? []) apply(request);
    this.early.delete(key);
  }

  private with(key: string, apply: (request: Open<SeenRequest>) => void): void {
    const request = this.open.get(key);
    if (request) apply(request);
    else this.early.set(key, [...(this.early.get(key) ?? []), apply]);
  }
}
