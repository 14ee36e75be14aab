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
  /** Whether the host is neither the site's nor the register's. */
  thirdParty: boolean;
  /** Whose browser sent it. */
  visitor: number;
}

/** What Chromium itself may ask for; nothing that a page does. */
const CHROMIUM_ITSELF = [
  /^update\.googleapis\.com\//,
  /^accounts\.google\.com\/ListAccounts/,
  /^content-autofill\.googleapis\.com\//,
];

/** Everything that arrived, in order. */
export class RequestLog {
  readonly arrivals: Arrival[] = [];

  /** Notes a request; Chromium's own are left out. */
  add(arrival: Arrival): void {
    const address = arrival.host + arrival.path;
    if (!CHROMIUM_ITSELF.some((own) => own.test(address))) this.arrivals.push(arrival);
  }

  /** A moment between two requests: what is after it came later. */
  mark(): number {
    return this.arrivals.length;
  }
}

/** A short form for messages: what went where. */
export function describeArrival({ method, scheme, host, path, query }: Arrival): string {
  return `${method} ${scheme}://${host}${path}${query.size > 0 ? `?${query}` : ''}`;
}
