import {
  type Kysely,
  type MigrationLockOptions,
  PostgresAdapter,
  PostgresDialect,
  sql,
} from 'kysely';

/**
 * Instances that start at once wait for each other at a locked row. Kysely would take an advisory lock,
 * which CockroachDB accepts without locking anything and older releases of YugabyteDB refuse.
 *
 * @see https://www.cockroachlabs.com/docs/stable/postgresql-compatibility
 */
class RowLockAdapter extends PostgresAdapter {
  // The lock itself opens the transaction in which the migrations run.
  override get supportsTransactionalDdl(): boolean {
    return false;
  }

  override async acquireMigrationLock(
    db: Kysely<unknown>,
    { lockTable, lockRowId }: MigrationLockOptions,
  ): Promise<void> {
    await sql`BEGIN`.execute(db);
    await sql`SELECT id FROM ${sql.table(lockTable)} WHERE id = ${lockRowId} FOR UPDATE`.execute(
      db,
    );
  }

  override async releaseMigrationLock(db: Kysely<unknown>): Promise<void> {
    // After a statement that failed, PostgreSQL turns this into a rollback.
    await sql`COMMIT`.execute(db);
  }
}

/** PostgreSQL and the engines that speak as it does. */
export class PortableDialect extends PostgresDialect {
  override createAdapter(): PostgresAdapter {
    return new RowLockAdapter();
  }
}
