import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { ROOT, temporaryFolder } from '../package/packed';
import { bundle } from './drivers/vite';
import { BUILT, install } from './install';

const folder = temporaryFolder();
const { frameworks } = JSON.parse(readFileSync(join(ROOT, 'build/budgets.json'), 'utf8')) as {
  frameworks: Readonly<Record<string, number>>;
};

beforeAll(() => install(folder), 300_000);

/** What is bundled of a module, without the framework itself. */
async function codeOf(text: string): Promise<string> {
  mkdirSync(BUILT, { recursive: true });
  const file = join(BUILT, 'weighed.js');
  writeFileSync(file, text);
  return bundle(file);
}

const START = "import { startKeksi } from 'keksi';\nstartKeksi();\n";
const kB = (code: string) => brotliCompressSync(code).length / 1000;

test.each(Object.entries(frameworks))(
  'keksi/%s weighs at most its budget beyond the core: %d kB',
  async (name, budget) => {
    const core = kB(await codeOf(START));
    const all = kB(
      await codeOf(`${START}import * as all from 'keksi/${name}';\nglobalThis.all = all;\n`),
    );
    console.log(`keksi/${name}: ${(all - core).toFixed(2)} kB beyond the core`);
    expect(all - core).toBeGreaterThan(0);
    expect(all - core).toBeLessThanOrEqual(budget);
  },
  60_000,
);

test('services that are named nowhere are not in what is loaded first', async () => {
  const code = await codeOf(START);
  // Of what is told of the built-in services, which only `googleAnalytics(…)` and the like need.
  expect(code).toContain('google-analytics');
  expect(code).not.toContain('Meta Platforms Ireland Limited');
  const own = await codeOf(
    `import { metaPixel, startKeksi } from 'keksi';\nstartKeksi({ services: [metaPixel(['1'])] });\n`,
  );
  expect(own).toContain('Meta Platforms Ireland Limited');
});
