import { sql } from 'kysely';
import type { Small } from './small.js';
import { smallTableNames } from './small-schema.js';

/** Whoever is logged in at one database logs in again at the other. */
const left = ['sessions', 'leases'];
const atOnce = 500;

/**
 * Copies the small tables of a store into those of another one, in place of what stands there.
 *
 * @example
 * await copySmall(source.small, target.small);
 */
export async function copySmall(source: Small, target: Small): Promise<void> {
  for (const name of smallTableNames.filter((one) => !left.includes(one))) {
    const table = sql.table(name);
    const rows = await source.query(sql<Record<string, unknown>>`SELECT * FROM ${table}`);
    await target.run(sql`DELETE FROM ${table}`);
    for (let start = 0; start < rows.length; start += atOnce) {
      await target.run(
        ...rows.slice(start, start + atOnce).map((row) => {
          const columns = Object.keys(row).map((column) => sql.ref(column));
          return sql`INSERT INTO ${table} (${sql.join(columns)})
            VALUES (${sql.join(Object.values(row))})`;
        }),
      );
    }
  }
}
