import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pack, ROOT } from '../package/packed';

const HERE = join(ROOT, 'test/frameworks');
const MODULES = join(HERE, 'node_modules');

/** Where the apps are built; below the suite's own packages, so that they find those and not the repository's. */
export const BUILT = join(HERE, '.built');

const same = (one: string, other: string) =>
  existsSync(one) && existsSync(other) && readFileSync(one, 'utf8') === readFileSync(other, 'utf8');

/** Installs the frameworks as the suite's own lock has them, and Keksi as it would be published. */
export function install(folder: string): void {
  const lock = join(HERE, 'package-lock.json');
  const installed = join(MODULES, '.keksi-lock.json');
  if (!same(lock, installed)) {
    execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--legacy-peer-deps'], {
      cwd: HERE,
      stdio: 'pipe',
    });
    cpSync(lock, installed);
  }
  const keksi = join(MODULES, 'keksi');
  rmSync(keksi, { recursive: true, force: true });
  mkdirSync(keksi, { recursive: true });
  const { tarball } = pack('keksi', folder);
  execFileSync('tar', ['xzf', tarball, '--strip-components=1', '-C', keksi]);
}

/** A copy of an example, to be built; what is built of it goes below. */
export function copyOf(example: string, name: string): string {
  const app = join(BUILT, name);
  rmSync(app, { recursive: true, force: true });
  cpSync(join(ROOT, 'examples', example), app, {
    recursive: true,
    filter: (path) => !/node_modules|dist$/.test(path),
  });
  return app;
}
