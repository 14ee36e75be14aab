import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../../package/packed';
import { copyOf } from '../install';

/** Vite as the suite has it, not as this repository does. */
const vite = () =>
  import(
    pathToFileURL(join(ROOT, 'test/frameworks/node_modules/vite/dist/node/index.js')).href
  ) as Promise<{
    build(options: object): Promise<unknown>;
  }>;

/** A file that was bundled. */
interface Chunk {
  readonly fileName: string;
  readonly isEntry?: boolean;
  readonly code?: string;
  /** What a page loads with it. */
  readonly imports?: readonly string[];
}

/** Bundles one file as a site's build would, without the frameworks themselves. @returns what a page loads first. */
export async function bundle(file: string): Promise<string> {
  const { build } = await vite();
  const [{ output }] = (await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      lib: { entry: file, formats: ['es'] },
      minify: true,
      rollupOptions: { external: ['react', 'vue', /^svelte/, /\.svelte$/] },
    },
  })) as [{ output: readonly Chunk[] }];
  const first = new Set(output.filter(({ isEntry }) => isEntry));
  for (const { imports = [] } of first) {
    for (const chunk of output) if (imports.includes(chunk.fileName)) first.add(chunk);
  }
  return [...first].map(({ code }) => code).join('');
}

/**
 * Builds an example with Vite and the example's own configuration.
 *
 * @param alias packages in whose stead others are taken: another version.
 */
export async function buildWithVite(
  example: string,
  name: string,
  alias: Readonly<Record<string, string>> = {},
): Promise<string> {
  const root = copyOf(example, name);
  const { build } = await vite();
  const env = process.env.NODE_ENV;
  // What Vite builds is for visitors, though a test asks for it.
  process.env.NODE_ENV = 'production';
  try {
    await build({ root, logLevel: 'warn', resolve: { alias }, mode: 'production' });
  } finally {
    process.env.NODE_ENV = env;
  }
  return join(root, 'dist');
}
