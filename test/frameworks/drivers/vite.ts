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
