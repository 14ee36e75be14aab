/**
 * Makes the WordPress plugin, ready to be zipped: `wordpress/dist/keksi`. What stands in `wordpress/keksi`, with the built
 * library, the table of services made from their definitions, and the translations as WordPress reads them.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mo, po } from 'gettext-parser';
import { pluginServices } from './wordpress-services';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Each language's texts, as WordPress reads them. */
function compileTexts(folder: string): void {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.po'))) {
    const compiled = mo.compile(po.parse(readFileSync(join(folder, file))));
    writeFileSync(join(folder, file.replace(/po$/, 'mo')), compiled);
  }
}

/** The library's files, without their source maps. */
function copyLibrary(to: string): void {
  const library = join(root, 'dist');
  const files = readdirSync(library).filter((name) => /^keksi.*\.js$/.test(name));
  if (!files.includes('keksi.js'))
    throw new Error('Build the library first: npm run build:library');
  mkdirSync(to);
  for (const file of files) cpSync(join(library, file), join(to, file));
}

/**
 * Makes the plugin's folder anew.
 *
 * @example
 * buildPlugin('release/wordpress/keksi');
 */
export function buildPlugin(folder = join(root, 'wordpress/dist/keksi')): string {
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(root, 'wordpress/keksi'), folder, { recursive: true });
  copyLibrary(join(folder, 'js'));
  compileTexts(join(folder, 'languages'));
  cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  writeFileSync(join(folder, 'services.json'), `${JSON.stringify(pluginServices(), null, 1)}\n`);
  return folder;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(buildPlugin());
