import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PhpNode, PhpUniversal } from './php-wasm';

const FOLDER = fileURLToPath(new URL('./', import.meta.url));
const MODULES = join(FOLDER, 'node_modules');

/** Where a real WordPress comes from, and the hash of that very file. */
const WORDPRESS = {
  name: '@wp-playground/wordpress-builds@0.9.19',
  sha512:
    'dlqvh/MJDpE5W68vgPPKUjpip6zMuBh59L3D18ZX+pdwurC4q4ydrTww/3sTMV69BBcoH6kF93YtAtujNC5Mpw==',
};

/** What of it is used: WordPress 6.2 and 6.6, its database without a server, and the styles of the dashboard. */
const USED = [
  'package/src/*',
  'package/public/wp-6.2/wp-admin/*',
  'package/public/wp-6.2/wp-includes/*',
];

/** WordPress as it was unpacked. */
export const BUILDS = join(MODULES, '.wordpress/package');

function run(command: string, args: string[], cwd = FOLDER): void {
  const { status, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error ?? stderr}`);
}

/** PHP, from this folder's own package.json. */
function installPhp(): void {
  if (existsSync(join(MODULES, '@php-wasm/node/package.json'))) return;
  console.warn('Installing PHP for the tests of the WordPress plugin.');
  run('npm', ['ci', '--ignore-scripts']);
}

/** WordPress: of its twelve thousand files only those that are needed are unpacked. */
function installWordPress(): void {
  if (existsSync(join(BUILDS, 'src'))) return;
  console.warn('Fetching WordPress for the tests of the plugin.');
  const folder = join(MODULES, '.wordpress');
  mkdirSync(folder, { recursive: true });
  run('npm', ['pack', WORDPRESS.name, '--pack-destination', folder]);
  const file = join(folder, 'wp-playground-wordpress-builds-0.9.19.tgz');
  const hash = createHash('sha512').update(readFileSync(file)).digest('base64');
  if (hash !== WORDPRESS.sha512) throw new Error(`${WORDPRESS.name} is not the file it was`);
  run('tar', ['-xzf', file, '-C', folder, '--wildcards', ...USED]);
  rmSync(file);
}

/** Installs what the tests need where it is missing, from npm's registry only, and loads it. */
export async function installed(): Promise<{ node: PhpNode; universal: PhpUniversal }> {
  installPhp();
  installWordPress();
  // By names that the type checker does not follow: on most machines they are not installed.
  const load = <T>(name: string) => import(/* @vite-ignore */ name) as Promise<T>;
  return {
    node: await load<PhpNode>('@php-wasm/node'),
    universal: await load<PhpUniversal>('@php-wasm/universal'),
  };
}
