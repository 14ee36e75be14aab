// The peer's backend as its documentation sets it up, on the databases the register is measured on.

import { c15tInstance } from '@c15t/backend';
import { kyselyAdapter } from '@c15t/backend/db/adapters/kysely';
import { migrator } from '@c15t/backend/db/migrator';
import { DB } from '@c15t/backend/db/schema';
import { serve } from '@hono/node-server';
import { Kysely, PostgresDialect, SqliteDialect } from 'kysely';
import Database from 'libsql';
import pg from 'pg';

const [, , url] = process.argv;
const isPostgres = url.startsWith('postgres:');

function dialect() {
  if (isPostgres) return new PostgresDialect({ pool: new pg.Pool({ connectionString: url }) });
  const database = new Database(url);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  return new SqliteDialect({ database });
}

const adapter = kyselyAdapter({
  db: new Kysely({ dialect: dialect() }),
  provider: isPostgres ? 'postgresql' : 'sqlite',
});
const migration = await migrator({ db: DB.client(adapter), schema: 'latest' });
await migration.execute();
const { handler } = c15tInstance({
  appName: 'bench',
  basePath: '/',
  trustedOrigins: ['https://www.esimerkki.fi'],
  adapter,
  logger: { level: 'error' },
});
const server = serve({ fetch: handler, port: 0, hostname: '127.0.0.1' }, () => {
  console.log(`"port":${server.address().port}`);
});
process.on('SIGTERM', () => process.exit(0));
