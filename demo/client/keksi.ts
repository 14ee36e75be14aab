import type { Keksi } from '../../src/index';

/** What the page's script tag made; missing if Keksi could not start. */
export const keksi = (): Keksi | undefined => (window as { keksi?: Keksi }).keksi;
