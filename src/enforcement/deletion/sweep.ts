import type { Permissions } from '../../permissions/permissions';
import { deleteCookie } from '../../storage/delete-cookie';

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
    // Storage is blocked here (a sandboxed frame): nothing could be stored either. Not to be asked for databases
    // then: Chromium also rejects a promise that nobody can catch.
    return;
  }
  // Where databases or caches cannot be had (plain http), none could be filled.
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
