import { expect, test } from 'vitest';
import type { Connections } from './postgres-connection.js';
import { migrate } from './postgres-migrate.js';
import { postgresMigrations } from './postgres-schema.js';
import { smallMigrations } from './small-schema.js';

/** A database in which another instance has made the tables between the look and the CREATE. */
function raced(code: string): Connections & { readonly creates: string[] } {
  const creates: string[] = [];
  const query = async (text: string) => {
    if (text.includes('to_regclass($')) return { rows: [] };
    if (text.includes("to_regclass('migrations')")) {
      return { rows: [{ there: creates.length ? 'migrations' : null }] };
    }
    if (text.startsWith('CREATE')) {
      creates.push(text);
      throw Object.assign(new Error(text), { code });
    }
    if (text.startsWith('SELECT name FROM migrations')) {
      return { rows: [...postgresMigrations, ...smallMigrations].map(({ name }) => ({ name })) };
    }
    return { rows: [] };
  };
  return { creates, query } as unknown as Connections & { readonly creates: string[] };
}

// PostgreSQL says one of the three, whichever row of its catalogue it stumbles over.
// https://www.postgresql.org/docs/current/errcodes-appendix.html
test.each(['23505', '42P07', '42710'])(
  'a start that meets another one’s table (%s) goes on with it',
  async (code) => {
    const database = raced(code);
    await migrate(database, 0);
    expect(database.creates).toHaveLength(1);
  },
);

test('a table that may not be made is told of', async () => {
  await expect(migrate(raced('42501'), 0)).rejects.toMatchObject({ code: '42501' });
});
