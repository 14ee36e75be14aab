import { fileURLToPath } from 'node:url';
import type { Store } from './store.js';

/**
 * Opens the store a database address names, and creates or migrates its tables:
 * `file:./register.db` or `file:///var/lib/keksi/register.db` is an SQLite file,
 * `postgres://user:password@host/database` a PostgreSQL database.
 */
export async function openStore(databaseUrl: string): Promise<Store> {
  // Only the driver that is needed is loaded: it is most of the time a start takes.
  if (databaseUrl.startsWith('file:')) {
    const { openSqlite } = await import('./sqlite.js');
    return openSqlite(filePath(databaseUrl));
  }
  if (/^postgres(ql)?:\/\//.test(databaseUrl)) {
    const { openPostgres } = await import('./postgres.js');
    return openPostgres(databaseUrl);
  }
  throw new Error(
    `KEKSI_DATABASE_URL must begin with file: or postgres://; it was ${withoutPassword(databaseUrl)}`,
  );
}

const filePath = (url: string) =>
  url.startsWith('file://') ? fileURLToPath(url) : url.slice('file:'.length);

const withoutPassword = (url: string) => url.replace(/\/\/[^@/]*@/, '//…@');
