import type { Arrival } from './log';

/** One thing that a vendor was told. */
export interface Hit {
  vendor: 'analytics' | 'ads' | 'meta';
  /** `page_view`, `PageView`, `conversion` … */
  event: string;
  /** Whose account: `G-…`, `AW-…` or a pixel's number. */
  account: string;
  /** Every parameter; those of a batch's own line win. */
  params: Record<string, string>;
}

const ADS_HOSTS =
  /^(www\.google\.com|pagead2\.googlesyndication\.com|www\.googleadservices\.com|googleads\.g\.doubleclick\.net)$/;

function vendorOf({ host, path }: Arrival): Hit['vendor'] | undefined {
  if (/(\.google-analytics|^analytics\.google)\.com$/.test(host) && path === '/g/collect')
    return 'analytics';
  if (host === 'www.facebook.com' && path === '/tr/') return 'meta';
  return ADS_HOSTS.test(host) ? 'ads' : undefined;
}

/** What an arrival told a vendor; a batch tells several things. */
export function toHits(arrival: Arrival): Hit[] {
  const vendor = vendorOf(arrival);
  if (!vendor) return [];
  const lines = arrival.body === '' ? [''] : arrival.body.split('\r\n');
  return lines.map((line) => {
    const params = Object.fromEntries([...arrival.query, ...new URLSearchParams(line)]);
    const { en, ev, tid, id } = params;
    return { vendor, event: en ?? ev ?? '', account: tid ?? id ?? '', params };
  });
}
