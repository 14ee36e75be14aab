/** A request as the browser's own log has it: everything that left, keepalive requests of a page that has gone as well. @example `readNetLog(text)[0]?.url` */
export interface LoggedRequest {
  readonly url: string;
  readonly method: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The origin that asked; without one, the browser itself did. */
  readonly initiator?: string;
  readonly referrer?: string;
  readonly cookiesSent: readonly string[];
}

interface LogEvent {
  readonly type: number;
  readonly time: string;
  readonly source: { readonly id: number };
  readonly params?: Readonly<Record<string, unknown>>;
}

interface Constants {
  readonly timeTickOffset: number | string;
  readonly logEventTypes: Readonly<Record<string, number>>;
}

/** One event a line. The last lines are missing where the browser was ended by force, so each is read by itself. */
function linesOf(text: string): { constants?: Constants; events: LogEvent[] } {
  const events: LogEvent[] = [];
  let constants: Constants | undefined;
  for (const line of text.split('\n')) {
    if (line.startsWith('{"constants":')) {
      constants = (JSON.parse(`${line.replace(/,\s*$/, '')}}`) as { constants: Constants })
        .constants;
    } else if (line.startsWith('{"')) {
      try {
        events.push(JSON.parse(line.replace(/(,|\]\})?\s*$/, '')) as LogEvent);
      } catch {
        // Cut off.
      }
    }
  }
  return { constants, events };
}

const headerOf = (headers: unknown, name: string): string | undefined => {
  const lines = Array.isArray(headers)
    ? headers.map(String)
    : Object.entries((headers as object) ?? {}).map(([key, value]) => `${key}: ${value}`);
  const found = lines.find((line) => line.toLowerCase().startsWith(`${name}: `));
  return found?.slice(name.length + 2);
};

/** The names of the cookies in a `Cookie` header. @example `cookieNames('a=1; b=2')` */
export const cookieNames = (header: string | undefined): string[] =>
  (header ?? '')
    .split(';')
    .map((pair) => pair.split('=')[0]?.trim() ?? '')
    .filter((name) => name !== '');

const isWeb = (url: unknown): url is string =>
  typeof url === 'string' && /^(https?|wss?):/.test(url);

const SENT = [
  'HTTP_TRANSACTION_SEND_REQUEST_HEADERS',
  'HTTP_TRANSACTION_HTTP2_SEND_REQUEST_HEADERS',
  'HTTP_TRANSACTION_QUIC_SEND_REQUEST_HEADERS',
];

/** All requests of a network log, in order. @example `readNetLog(readFileSync('net-log.json', 'utf8'))` */
export function readNetLog(text: string): LoggedRequest[] {
  const { constants, events } = linesOf(text);
  if (!constants) return [];
  const { logEventTypes: types, timeTickOffset } = constants;
  const sent = SENT.map((name) => types[name]);
  const open = new Map<number, { -readonly [key in keyof LoggedRequest]: LoggedRequest[key] }>();
  const found: LoggedRequest[] = [];
  for (const { type, time, source, params = {} } of events) {
    if (type === types.URL_REQUEST_START_JOB && isWeb(params.url)) {
      const { url, method, initiator } = params;
      const request = {
        url,
        method: String(method ?? 'GET'),
        at: Number(time) + Number(timeTickOffset),
        cookiesSent: [] as string[],
        ...(/^https?:/.test(String(initiator)) && { initiator: String(initiator) }),
      };
      open.set(source.id, request);
      found.push(request);
    }
    const request = open.get(source.id);
    if (request && sent.includes(type)) {
      const { headers } = params;
      request.cookiesSent = cookieNames(headerOf(headers, 'cookie'));
      request.referrer = headerOf(headers, 'referer');
    }
  }
  return found;
}
