/** What was posted, in whichever way a server's framework hands it over. */

/** The `Request` of the web, Node's own request, or Express's after `express.urlencoded()`. */
export interface Posted {
  readonly method?: string | undefined;
  /** `Headers`, or an object as Node has it. */
  readonly headers: object;
  /** Text, a stream, or what has been read into an object; where it is missing, the request itself is read. */
  readonly body?: unknown;
}

/** More than an answer and an address ever are. */
const MOST = 8192;

/** A header of either kind of request; empty where it is not there. */
export function headerOf({ headers }: Posted, name: string): string {
  const { get } = headers as Partial<Headers>;
  if (typeof get === 'function') return get.call(headers, name) ?? '';
  const value = (headers as Readonly<Record<string, string | readonly string[] | undefined>>)[name];
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}

const isStream = (body: unknown): body is AsyncIterable<Uint8Array | string> =>
  typeof body === 'object' && body !== null && Symbol.asyncIterator in body;

/** The fields that were posted; null where they are too much to read. */
export async function fieldsOf(request: Posted): Promise<URLSearchParams | null> {
  // A `Request` of the web that bears nothing has no body either.
  const body = request.body ?? request;
  if (Number(headerOf(request, 'content-length')) > MOST) return null;
  if (typeof body === 'string') return body.length > MOST ? null : new URLSearchParams(body);
  if (!isStream(body)) {
    const fields = body === request ? [] : Object.entries(body as object);
    return new URLSearchParams(fields.filter(([, value]) => typeof value === 'string'));
  }
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of body) {
    text += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    if (text.length > MOST) return null;
  }
  return new URLSearchParams(text);
}
