/**
 * Hits that Google's tag made up under an earlier choice. It holds events back for seconds and sends them
 * with the consent and the client id of the moment they were queued.
 */
import type { Choices } from '../../consent/choices';

const forgotten = new Set<string>();

/** The client id in the value of a `_ga` cookie: `GA1.1.123456789.1795342312`. */
const clientIdIn = (cookies: string): string | undefined =>
  /(?:^|;\s*)_ga=[^;]*?(\d+\.\d+)(?:;|$)/.exec(cookies)?.[1];

/** Remembers, for the life of the page, the client id that is about to be deleted: it may never be sent again. */
export function forgetClient(): void {
  try {
    const client = clientIdIn(document.cookie);
    if (client) forgotten.add(client);
  } catch {
    // No cookies here, so no client id either.
  }
}

/**
 * Whether a hit says that more is granted than is (`gcs=G1` + ads + analytics), or names a visitor who
 * has withdrawn.
 */
export function isStale(url: URL, { diagnostic, marketing }: Choices): boolean {
  const [, ads, analytics] = /^G1(.)(.)/.exec(url.searchParams.get('gcs') ?? '') ?? [];
  return (
    (ads === '1' && !marketing) ||
    (analytics === '1' && !diagnostic) ||
    forgotten.has(url.searchParams.get('cid') ?? '')
  );
}
