import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll } from 'vitest';
import { temporaryFolder } from './folder.js';
import { type PostgresServer, startPostgres } from './postgres.js';

/** The databases that a register runs on, for `describe.each`. */
export const kinds = ['SQLite', 'PostgreSQL'] as const;

/** Makes empty databases of either kind for the tests of a file, and throws them away after them. */
export function useDatabases() {
  const folder = temporaryFolder();
  let postgres: PostgresServer;
  beforeAll(async () => {
    postgres = await startPostgres();
  }, 60_000);
  afterAll(async () => {
    await postgres?.remove();
    folder.remove();
  });
  return {
    /** The address of a new database. */
    create: async (kind: (typeof kinds)[number]): Promise<string> =>
      kind === 'SQLite'
        ? `file:${folder.path}/${randomUUID()}.db`
        : await postgres.createDatabase(),
  };
}
