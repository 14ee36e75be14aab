/**
 * Zip files that are the same bytes whenever and wherever they are made: every time in them is that of the format's first
 * day, and files stand in the order they are given. By fflate, which is JavaScript alone: what it packs does not hang on
 * the zlib of the Node that runs it. It is in many hands, small, and has no dependencies.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Zippable, zipSync } from 'fflate';

/** What stands in a zip file, by its path there. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** The parts of the day are written down as they are read on the wall, so that no time zone is in them. */
const FIRST_DAY = new Date(1980, 0, 1, 0, 0, 0);

/**
 * Packs files in their order.
 *
 * @example
 * zipped(new Map([['keksi/keksi.js', code]]))
 */
export function zipped(files: Files): Uint8Array {
  const tree: Zippable = {};
  for (const [path, content] of files) tree[path] = [content, { mtime: FIRST_DAY, level: 9 }];
  return zipSync(tree);
}

/**
 * Every file below a folder, by name, under another folder of the zip.
 *
 * @example
 * filesIn('dist/configurator', 'asennus/')
 */
export function filesIn(folder: string, under: string): Map<string, Uint8Array> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(
    names.map((name) => [
      under + name.slice(folder.length + 1).replaceAll('\\', '/'),
      new Uint8Array(readFileSync(name)),
    ]),
  );
}
