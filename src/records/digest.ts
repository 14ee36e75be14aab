import type { NoticeText } from '../ui/interface';
import { hexOf } from './hex';

/**
 * Canonical JSON (RFC 8785) of texts: the keys of every object in order of their UTF-16 code units,
 * which is how `sort` orders them. Strings are written as `JSON.stringify` writes them; the numbers that
 * make the rest of the standard long do not occur here. A test compares it with the package the
 * register uses.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8785
 */
export const canonical = (text: NoticeText): string =>
  JSON.stringify(text, function (this: Record<string, object>, key) {
    // What is there, and not what a `toJSON` on a prototype makes of it.
    const value = this[key];
    return typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  });

/**
 * SHA-256 over the canonical JSON of the texts that were shown, in lower-case hexadecimal; null where
 * the page has no `crypto.subtle` (plain http).
 */
export async function noticeDigest(text: NoticeText): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null;
  const bytes = new TextEncoder().encode(canonical(text));
  const hash = await crypto.subtle.digest('SHA-256', bytes);
  return hexOf(new Uint8Array(hash));
}
