import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** A font of their own for pictures and measures: they are then the same on every machine. Keksi itself brings none. */
const FILE = createRequire(import.meta.url).resolve(
  '@fontsource-variable/roboto/files/roboto-latin-wght-normal.woff2',
);

/** Declares it, and has Keksi write in it. @param address where the page finds it. */
export const fontFace = (address: string): string => `
@font-face {
  font-family: "Keksi test";
  font-weight: 100 900;
  font-display: block;
  src: url("${address}") format("woff2");
}
:root { --keksi-font: "Keksi test"; font-family: "Keksi test"; }`;

/** The file itself. */
export const font = async (): Promise<Response> =>
  new Response(new Uint8Array(await readFile(FILE)), { headers: { 'content-type': 'font/woff2' } });
