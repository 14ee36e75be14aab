import { fileURLToPath } from 'node:url';
import type { Progress } from './first/copy.js';
import type { Store } from './store.js';

/**
 * Opens the store a database address names, and creates or migrates its tables:
 * `file:./register.db` or `file:///var/lib/keksi/register.db` is an SQLite file,
 * `postgres://user:password@host/database` a PostgreSQL database; several hosts are separated by commas.
 * A database of the first version is copied into tables of this one; `onProgress` hears how far that is.
 */
export async function openStore(databaseUrl: string, onProgress?: Progress): Promise<Store> {
  // Only the driver that is needed is loaded: it is most of the time a start takes.
  if (databaseUrl.startsWith('file:')) {
    const { openSqlite } = await import('./sqlite.js');
    return openSqlite(filePath(databaseUrl), onProgress);
  }
  if (/^postgres(ql)?:\/\//.test(databaseUrl)) {
    const { openPostgres } = await import('./postgres.js');
    return openPostgres(databaseUrl, { onProgress });
  }
  throw new Error(
    `KEKSI_DATABASE_URL must begin with file: or postgres://; it was ${withoutPassword(databaseUrl)}`,
  );
}

const filePath = (url: string) =>
  url.startsWith('file://') ? fileURLToPath(url) : url.slice('file:'.length);

const withoutPassword = (url: string) => url.replace(/\/\/[^@/]*@/, '//…@');
