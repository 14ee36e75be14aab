import { randomBytes, timingSafeEqual } from 'node:crypto';
import { sha256 } from '../records/digest.js';
import type { Store } from '../store/store.js';

/** The name under which `KEKSI_ADMIN_TOKEN` appears in the log. */
const settingName = 'KEKSI_ADMIN_TOKEN';

/** Makes a token that nobody can guess. Its hash is kept; the token itself is shown once. */
export async function createToken(store: Store, name: string, now = new Date()): Promise<string> {
  const token = `keksi_${randomBytes(32).toString('base64url')}`;
  await store.addToken({ name, sha256: sha256(token), created_at: now.toISOString() });
  return token;
}

/**
 * Tells whose token it is. Tokens in the database are read at every call, so that adding and removing
 * one needs no restart. `setting` is a token, or `sha256:` and the hash of one.
 */
export async function ownerOf(
  store: Store,
  token: string,
  setting: string | undefined,
): Promise<string | undefined> {
  const given = sha256(token);
  if (setting !== undefined && isSame(given, hashOf(setting))) return settingName;
  const tokens = await store.tokens();
  return tokens.find((known) => isSame(given, known.sha256))?.name;
}

const hashOf = (setting: string) =>
  setting.startsWith('sha256:') ? setting.slice('sha256:'.length) : sha256(setting);

const isSame = (one: string, other: string) =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
