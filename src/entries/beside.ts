import type { makeShowStatement } from '../../statement/src/browser/show';
import type { Parts, ScreenPart } from '../core/parts';
import { once } from '../effects/once';
import type { Loader } from '../enforcement/loader';
import { handedOver } from './hand-over';

/**
 * The files that lie beside `keksi.js`.
 *
 * @param base the address of that.
 */
export function partsBeside(base: string, loader: Loader): Parts {
  const load = async <T>(name: string): Promise<T> => {
    const parts = handedOver();
    const file = `keksi-${name}.js`;
    if (!(name in parts)) await loader.script(new URL(file, base).href);
    if (!(name in parts)) throw new Error(`${file} is not beside keksi.js, or is another file.`);
    return parts[name] as T;
  };
  return {
    // Blockers go by names. Where they stop this file, its two halves come under other names.
    ask: (language) =>
      load<ScreenPart>(`ask-${language}`).catch(async () => ({
        texts: await load(language),
        startScreens: await load('screens'),
      })),
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
    rights: () => load('rights'),
    colours: () => load('colours'),
  };
}
