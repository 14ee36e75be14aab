import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Failure } from './failure';
import type { Terminal } from './terminal';

/** What the command understands, as it tells it. */
export const USAGE = `keksi copy: the files of the script tag, put where a site serves them from

  npx keksi copy FOLDER     FOLDER is made where it is not there: public, static, public/keksi
`;

/** Beside the folder of the command. */
const FILES = fileURLToPath(new URL('../', import.meta.url));

/** Copies every file of the script tag. @returns how many there were. */
function copyTo(folder: string): number {
  const names = readdirSync(FILES).filter((name) => /^keksi[\w-]*\.js$/.test(name));
  try {
    mkdirSync(folder, { recursive: true });
    for (const name of names) copyFileSync(join(FILES, name), join(folder, name));
  } catch (error) {
    throw new Failure(`${folder} cannot be written: ${(error as Error).message}.`);
  }
  return names.length;
}

/** Copies the files. @returns the exit code. */
export function copyCommand(args: readonly string[], to: Terminal): number {
  try {
    const options = { help: { type: 'boolean', short: 'h' } } as const;
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
    });
    const [folder, ...more] = positionals;
    if (values.help) to.print(USAGE);
    else if (!folder || more.length) throw new Failure('Allowed: one folder, such as public.');
    else to.print(`Copied to ${folder}: ${copyTo(folder)} files. Copy them anew with Keksi.\n`);
    return 0;
  } catch (error) {
    const { code = '' } = error as { code?: string };
    if (!(error instanceof Failure) && !code.startsWith('ERR_PARSE_ARGS')) throw error;
    to.complain((error as Error).message);
    return 2;
  }
}
