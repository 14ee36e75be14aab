import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { sha256 } from '../records/digest.js';
import type { Small } from '../store/small.js';
import { type Administrator, readRights } from './administrator.js';
import { administratorOf } from './tokens.js';

/** A working day, in milliseconds: nobody logs in twice on one. */
export const sessionLength = 10 * 3_600_000;

interface SessionRow {
  token: string | null;
  who: string;
  rights: string;
  sites: string | null;
  expires_at: string;
}

/**
 * Opens a session for somebody who has shown who they are, and gives the secret that a cookie keeps.
 *
 * @param token The hash of the token that opened it: the session then ends with the token.
 * @example
 * const secret = await openSession(store.small, administrator, sha256(token));
 */
export async function openSession(
  small: Small,
  { name, rights, sites }: Administrator,
  token: string | null,
  now = Date.now(),
): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  const expires = new Date(now + sessionLength).toISOString();
  await small.run(
    sql`DELETE FROM sessions WHERE expires_at < ${new Date(now).toISOString()}`,
    sql`INSERT INTO sessions VALUES (${sha256(secret)}, ${token}, ${name}, ${rights.join(' ')},
      ${sites === null ? null : JSON.stringify(sites)}, ${expires})`,
  );
  return secret;
}

/**
 * Tells whose session it is.
 *
 * @param setting As in `administratorOf`.
 * @example
 * const administrator = await administratorOfSession(store.small, cookie, undefined);
 */
export async function administratorOfSession(
  small: Small,
  secret: string,
  setting: string | undefined,
  now = Date.now(),
): Promise<Administrator | undefined> {
  const [row] = await small.query(
    sql<SessionRow>`SELECT * FROM sessions WHERE sha256 = ${sha256(secret)}
      AND expires_at > ${new Date(now).toISOString()}`,
  );
  if (row === undefined) return undefined;
  if (row.token !== null) return administratorOf(small, row.token, setting);
  return {
    name: row.who,
    rights: readRights(row.rights),
    sites: row.sites === null ? null : (JSON.parse(row.sites) as string[]),
  };
}

/**
 * Ends a session.
 *
 * @example
 * await closeSession(store.small, cookie);
 */
export async function closeSession(small: Small, secret: string): Promise<void> {
  await small.run(sql`DELETE FROM sessions WHERE sha256 = ${sha256(secret)}`);
}
