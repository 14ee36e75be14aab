/** What stands for `*` at the end: `com`, or a country's own, some of which have a level more (`co.uk`, `com.au`). */
const COUNTRY = /^(?:com|(?:com?\.)?[a-z]{2})$/;

/**
 * Whether an address lies in one of a service's hosts: `host`, `*.host` (the host itself and all below
 * it), `host.*` (in whichever country the visitor is: `www.google.fi`), or any of them with a path prefix that ends at a
 * path segment.
 */
export function inHosts(
  { hostname, pathname }: Pick<URL, 'hostname' | 'pathname'>,
  hosts: readonly string[],
): boolean {
  // A host may be written with the dot that ends every full name: it is the same one.
  const name = hostname.replace(/\.$/, '');
  return hosts.some((entry) => {
    const slash = entry.indexOf('/');
    const host = slash < 0 ? entry : entry.slice(0, slash);
    const path = slash < 0 ? '' : entry.slice(slash);
    const hostMatches = host.startsWith('*.')
      ? name === host.slice(2) || name.endsWith(host.slice(1))
      : name === host || (host.endsWith('.*') && isInCountry(name, host.slice(0, -1)));
    return hostMatches && (!path || `${pathname}/`.startsWith(path.replace(/\/?$/, '/')));
  });
}

const isInCountry = (name: string, before: string): boolean =>
  name.startsWith(before) && COUNTRY.test(name.slice(before.length));

/** Whether one of `hosts` lies in `whole`. */
export const lieIn = (whole: readonly string[], hosts: readonly string[]): boolean =>
  hosts.some((host) => {
    const [hostname = '', ...path] = host.replace('*.', '').split('/');
    return inHosts({ hostname, pathname: `/${path.join('/')}` }, whole);
  });

/** Whether an address may lie in hosts of both. */
export const overlap = (some: readonly string[], others: readonly string[]): boolean =>
  lieIn(some, others) || lieIn(others, some);
