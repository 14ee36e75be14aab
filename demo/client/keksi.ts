import type { Keksi } from '../../src/entries';

/** What the page's script tag made; missing if Keksi could not start. */
export const keksi = (): Keksi | undefined => (window as { keksi?: Keksi }).keksi;
