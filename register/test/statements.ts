import pg from 'pg';
import { vi } from 'vitest';

/** A statement as it went to the database. */
export interface Statement {
  text: string;
  values: readonly unknown[];
  /** The connection that it went over. */
  client: object;
}

/** Notes every statement that this process sends to PostgreSQL, until it is told to stop. */
export function noteStatements(): { statements: Statement[]; stop(): void } {
  const statements: Statement[] = [];
  const send = pg.Client.prototype.query as (...given: unknown[]) => unknown;
  const spy = vi
    .spyOn(pg.Client.prototype as unknown as { query(...given: unknown[]): unknown }, 'query')
    .mockImplementation(function note(this: object, ...given: unknown[]) {
      const [text, values] = given;
      if (typeof text === 'string') {
        statements.push({
          text: text.replace(/\s+/g, ' ').trim(),
          values: Array.isArray(values) ? [...values] : [],
          client: this,
        });
      }
      return send.apply(this, given);
    });
  return { statements, stop: () => spy.mockRestore() };
}
