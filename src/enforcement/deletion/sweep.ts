import { doc } from '../../page/document';
import type { Permissions } from '../../permissions/permissions';
import { deleteCookie } from '../../storage/delete-cookie';

/** Which names are to go, and from which domains beside the host itself. */
export interface Sweeping {
  readonly forbids: Permissions['forbids'];
  /** The parent domains on which a cookie of this name may be deleted: others of a shared one are not ours. */
  readonly domainsOf: (cookie: string) => string[];
}

/**
 * Deletes what services that may not run have stored here. What they stored on their own domains is
 * out of reach of any script.
 */
export function sweep(sweeping: Sweeping): void {
  try {
    sweepCookies(sweeping);
    sweepStorage(sweeping);
  } catch {
    // Storage is blocked here (a sandboxed frame): nothing could be stored either. Not to be asked for databases
    // then: Chromium also rejects a promise that nobody can catch.
    return;
  }
  // Where databases or caches cannot be had (plain http), none could be filled.
  void sweepDatabases(sweeping).catch(() => undefined);
  void sweepCaches(sweeping).catch(() => undefined);
}

/** @throws where storage is blocked. */
export function sweepCookies({ forbids, domainsOf }: Sweeping): void {
  for (const pair of doc.cookie.split(';')) {
    const name = pair.split('=', 1)[0]?.trim();
    if (name && forbids('cookie', name)) deleteCookie(name, domainsOf(name));
  }
}

function sweepStorage({ forbids }: Sweeping): void {
  for (const place of ['localStorage', 'sessionStorage'] as const) {
    for (const key of Object.keys(window[place])) {
      if (forbids(place, key)) window[place].removeItem(key);
    }
  }
}

async function sweepDatabases({ forbids }: Sweeping): Promise<void> {
  for (const { name } of await indexedDB.databases()) {
    if (name && forbids('indexedDB', name)) indexedDB.deleteDatabase(name);
  }
}

async function sweepCaches({ forbids }: Sweeping): Promise<void> {
  for (const name of await caches.keys()) {
    if (forbids('cacheStorage', name)) await caches.delete(name);
  }
}
