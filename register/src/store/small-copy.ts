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
    await target.run(sql`DELETE FROM ${table}`);
    for await (const rows of name === 'audit' ? auditOf(source) : wholly(source, name)) {
      await target.run(
        ...rows.map((row) => {
          const columns = Object.keys(row).map((column) => sql.ref(column));
          return sql`INSERT INTO ${table} (${sql.join(columns)})
            VALUES (${sql.join(Object.values(row))})`;
        }),
      );
    }
  }
}

type Row = Record<string, unknown>;

/** The audit log grows for as long as the register lives: no read of all of it would end in time. */
async function* auditOf(source: Small): AsyncGenerator<Row[]> {
  let after = 0;
  for (;;) {
    const rows = await source.query(
      sql<Row>`SELECT * FROM audit WHERE position > ${after} ORDER BY position LIMIT ${atOnce}`,
    );
    if (rows.length === 0) return;
    yield rows;
    after = Number(rows.at(-1)?.position);
  }
}

async function* wholly(source: Small, name: string): AsyncGenerator<Row[]> {
  const rows = await source.query(sql<Row>`SELECT * FROM ${sql.table(name)}`);
  for (let start = 0; start < rows.length; start += atOnce) yield rows.slice(start, start + atOnce);
}
