import { fileURLToPath } from 'node:url';
import { openPostgres } from './postgres.js';
import { openSqlite } from './sqlite.js';
import type { Store } from './store.js';

/**
 * Opens the store a database address names, and creates or migrates its tables:
 * `file:./register.db` or `file:///var/lib/keksi/register.db` is an SQLite file,
 * `postgres://user:password@host/database` a PostgreSQL database.
 */
export async function openStore(databaseUrl: string): Promise<Store> {
  if (databaseUrl.startsWith('file:')) return openSqlite(filePath(databaseUrl));
  if (/^postgres(ql)?:\/\//.test(databaseUrl)) return openPostgres(databaseUrl);
  throw new Error(
    `KEKSI_DATABASE_URL must begin with file: or postgres://; it was ${withoutPassword(databaseUrl)}`,
  );
}

const filePath = (url: string) =>
  url.startsWith('file://') ? fileURLToPath(url) : url.slice('file:'.length);

const withoutPassword = (url: string) => url.replace(/\/\/[^@/]*@/, '//…@');
