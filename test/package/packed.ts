import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

/** The folder of the repository. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A package as it would be published. */
export interface Packed {
  /** Address of the packed file. */
  tarball: string;
  /** What is in it, by path. */
  files: string[];
}

/** A folder that is gone after the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'keksi-package-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A package that is published. */
export type PackageName = 'keksi' | 'keksi-register' | 'keksi-audit';

/** Packs what was built. */
export function pack(name: PackageName, folder: string): Packed {
  const place = name === 'keksi' ? [] : ['--workspace', name];
  const json = execFileSync('npm', ['pack', '--json', '--pack-destination', folder, ...place], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const [{ filename, files }] = JSON.parse(json) as [
    { filename: string; files: { path: string }[] },
  ];
  return { tarball: join(folder, filename), files: files.map(({ path }) => path) };
}
