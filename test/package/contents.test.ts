import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/locales/languages';
import { pack, temporaryFolder } from './packed';

const folder = temporaryFolder();
const packages = {
  keksi: pack('keksi', folder),
  'keksi-register': pack('keksi-register', folder),
  'keksi-audit': pack('keksi-audit', folder),
};

/** What may be in a package; everything else is a mistake. */
const ALLOWED = {
  keksi: [
    /^(package\.json|LICENSE|(README|LUEMINUT|CHANGELOG|SECURITY|THIRD-PARTY)\.md)$/,
    /^docs\/[\w-]+\.md$/,
    // The privacy statement that the README begins with.
    /^demo\/statement\.json$/,
    /^dist\/keksi(-(check|explain|rights|screens|ui|colours|vitals|services|strict|policy|monitor|statement|statement-check))?\.js$/,
    new RegExp(`^dist/keksi-(ask-)?(${LANGUAGES.join('|')})\\.js$`),
    /^dist\/(integrity|statement\.schema)\.json$/,
    /^dist\/npm\/(cli|statement-schema)\.js$/,
    /^dist\/npm\/script\.d\.ts$/,
    // Svelte's components go as they are.
    /^dist\/npm\/svelte\/\w+\.(svelte|js|d\.ts)$/,
    /^src\/frameworks\/svelte\/\w+\.(svelte|js|d\.ts)$/,
    /^dist\/npm\/(index|server|react|vue|svelte-store|statement|(chunks|locales|services)\/[\w-]+)\.(js|d\.ts)$/,
    /^styles\/((keksi|banner|screen|question|check|documents|statement)\.css|stylesheet\.d\.ts)$/,
    // The source, because the README sends its readers there: what a field of a service means.
    /^src\/([\w-]+\/)*[\w-]+(\.d)?\.tsx?$/,
    /^src\/services\/catalogue\/README\.md$/,
    // What `keksi question` writes.
    /^src\/server\/question\.php$/,
  ],
  'keksi-register': [
    /^(package\.json|LICENSE|(README|THIRD-PARTY)\.md)$/,
    /^dist\/([\w-]+\/)*[\w-]+\.(js|d\.ts)$/,
    /^dist\/page\/admin\.css$/,
    // How a cluster is run, which the README sends its readers to.
    /^docs\/CLUSTER\.md$/,
    // What a record as JSON-LD holds, for those who check it.
    /^docs\/consent-record\.shapes\.ttl$/,
  ],
  'keksi-audit': [
    /^(package\.json|LICENSE|README\.md)$/,
    /^dist\/(index|main)\.js$/,
    /^dist\/chunks\/[\w-]+\.js$/,
  ],
};

const names = Object.keys(packages) as (keyof typeof packages)[];

test.each(names)('%s holds what it should, and nothing else', (name) => {
  const { files } = packages[name];
  const unknown = files.filter((file) => !ALLOWED[name].some((allowed) => allowed.test(file)));
  const missing = ALLOWED[name].filter((allowed) => !files.some((file) => allowed.test(file)));
  expect({ unknown, missing }).toEqual({ unknown: [], missing: [] });
});

test.each(names)('%s holds nothing left over from an earlier build', (name) => {
  const { tarball, files } = packages[name];
  execFileSync('tar', ['xzf', tarball, '-C', folder]);
  const read = (file: string) => readFileSync(join(folder, 'package', file), 'utf8');
  const texts = files.filter((file) => /^dist\/.*\.(js|d\.ts)$/.test(file)).map(read);
  const unused = files
    .filter((file) => file.includes('/chunks/'))
    .map((file) => file.replace(/.*\/|(\.d)?\.[jt]s$/g, ''))
    .filter((chunk) => !texts.some((text) => text.includes(`/${chunk}.js`)));
  expect(unused).toEqual([]);
});

test.each(names)('%s is as tools expect it', async (name) => {
  const tarball = new Uint8Array(readFileSync(packages[name].tarball)).buffer;
  const { messages, pkg } = await publint({ pack: { tarball }, strict: true });
  expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
});

// What is meant: modules only (Node has taken them in `require` since 20.19), and entries that
// TypeScript's oldest way of finding modules does not know.
const MEANT = ['CJSResolvesToESM'];

// What keksi-audit exports is for `keksi audit` alone: it is a command, and says no types.
test.each(names.filter((name) => name !== 'keksi-audit'))(
  '%s has the types that it says',
  async (name) => {
    const { tarball, files } = packages[name];
    const entries = files.map(
      (file) => /^dist\/npm\/((locales|services)\/[\w-]+)\.js$/.exec(file)?.[1],
    );
    const result = await checkPackage(
      createPackageFromTarballData(new Uint8Array(readFileSync(tarball))),
      { includeEntrypoints: entries.filter((entry) => entry !== undefined) },
    );
    if (!result.types) throw new Error('There are no types');
    const looked = Object.keys(result.entrypoints);
    expect(looked).toContain(name === 'keksi' ? './services/hotjar' : '.');
    const wrong = result.problems.filter(
      (problem) =>
        !MEANT.includes(problem.kind) &&
        !('resolutionKind' in problem && problem.resolutionKind === 'node10'),
    );
    expect(wrong).toEqual([]);
  },
);
