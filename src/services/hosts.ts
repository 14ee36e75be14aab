/**
 * Whether an address lies in one of a service's hosts: `host`, `*.host` (the host itself and all below
 * it), or either with a path prefix that ends at a path segment.
 */
export function inHosts(
  url: Pick<URL, 'hostname' | 'pathname'>,
  hosts: readonly string[],
): boolean {
  return hosts.some((entry) => {
    const slash = entry.indexOf('/');
    const host = slash < 0 ? entry : entry.slice(0, slash);
    const path = slash < 0 ? '' : entry.slice(slash);
    const hostMatches = host.startsWith('*.')
      ? url.hostname === host.slice(2) || url.hostname.endsWith(host.slice(1))
      : url.hostname === host;
    return hostMatches && (!path || `${url.pathname}/`.startsWith(path.replace(/\/?$/, '/')));
  });
}

/** An address as a page would resolve it; null where it is none. */
export function toUrl(address: unknown): URL | null {
  try {
    return new URL(String(address), document.baseURI);
  } catch {
    return null;
  }
}
