/**
 * `npm run release`: everything that people get, in `release/`. The same sources give the same bytes.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ownersFiles } from './owner';
import { sbom } from './sbom';
import { filesIn, zipped } from './zip';

const root = fileURLToPath(new URL('../../', import.meta.url));
const release = join(root, 'release');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string;
};

const put = (name: string, content: string | Uint8Array) =>
  writeFileSync(join(release, name), content);

/** The plugin, where this repository has one: its own build makes the folder `keksi`. */
async function wordpress(): Promise<void> {
  const build = join(root, 'build/wordpress.ts');
  if (!existsSync(build)) return;
  const { buildPlugin } = (await import(pathToFileURL(build).href)) as {
    buildPlugin(): string;
  };
  put(`keksi-wordpress-${version}.zip`, zipped(filesIn(buildPlugin(), 'keksi/')));
}

function tarballs(): void {
  const pack = (...place: string[]) =>
    execFileSync('npm', ['pack', '--loglevel', 'error', '--pack-destination', release, ...place], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  pack();
  pack('--workspace', 'keksi-register');
  pack('--workspace', 'keksi-audit');
}

/** As `sha256sum --check` reads them. */
function sums(): string {
  const names = readdirSync(release).filter((name) => name !== 'SHA256SUMS');
  const line = (name: string) => {
    const hash = createHash('sha256').update(readFileSync(join(release, name)));
    return `${hash.digest('hex')}  ${name}\n`;
  };
  return names.sort().map(line).join('');
}

rmSync(release, { recursive: true, force: true });
mkdirSync(release);
put(`keksi-${version}.zip`, zipped(ownersFiles(version)));
await wordpress();
tarballs();
put(`keksi-${version}.cdx.json`, sbom(root));
put('SHA256SUMS', sums());
console.log(`release/:\n${readFileSync(join(release, 'SHA256SUMS'), 'utf8')}`);
