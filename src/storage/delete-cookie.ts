import { domainsOf } from './domain';
import { removeCookie } from './jar';

/** The paths a cookie readable here can have: `/`, and each folder of the address with and without its slash. */
export function pathsOf(pathname: string): string[] {
  const paths = ['/'];
  for (let index = 1; index <= pathname.length; index++) {
    if (index === pathname.length || pathname[index] === '/') {
      const folder = pathname.slice(0, index);
      paths.push(folder, `${folder.replace(/\/$/, '')}/`);
    }
  }
  return [...new Set(paths)];
}

/**
 * Deletes a cookie on every path and partition that this page can reach. A cookie goes only when domain, path and
 * `Partitioned` are those it was set with, and no script can read them.
 *
 * @param domains where, beside the host itself; every parent unless said.
 */
export function deleteCookie(name: string, domains = domainsOf(location.hostname)): void {
  const partitions = location.protocol === 'https:' ? [false, true] : [false];
  for (const path of pathsOf(location.pathname)) {
    for (const domain of [null, ...domains]) {
      for (const partitioned of partitions) removeCookie(name, { path, domain, partitioned });
    }
  }
}
