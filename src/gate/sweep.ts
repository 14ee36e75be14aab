import { domainsOf } from '../storage/domain';
import type { Permissions } from './permissions';

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

/**
 * Deletes what services that may not run have stored here. What they stored on their own domains is
 * out of reach of any script.
 */
export function sweep(permissions: Permissions): void {
  try {
    for (const pair of document.cookie.split(';')) {
      const name = pair.split('=', 1)[0]?.trim();
      if (name && permissions.forbids('cookie', name)) deleteCookie(name);
    }
    for (const place of ['localStorage', 'sessionStorage'] as const) {
      for (const key of Object.keys(window[place])) {
        if (permissions.forbids(place, key)) window[place].removeItem(key);
      }
    }
  } catch {
    // Storage is blocked here: nothing could be stored either.
  }
  // Where databases or caches cannot be had (plain http, a sandboxed frame), none could be filled.
  void sweepDatabases(permissions).catch(() => undefined);
  void sweepCaches(permissions).catch(() => undefined);
}

async function sweepDatabases(permissions: Permissions): Promise<void> {
  for (const { name } of await indexedDB.databases()) {
    if (name && permissions.forbids('indexedDB', name)) indexedDB.deleteDatabase(name);
  }
}

async function sweepCaches(permissions: Permissions): Promise<void> {
  for (const name of await caches.keys()) {
    if (permissions.forbids('cacheStorage', name)) await caches.delete(name);
  }
}
