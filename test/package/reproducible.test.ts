import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT, temporaryFolder } from './packed';

/** What the build reads. */
const SOURCES = [
  'package.json',
  'biome.json',
  '.gitignore',
  'rollup.config.mjs',
  'tsconfig.json',
  'build',
  'configurator',
  'src',
  'styles',
  'register/package.json',
  'register/tsconfig.json',
  'register/tsconfig.build.json',
  'register/src',
  'statement/package.json',
  'statement/src',
  'audit/package.json',
  'audit/src',
];
const BUILT = ['dist', 'register/dist', 'audit/dist'];

const other = temporaryFolder();

/** npm nests a package in a workspace only when the root has another version of it. */
const isHere = (path: string) => existsSync(join(ROOT, path));

/** Every file below a folder, and the hash of its bytes. */
function hashes(root: string): Record<string, string> {
  const files = BUILT.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      join(folder, name),
    ),
  ).filter((file) => statSync(join(root, file)).isFile());
  const hash = (file: string) =>
    createHash('sha256')
      .update(readFileSync(join(root, file)))
      .digest('hex');
  return Object.fromEntries(files.sort().map((file) => [file, hash(file)]));
}

test('another build, in another folder and another time zone, gives the same bytes', {
  timeout: 300_000,
}, () => {
  for (const path of SOURCES) {
    cpSync(join(ROOT, path), join(other, path), { recursive: true });
  }
  // Copied too: a bundle names the files it was made of by their way from the folder of the build.
  for (const path of ['node_modules', 'register/node_modules', 'audit/node_modules'].filter(
    isHere,
  )) {
    cpSync(join(ROOT, path), join(other, path), { recursive: true, verbatimSymlinks: true });
  }
  execFileSync('npm', ['run', 'build'], {
    cwd: other,
    env: { ...process.env, TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C' },
    stdio: 'pipe',
  });
  const first = hashes(ROOT);
  expect(Object.keys(first).length).toBeGreaterThan(200);
  expect(hashes(other)).toEqual(first);
});
