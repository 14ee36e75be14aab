/** The script element of a part, on which it leaves what it has. */
export interface PartScript<T> extends HTMLScriptElement {
  keksi?: T;
}

/**
 * Hands a part over to the file that loaded it. The element is the meeting place, so no global name is
 * needed, and a part works as a classic script: from another host without CORS, and from `file:`.
 */
export function handOver<T>(part: T): void {
  (document.currentScript as PartScript<T>).keksi = part;
}
