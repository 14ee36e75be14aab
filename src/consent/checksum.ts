/**
 * A short checksum of a text: 32-bit FNV-1a in base 36. It only has to tell one version of a notice
 * from the next, so it need not resist forgery.
 *
 * @see http://www.isthe.com/chongo/tech/comp/fnv/
 */
export function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

/** Four characters of it, for the cookie: enough to tell a handful of names apart. */
export const shortChecksum = (text: string): string => checksum(text).slice(-4).padStart(4, '0');
