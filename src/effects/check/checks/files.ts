import { type Finding, green, red, yellow } from '../finding';

/** The checksums of the files of one release, by their names. */
export type Sums = Readonly<Record<string, string>>;

/** What was found where a file should be: its checksum, that it is missing, or that it could not be read. */
export type FoundFile = { readonly sum: string | null } | 'missing' | 'unread';

/**
 * Whether all files are there, and of one release.
 *
 * @param sums what they should be.
 * @param found what they are; of those the page does not need now, no checksum is known.
 * @param needed what this page loads.
 * @param folder where they were looked for.
 * @example
 * checkFiles({ 'keksi-ui.js': '1x0k' }, new Map([['keksi-ui.js', 'missing']]), ['keksi-ui.js'], '/js/');
 */
export function checkFiles(
  sums: Sums,
  found: ReadonlyMap<string, FoundFile>,
  needed: readonly string[],
  folder: string,
): readonly Finding[] {
  const names = [...found.keys()];
  if (!names.some((name) => found.get(name) !== 'unread')) return [yellow('files-unread')];
  const missing = names.filter((name) => found.get(name) === 'missing');
  const isNeeded = (name: string) => needed.includes(name);
  const old = names.filter((name) => {
    const file = found.get(name);
    return typeof file === 'object' && file.sum !== null && file.sum !== sums[name];
  });
  const told: Finding[] = [];
  const now = missing.filter(isNeeded);
  const later = missing.filter((name) => !isNeeded(name));
  if (now.length) told.push(red('files-missing', { folder }, now));
  if (later.length) told.push(yellow('files-spare', { folder }, later));
  if (old.length) told.push(red('files-old', {}, old));
  return told.length ? told : [green('files-ok', { count: String(names.length) })];
}
