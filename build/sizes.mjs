import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

const here = (path) => new URL(path, import.meta.url);

/** What each file may weigh, in kilobytes of brotli; `sums` are what one visit loads together. */
const readBudgets = () => JSON.parse(readFileSync(here('budgets.json'), 'utf8'));

/** The classic scripts that were built: name, bytes of brotli, and the hash for an `integrity` attribute. */
function readScripts() {
  const names = readdirSync(here('../dist/')).filter((name) => /^keksi.*\.js$/.test(name));
  return names.sort().map((name) => {
    const code = readFileSync(here(`../dist/${name}`));
    const hash = createHash('sha384').update(code).digest('base64');
    return { name, bytes: brotliCompressSync(code).length, integrity: `sha384-${hash}` };
  });
}

/** What is weighed: each file, what a visit loads, and all. A file without a budget has none to keep. */
function compare(scripts, { files, sums, total }) {
  const sum = (names) =>
    scripts.reduce((bytes, script) => bytes + (names.includes(script.name) ? script.bytes : 0), 0);
  return [
    ...scripts.map(({ name, bytes }) => ({ name, bytes, budget: files[name] ?? 0 })),
    ...Object.entries(sums).map(([name, { of, kB }]) => ({ name, bytes: sum(of), budget: kB })),
    { name: 'all', bytes: sum(scripts.map(({ name }) => name)), budget: total },
  ];
}

const line = ({ name, bytes, budget }) =>
  `${name.padEnd(22)} ${(bytes / 1000).toFixed(2).padStart(6)} kB of ${budget.toFixed(1).padStart(5)}`;

/**
 * Weighs the classic scripts as they are sent, prints each beside its budget and its hash, writes the hashes
 * to `dist/integrity.json`, and fails the build where a budget is exceeded.
 */
export const weigh = () => ({
  name: 'weigh',
  writeBundle() {
    const scripts = readScripts();
    const hashes = Object.fromEntries(scripts.map(({ name, integrity }) => [name, integrity]));
    writeFileSync(here('../dist/integrity.json'), `${JSON.stringify(hashes, null, 2)}\n`);
    const weighed = compare(scripts, readBudgets());
    const over = weighed.filter(({ bytes, budget }) => bytes > budget * 1000);
    console.log(scripts.map(({ name, integrity }) => `${name.padEnd(22)} ${integrity}`).join('\n'));
    console.log(`\nBrotli, beside its budget:\n${weighed.map(line).join('\n')}`);
    if (over.length) {
      this.error(
        `Heavier than build/budgets.json allows:\n${over.map(line).join('\n')}\nMake it lighter, load it only when it is needed, or raise the budget and say why. (A file in dist/ that is built no longer: delete it.)`,
      );
    }
  },
});
