import { randomBytes, timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import { sha256 } from '../records/digest.js';
import type { Small } from '../store/small.js';
import { type Administrator, type Right, readRights, withEveryRight } from './administrator.js';

/** The name under which `KEKSI_ADMIN_TOKEN` appears in the audit log. */
const settingName = 'KEKSI_ADMIN_TOKEN';

/** An administrator's token; of the token itself only its hash is known. */
export interface Token extends Administrator {
  sha256: string;
  createdAt: string;
}

interface TokenRow {
  name: string;
  sha256: string;
  created_at: string;
  rights: string;
  sites: string | null;
}

/** What a token allows if nothing else is said. */
export const usualRights: readonly Right[] = ['read', 'export'];

/**
 * Makes a token that nobody can guess. Its hash is kept; the token itself is shown once.
 *
 * @throws Taken when there is a token of that name.
 * @example
 * await createToken(store.small, { name: 'dpo', rights: ['read', 'erase'], sites: null });
 */
export async function createToken(
  small: Small,
  { name, rights = usualRights, sites = null }: Partial<Administrator> & { name: string },
  now = new Date(),
): Promise<string> {
  const token = `keksi_${randomBytes(32).toString('base64url')}`;
  await small.run(
    sql`INSERT INTO tokens (name, sha256, created_at, rights, sites) VALUES (${name},
      ${sha256(token)}, ${now.toISOString()}, ${rights.join(' ')},
      ${sites === null ? null : JSON.stringify(sites)})`,
  );
  return token;
}

/**
 * The tokens, by name.
 *
 * @example
 * for (const { name, rights } of await readTokens(store.small)) console.log(name, rights);
 */
export async function readTokens(small: Small): Promise<Token[]> {
  const rows = await small.query(sql<TokenRow>`SELECT * FROM tokens ORDER BY name`);
  return rows.map(tokenOf);
}

const tokenOf = ({ name, sha256, created_at, rights, sites }: TokenRow): Token => ({
  ...{ name, sha256, createdAt: created_at, rights: readRights(rights) },
  sites: sites === null ? null : (JSON.parse(sites) as string[]),
});

/**
 * Takes a token back; tells whether there was one of that name.
 *
 * @example
 * await removeToken(store.small, 'dpo');
 */
export async function removeToken(small: Small, name: string): Promise<boolean> {
  const [removed] = await small.run(sql`DELETE FROM tokens WHERE name = ${name} RETURNING name`);
  return removed !== undefined && removed.length > 0;
}

/**
 * Tells whose token it is, by its hash. The database is asked at every call, so that adding and removing a
 * token needs no restart.
 *
 * @param setting A token, or `sha256:` and the hash of one, that has every right.
 * @example
 * const administrator = await administratorOf(store.small, sha256(token), undefined);
 */
export async function administratorOf(
  small: Small,
  given: string,
  setting: string | undefined,
): Promise<Administrator | undefined> {
  if (setting !== undefined && isSame(given, hashOf(setting))) return withEveryRight(settingName);
  // Found by its hash, of which nobody can try one letter after another: it is no secret's beginning.
  const [row] = await small.query(sql<TokenRow>`SELECT * FROM tokens WHERE sha256 = ${given}`);
  return row && tokenOf(row);
}

const hashOf = (setting: string) =>
  setting.startsWith('sha256:') ? setting.slice('sha256:'.length) : sha256(setting);

const isSame = (one: string, other: string) =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
