/** One request that reached the test's server, whichever host it was meant for. */
export interface Arrival {
  /** Milliseconds since the epoch. */
  time: number;
  method: string;
  scheme: string;
  host: string;
  path: string;
  query: URLSearchParams;
  headers: Headers;
  body: string;
  /** Which visitor's browser sent it; undefined for what Chromium sends on its own. */
  visitor: number | undefined;
}

/** What Chromium itself may ask for; nothing that a page does. */
const CHROMIUM_ITSELF = [
  /^update\.googleapis\.com\//,
  /^accounts\.google\.com\/ListAccounts/,
  /^content-autofill\.googleapis\.com\//,
];

/** Everything that arrived, and questions about it. */
export class RequestLog {
  readonly #arrivals: Arrival[] = [];
  readonly #firstParty: (host: string) => boolean;

  constructor(firstParty: (host: string) => boolean) {
    this.#firstParty = firstParty;
  }

  /** Notes a request; Chromium's own are left out. */
  add(arrival: Arrival): void {
    const address = arrival.host + arrival.path;
    if (!CHROMIUM_ITSELF.some((own) => own.test(address))) this.#arrivals.push(arrival);
  }

  /** A moment between two requests: `since(mark)` answers what came after it. */
  mark(): number {
    return this.#arrivals.length;
  }

  /** Everything since a mark. */
  since(mark = 0): Arrival[] {
    return this.#arrivals.slice(mark);
  }

  /** Requests to hosts that are neither the site's nor the register's. */
  thirdParty(mark = 0): Arrival[] {
    return this.since(mark).filter(({ host }) => !this.#firstParty(host));
  }
}

/** A short form for messages: what went where. */
export function describeArrival({ method, scheme, host, path, query }: Arrival): string {
  return `${method} ${scheme}://${host}${path}${query.size > 0 ? `?${query}` : ''}`;
}
