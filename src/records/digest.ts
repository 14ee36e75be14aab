import { hexOf } from './hex';
import { plainJson } from './plain-json';
import type { ConsentRecord, NoticeText } from './record';

/**
 * Canonical JSON (RFC 8785) of texts: the keys of every object in order of their UTF-16 code units,
 * which is how `sort` orders them. Strings are written as `JSON.stringify` writes them; the numbers that
 * make the rest of the standard long do not occur here. A test compares it with the package the
 * register uses.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8785
 */
export const canonical = (text: NoticeText): string =>
  plainJson(text, (part) =>
    isObject(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

const isObject = (part: unknown): part is object =>
  typeof part === 'object' && !Array.isArray(part);

/**
 * SHA-256 over the canonical JSON of the texts that were shown, in lower-case hexadecimal; null where
 * the page has no `crypto.subtle` (plain http).
 */
export async function noticeDigest(text: NoticeText): Promise<string | null> {
  try {
    const bytes = new TextEncoder().encode(canonical(text));
    return hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
  } catch {
    return null;
  }
}

/** A record with the digest of what was shown, as far as this page can make it. */
export async function complete(record: ConsentRecord): Promise<ConsentRecord> {
  const { notice } = record;
  return { ...record, notice: { ...notice, sha256: await noticeDigest(notice.text) } };
}
