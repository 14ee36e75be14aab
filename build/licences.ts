import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { installedWith, type Lock } from './installed';
import { type Component, page, refused } from './third-party';

// `npm run licences` writes THIRD-PARTY.md of both packages; with `-- --check` it only compares.
const root = fileURLToPath(new URL('../', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const readJson = <T>(path: string) => JSON.parse(read(path)) as T;

/** The packages whose code becomes part of files that are built: folders such as `node_modules/preact`. */
async function bundled(entryPoints: string[], external: string[] = []): Promise<Set<string>> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: entryPoints.map((entry) => join(root, entry)),
    external,
    bundle: true,
    write: false,
    outdir: 'dist',
    format: 'esm',
    platform: 'node',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.css': 'text' },
    metafile: true,
    logLevel: 'error',
  });
  // What a file takes in after everything unused is left out.
  const inputs = Object.values(metafile.outputs).flatMap((output) =>
    Object.entries(output.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0),
  );
  const folders = inputs.map(([path]) => /^.*node_modules\/(@[^/]+\/)?[^/]+/.exec(path)?.[0]);
  return new Set(folders.filter((folder) => folder !== undefined));
}

/** The whole text of a package's licence, which has to go wherever its code goes. */
function licenceText(folder: string): string {
  const file = readdirSync(join(root, folder)).find((name) => /^(licen[cs]e|copying)/i.test(name));
  if (!file) throw new Error(`${folder} brings no text of its licence along`);
  return read(join(folder, file)).trim();
}

/** What a package brings along, bundled or installed, by name. */
function components(lock: Lock, installed: Set<string>, inside: Set<string>): Component[] {
  const folders = new Set([...inside, ...installed]);
  const found = [...folders].map((folder) => {
    const { version = '', license = '' } = lock.packages[folder] ?? {};
    const name = folder.replace(/^.*node_modules\//, '');
    const text = inside.has(folder) ? licenceText(folder) : undefined;
    return { name, version, licence: license, ...(text && { text }) };
  });
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

const lock = readJson<Lock>('package-lock.json');
const { default: configs } = (await import('../rollup.config.mjs' as string)) as {
  default: { input: string | Record<string, string>; external?: unknown }[];
};
// The entries of the npm package leave their dependencies to npm, the scripts take them in.
// The texts of the first question are taken out of files that are looked at anyway.
const scripts = configs
  .map(({ input }) => input)
  .filter((input) => typeof input === 'string' && input.endsWith('.ts')) as string[];
const { scripts: commands } = readJson<{ scripts: Record<string, string> }>(
  'register/package.json',
);
const external = [...(commands['build:cli'] ?? '').matchAll(/--external:(\S+)/g)].map(
  ([, name = '']) => name,
);

const pages = {
  'THIRD-PARTY.md': components(lock, installedWith(lock, ''), await bundled(scripts)),
  'register/THIRD-PARTY.md': components(
    lock,
    installedWith(lock, 'register'),
    await bundled(['register/src/cli.ts', 'register/src/page/main.tsx'], external),
  ),
};

for (const [path, found] of Object.entries(pages)) {
  const problems = refused(found);
  const text = page(dirname(path) === '.' ? 'keksi' : 'keksi-register', found);
  if (process.argv.includes('--check')) {
    if (!existsSync(join(root, path)) || read(path) !== text) {
      problems.push(`${path} is not current: run "npm run licences".`);
    }
  } else writeFileSync(join(root, path), text);
  for (const problem of problems) console.error(problem);
  if (problems.length) process.exitCode = 1;
}
