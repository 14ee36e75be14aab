import type { CompiledQuery, Kysely, RawBuilder } from 'kysely';

/**
 * The small tables: sites, tokens, the audit log and what else is configured rather than collected. Both
 * databases take the same statements for them, and where PostgreSQL is distributed every node has a copy.
 */
export interface Small {
  /** Runs a statement that only reads. */
  query<Row>(statement: RawBuilder<Row>): Promise<Row[]>;
  /**
   * Runs statements in one transaction, and gives what each returns.
   *
   * @throws Taken when a key is taken already; nothing is changed then.
   */
  run(...statements: RawBuilder<unknown>[]): Promise<object[][]>;
}

/** A row with this key is there already. */
export class Taken extends Error {
  override name = 'Taken';
}

/** A statement as text with its parameters, as a driver takes it. */
export type Plain = Pick<CompiledQuery, 'sql' | 'parameters'>;

/** What a store has to bring along for its small tables. */
export interface SmallParts {
  compiler: Kysely<unknown>;
  query: Small['query'];
  /** Runs statements in one transaction. */
  run(statements: Plain[]): Promise<object[][]>;
  /** Whether a failure means that a key is taken. */
  isTaken(error: unknown): boolean;
}

/**
 * Makes the small tables of a store.
 *
 * @example
 * await store.small.run(sql`INSERT INTO marks VALUES ('sites', 1)`);
 */
export function smallTables({ compiler, query, run, isTaken }: SmallParts): Small {
  return {
    query,
    async run(...statements) {
      try {
        return await run(statements.map((statement) => statement.compile(compiler)));
      } catch (error) {
        if (isTaken(error)) throw new Taken('The key is taken', { cause: error });
        throw error;
      }
    },
  };
}
