import { domainsOf } from './domain';

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
 * Deletes a cookie on every domain, path and partition that this page can reach. A cookie goes only
 * when domain, path and `Partitioned` are those it was set with, and no script can read them.
 */
export function deleteCookie(name: string): void {
  const domains = ['', ...domainsOf(location.hostname).map((domain) => `; Domain=${domain}`)];
  const partitions = location.protocol === 'https:' ? ['', '; Secure; Partitioned'] : [''];
  for (const path of pathsOf(location.pathname)) {
    for (const domain of domains) {
      for (const partition of partitions) {
        // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is asynchronous and absent on http
        document.cookie = `${name}=; Max-Age=0; Path=${path}${domain}${partition}`;
      }
    }
  }
}
