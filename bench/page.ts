import type { Manager } from './managers/manager.js';

const WORDS =
  'Frames of every size are tried on in the shop, and the optician measures what suits the eyes.';

/** A paragraph of a page that somebody would read. */
const paragraph = (number: number) => `<p>${number}. ${`${WORDS} `.repeat(4)}</p>`;

/** What a page is made for. */
export interface Visit {
  /** The address of the manager's folder on another host, as a vendor's script would be. */
  base: string;
  /** What a stand-in tag does, in turns of its loop. */
  work: number;
  /** The header `Cookie` of the request. */
  cookies: string;
}

/** The page that every consent manager is put on: text, and one image of fixed size. */
export function page(manager: Pick<Manager, 'head' | 'end'>, visit: Visit): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>The optician</title>
<style>body { font: 16px/1.5 sans-serif; margin: 1rem } img { display: block; width: 100%; height: 240px }</style>
${manager.head(visit)}
</head>
<body>
<h1>The optician</h1>
${paragraph(1)}
<img src="image.bmp" width="360" height="240" alt="">
${[2, 3, 4, 5, 6].map(paragraph).join('\n')}
${manager.end(visit)}
</body>
</html>
`;
}

/** Noise that no format could pack: about 29 kB, 120 × 80 points, as BMP, which needs no library. */
export function image(): Buffer {
  const points = 120 * 80 * 3;
  const file = Buffer.alloc(54 + points);
  file.write('BM');
  file.writeUInt32LE(file.length, 2);
  file.writeUInt32LE(54, 10);
  file.writeUInt32LE(40, 14);
  file.writeInt32LE(120, 18);
  file.writeInt32LE(80, 22);
  file.writeUInt16LE(1, 26);
  file.writeUInt16LE(24, 28);
  let seed = 1;
  for (let at = 54; at < file.length; at++) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    file[at] = seed >> 16;
  }
  return file;
}

/** The names of the two tags that stand in for an analytics and an advertising service. */
export const TAGS = ['diagnostic', 'marketing'] as const;

/** Where a page finds a tag. */
export const tagAddress = (name: string, { base, work }: Visit) =>
  `${base}tag/${name}.js?work=${work}`;

/** The turns of a stand-in tag's loop, so that it costs more on a slowed processor. */
export const LOOP =
  'for (let x = 1, n = 0; n < turns; n++) x = (x * 1103515245 + 12345) % 2147483648';

/** A stand-in tag: it notes when it starts and works for a while. */
export const tag = (work: number): string => `{
const turns = ${work};
(window.benchTags ??= []).push(performance.now());
${LOOP};
}
`;
