import type { makeShowStatement } from '../../statement/src/browser/show';
import type { Parts, ScreenPart } from '../core/parts';
import { once } from '../effects/once';
import type { Loader } from '../enforcement/loader';
import { handedOver } from './hand-over';

/** Where the file was sought, and why there: optimisers join and rename what a page loads first. */
const missing = (file: string, href: string, base: string): string =>
  `${file} is not beside keksi.js: ${href} could not be loaded, or is no script.${
    /keksi\.js/.test(base)
      ? ''
      : ` Keksi started from ${base}: keep it out of what joins or renames scripts.`
  }`;

/**
 * The files that lie beside `keksi.js`.
 *
 * @param base the address of that.
 */
export function partsBeside(base: string, loader: Loader): Parts {
  const load = async <T>(name: string): Promise<T> => {
    const parts = handedOver();
    const file = `keksi-${name}.js`;
    const { href } = new URL(file, base);
    if (!(name in parts)) await loader.script(href).catch(() => undefined);
    // An answer of HTML is loaded as well, and is nothing.
    if (!(name in parts)) throw new Error(missing(file, href, base));
    return parts[name] as T;
  };
  return {
    // Blockers go by names. Where they stop this file, its two halves come under other names.
    ask: (language) =>
      load<ScreenPart>(`ask-${language}`).catch((error) =>
        Promise.all([
          load<ScreenPart['texts']>(language),
          load<ScreenPart['startScreens']>('screens'),
        ]).then(
          ([texts, startScreens]) => ({ texts, startScreens }),
          () => {
            throw error;
          },
        ),
      ),
    ui: () => load('ui'),
    texts: (language) => load(language),
    async statement() {
      const make = await load<typeof makeShowStatement>('statement');
      // Loaded where an owner looks.
      return make(() => load('statement-check'));
    },
    vitals: () => load('vitals'),
    strict: () => load('strict'),
    catalogue: once(() => load('services')),
    policy: () => load('policy'),
    monitor: () => load('monitor'),
    explain: () => load('explain'),
    check: () => load('check'),
    rights: () => load('rights'),
    colours: () => load('colours'),
  };
}
