import { hexOf } from './hex';

/**
 * A random UUID (version 4), for subjects: it tells nothing, not even a time. By `crypto.getRandomValues`,
 * which also insecure pages have (`randomUUID` only https ones).
 *
 * @see https://www.rfc-editor.org/rfc/rfc9562
 */
export function randomUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  return hexOf(bytes).replace(/^(.{8})(.{4}).(.{3})(.{4})/, '$1-$2-4$3-$4-');
}

/** A UUID in order of time (version 7), for records: a register's index then grows at one end. */
export const timeUuid = (now: number): string =>
  now.toString(16).padStart(12, '0').replace(/.{8}/, '$&-') +
  randomUuid().slice(13).replace('4', '7');
