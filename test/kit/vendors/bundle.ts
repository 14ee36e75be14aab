import { fileURLToPath } from 'node:url';
import { rollup } from 'rollup';

const bundles = new Map<string, Promise<string>>();

async function build(entry: string): Promise<string> {
  const input = fileURLToPath(new URL(entry, import.meta.url));
  const bundle = await rollup({ input });
  const { output } = await bundle.generate({ format: 'iife' });
  return output[0].code;
}

/** One classic script out of a double's modules, made once. */
export function bundled(entry: string): Promise<string> {
  const bundle = bundles.get(entry) ?? build(entry);
  bundles.set(entry, bundle);
  return bundle;
}
