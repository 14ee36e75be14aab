/** What an owner without Node gets: the files to copy, a page to begin with, an example, the configurator. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LANGUAGES } from '../../src/locales/languages';
import { type Files, filesIn } from './zip';

const root = fileURLToPath(new URL('../../', import.meta.url));
const bytes = (path: string) => new Uint8Array(readFileSync(join(root, path)));
const text = (path: string) => readFileSync(join(root, path), 'utf8');

/** What most sites need comes first; everything lies in one folder, since the files find one another there. */
const USUAL = [
  'keksi.js',
  ...['fi', 'sv', 'en'].flatMap((code) => [`keksi-ask-${code}.js`, `keksi-${code}.js`]),
  'keksi-ui.js',
  'keksi-services.js',
  'keksi-explain.js',
];

const library = (): string[] => {
  const built = readdirSync(join(root, 'dist')).filter((name) => /^keksi.*\.js$/.test(name));
  const missing = USUAL.filter((name) => !built.includes(name));
  if (missing.length)
    throw new Error(`Not built: ${missing.join(', ')}. Run npm run build:library.`);
  return [...USUAL, ...built.filter((name) => !USUAL.includes(name)).sort()];
};

const START = ['aloita-tasta.html', 'borja-har.html', 'start-here.html'];

/** In the zip the library has a folder of its own. */
function configurator(): Map<string, Uint8Array> {
  const files = filesIn(join(root, 'dist/configurator'), 'asennus/');
  const preview = text('dist/configurator/preview.html');
  const moved = preview.replace('src="../keksi.js"', 'src="../keksi/keksi.js"');
  if (moved === preview) throw new Error('The preview names no ../keksi.js');
  files.set('asennus/preview.html', new TextEncoder().encode(moved));
  return files;
}

/**
 * Everything in `keksi-VERSION.zip`, in its order.
 *
 * @example
 * zipped(ownersFiles('1.0.0'))
 */
export function ownersFiles(version: string): Files {
  const files = new Map<string, Uint8Array>();
  const page = (name: string) =>
    new TextEncoder().encode(
      text(`build/release/files/${name}`)
        .replaceAll('{VERSION}', version)
        .replaceAll('{LANGUAGES}', LANGUAGES.join(', ')),
    );
  for (const name of START) files.set(name, page(name));
  for (const name of library()) files.set(`keksi/${name}`, bytes(`dist/${name}`));
  for (const name of ['esimerkki.html', 'esimerkki-mittari.js']) files.set(name, page(name));
  files.set('tyylit/statement.css', bytes('styles/statement.css'));
  for (const [name, content] of configurator()) files.set(name, content);
  files.set('integrity.json', bytes('dist/integrity.json'));
  for (const name of ['LICENSE', 'THIRD-PARTY.md', 'CHANGELOG.md']) files.set(name, bytes(name));
  const folder = `keksi-${version}/`;
  return new Map([...files].map(([name, content]) => [folder + name, content]));
}
