import type { Enforced } from '../../permissions/enforced';
import { hostsOf } from '../../permissions/permissions';

/** What decides which hosts a site has named. */
export interface Named {
  readonly domain: string | null;
  readonly register: string | null;
  /** The owner's own. */
  readonly hosts: readonly string[];
}

/**
 * The site's own host without `www.`, and everything below it; the domain it shares its choice on.
 *
 * @param hostname of the site, where this is not one of its pages.
 */
export function ownHosts(
  { domain }: Pick<Named, 'domain'>,
  hostname: string = location.hostname,
): string[] {
  const own = hostname.replace(/^www\./, '');
  const shared = domain && domain !== 'auto' ? [domain] : [];
  // A number in brackets (IPv6) is no host of a policy; 'self' stands for it.
  return [own, ...shared].filter((host) => /^[\w.-]+$/.test(host)).map((host) => `*.${host}`);
}

/**
 * Every host that somebody has named: the owner, or a service, whether it may run or not.
 *
 * @param home the host that Keksi's own files come from.
 */
export function namedHosts(named: Named, services: readonly Enforced[], home: string): string[] {
  const register = named.register ? new URL(named.register).hostname : '';
  return [
    ...ownHosts(named),
    ...named.hosts,
    ...[home, register].filter(Boolean),
    ...services.flatMap(hostsOf),
  ];
}
