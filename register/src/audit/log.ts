import { createHmac, randomBytes } from 'node:crypto';
import canonicalize from 'canonicalize';
import { sql } from 'kysely';
import { sha256 } from '../records/digest.js';
import { type Small, Taken } from '../store/small.js';
import { together } from '../store/together.js';

/** What an administrator is about to do. */
export interface Act {
  /** The name of the token, of the login, or `command` and the user of the machine. */
  who: string;
  /** What is done, such as `records.find`. */
  act: string;
  /** The origin that was named; empty when none was. */
  site: string;
  /** What else chose records, nothing of it personal. */
  filter: Readonly<Record<string, string>>;
  /** The keyed hash of a visitor's subject: see `AuditLog.person`. */
  person: string | null;
  reason: string | null;
}

/** An act in the log, linked to the one before it. */
export interface AuditEntry extends Act {
  position: number;
  at: string;
  hash: string;
}

interface AuditRow {
  position: number;
  at: string;
  who: string;
  act: string;
  site: string;
  filter: string;
  person: string | null;
  reason: string | null;
  hash: string;
}

/** Two instances that write at once take the same place; one of them tries again. */
const mostTries = 50;

/**
 * The hash of an entry: SHA-256 over its canonical JSON (RFC 8785) with the hash before it.
 *
 * @example
 * auditHash({ position: 1, at, who: 'dpo', act: 'verify', site: '', filter: {}, person: null, reason: null }, null);
 */
export const auditHash = (entry: Omit<AuditEntry, 'hash'>, previous: string | null): string => {
  const { position, at, who, act, site, filter, person, reason } = entry;
  const linked = { position, at, who, act, site, filter, person, reason, previous };
  return sha256(canonicalize(linked) ?? '');
};

/**
 * What administrators did. It is written before they do it, so that nothing is done that does not stand
 * here, and chained like the records.
 *
 * @example
 * const log = new AuditLog(store.small);
 * await log.add({ who: 'dpo', act: 'verify', site: '', filter: {}, person: null, reason: null });
 */
export class AuditLog {
  readonly #small: Small;
  readonly #add: (act: Act) => Promise<number>;
  #key: Promise<string> | undefined;

  constructor(small: Small, now = () => new Date()) {
    this.#small = small;
    this.#add = together((acts) => this.#append(acts, now().toISOString()));
  }

  /**
   * Writes an act down, durably, and tells its place.
   *
   * @example
   * await new AuditLog(store.small).add({ ...nothing, who: 'dpo', act: 'verify' });
   */
  add(act: Act): Promise<number> {
    return this.#add(act);
  }

  async #append(acts: Act[], at: string): Promise<number[]> {
    for (let attempt = 1; ; attempt++) {
      const [head] = await this.#small.query(
        sql<AuditRow>`SELECT position, hash FROM audit ORDER BY position DESC LIMIT 1`,
      );
      const rows: AuditEntry[] = [];
      let { position, hash }: { position: number; hash: string | null } = head ?? {
        ...{ position: 0, hash: null },
      };
      for (const act of acts) {
        position += 1;
        const entry = { ...act, position, at };
        hash = auditHash(entry, hash);
        rows.push({ ...entry, hash });
      }
      try {
        await this.#small.run(...rows.map(insertion));
        return rows.map((row) => row.position);
      } catch (error) {
        if (!(error instanceof Taken) || attempt === mostTries) throw error;
      }
    }
  }

  /**
   * The keyed hash under which a visitor appears. The key is random and stays in the database, so that
   * whoever sees the log alone cannot tell whether somebody whose number they know stands in it.
   *
   * @example
   * await log.person('0c8f3a52-6e4b-4d6e-9a0f-2a6f6d0c1b7e');
   */
  async person(subject: string): Promise<string> {
    this.#key ??= secretOf(this.#small, 'audit').catch((error) => {
      this.#key = undefined;
      throw error;
    });
    return createHmac('sha256', await this.#key)
      .update(subject)
      .digest('hex');
  }

  /**
   * Entries, the newest first.
   *
   * @param filter Of one site, of one visitor, before a place.
   * @example
   * await log.entries({ site: 'https://www.esimerkki.fi' }, 50);
   */
  async entries(
    filter: { site?: string | undefined; person?: string | undefined; before?: number | undefined },
    limit: number,
  ): Promise<AuditEntry[]> {
    const { site, person, before } = filter;
    const rows = await this.#small.query(
      sql<AuditRow>`SELECT * FROM audit WHERE position < ${before ?? 2 ** 31 - 1}
        ${site === undefined ? sql`` : sql`AND site = ${site}`}
        ${person === undefined ? sql`` : sql`AND person = ${person}`}
        ORDER BY position DESC LIMIT ${limit}`,
    );
    return rows.map(entryOf);
  }
}

/**
 * A random secret that all instances share, made when it is first asked for.
 *
 * @example
 * const key = await secretOf(store.small, 'audit');
 */
export async function secretOf(small: Small, name: string): Promise<string> {
  for (;;) {
    const [row] = await small.query(
      sql<{ value: string }>`SELECT value FROM secrets WHERE name = ${name}`,
    );
    if (row !== undefined) return row.value;
    const value = randomBytes(32).toString('base64url');
    try {
      await small.run(sql`INSERT INTO secrets VALUES (${name}, ${value})`);
    } catch (error) {
      // Another instance was faster: its secret counts.
      if (!(error instanceof Taken)) throw error;
    }
  }
}

const insertion = ({ position, at, who, act, site, filter, person, reason, hash }: AuditEntry) =>
  sql`INSERT INTO audit VALUES (${position}, ${at}, ${who}, ${act}, ${site},
    ${JSON.stringify(filter)}, ${person}, ${reason}, ${hash})`;

/**
 * An entry as the database gives it.
 *
 * @example
 * const entries = rows.map(entryOf);
 */
export const entryOf = ({ filter, position, ...rest }: AuditRow): AuditEntry => ({
  ...rest,
  position: Number(position),
  filter: JSON.parse(filter) as Record<string, string>,
});
