import { hexOf } from './hex';

/**
 * UUIDs by `crypto.getRandomValues`, which also insecure pages have (`randomUUID` only https ones).
 *
 * @see https://www.rfc-editor.org/rfc/rfc9562
 */
const layOut = (bytes: Uint8Array, version: number): string => {
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | (version << 4);
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = hexOf(bytes);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
};

const random = () => crypto.getRandomValues(new Uint8Array(16));

/** A random UUID (version 4), for subjects: it tells nothing, not even a time. */
export const randomUuid = (): string => layOut(random(), 4);

/** A UUID in order of time (version 7), for records: a register's index then grows at one end. */
export function timeUuid(now: number): string {
  const bytes = random();
  for (let index = 0; index < 6; index++) bytes[index] = now / 2 ** (8 * (5 - index));
  return layOut(bytes, 7);
}
