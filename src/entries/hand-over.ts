/**
 * How the files of Keksi hand over to one another: in memory, under a symbol. Markup cannot name that, as it can name a
 * property of `window` or of `document`, and a file that stands in the page before `keksi.js` is there at once.
 */

const KEY = Symbol.for('keksi');

/** What the files of this page have handed over, by name. */
export function handedOver(): Record<string, unknown> {
  const place = globalThis as unknown as { [KEY]?: Record<string, unknown> };
  place[KEY] ??= Object.create(null) as Record<string, unknown>;
  return place[KEY];
}

/** Hands a part over to the core. @param name as in the name of its file. */
export function handOver<T>(name: string, part: T): void {
  handedOver()[name] = part;
}
