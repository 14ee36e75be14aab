import { attributesOf, type Writings, writingsOf } from './config/attributes';
import { checkConfig } from './config/check';
import { explain } from './config/explain';
import { type FromCatalogue, namesServices } from './config/own-services';
import { createLoader } from './gate/loader';
import { holdMeanwhile } from './gate/strict';
import { createKeksi } from './keksi';
import type { PartScript } from './parts/part-script';
import type { Catalogue, Parts } from './parts/parts';
import { type Keksi, runningKeksi } from './public';

declare global {
  interface Window {
    keksi?: Keksi;
  }
}

/** The tag that loaded this file. A browser without `currentScript` here (a module) is helped by its name. */
const findTag = (): HTMLScriptElement | null =>
  (document.currentScript as HTMLScriptElement | null) ??
  document.querySelector<HTMLScriptElement>('script[src*="keksi.js"]');

const findJson = () => document.querySelector('script[data-keksi-config]');

/** What the JSON element says. */
function jsonConfig(): Writings {
  const element = findJson();
  if (!element) return {};
  try {
    const config: unknown = JSON.parse(element.textContent ?? '');
    if (typeof config === 'object' && config !== null) return writingsOf(config);
    throw new Error('it is not an object');
  } catch (error) {
    console.error(`Keksi: the data-keksi-config element is not valid JSON: ${error}`);
    return {};
  }
}

function start(tag: HTMLScriptElement | null): void {
  if (runningKeksi()) {
    console.warn('Keksi: the script is on this page twice; the second one does nothing.');
    return;
  }
  const base = tag?.src || document.baseURI;
  const loader = createLoader(tag?.nonce ?? '', new URL(base).hostname);

  /**
   * Loads a file that lies beside this one, unless it stands in the page before it. It hands over what
   * it has on its own script element.
   */
  const part = <T>(name: string) =>
    new Promise<T>((resolve, reject) => {
      const present = document.querySelector<PartScript<T>>(`script[src*="keksi-${name}.js"]`);
      if (present?.keksi) {
        resolve(present.keksi);
        return;
      }
      const script = document.createElement('script') as PartScript<T>;
      if (loader.nonce) script.nonce = loader.nonce;
      script.onload = () => resolve(script.keksi as T);
      script.onerror = () => {
        script.remove();
        reject(new Error(`keksi-${name}.js could not be loaded from beside keksi.js.`));
      };
      loader.setSource(script, new URL(`keksi-${name}.js`, base).href);
      (document.head ?? document.documentElement).append(script);
    });
  const parts: Parts = {
    ui: () => part('ui'),
    texts: (language) => part(language),
    statement: () => part('statement'),
    vitals: () => part('vitals'),
    strict: () => part('strict'),
    catalogue: () => part('services'),
    policy: () => part('policy'),
    monitor: () => part('monitor'),
  };

  const written = { ...jsonConfig(), ...(tag ? attributesOf(tag) : {}) };
  const begin = (fromCatalogue?: FromCatalogue) => {
    window.keksi = createKeksi(checkConfig(written, explain, fromCatalogue), parts, loader);
  };
  if (!namesServices(written)) {
    begin();
    return;
  }
  // Nothing starts before it is known what the visitor is asked about.
  const early = checkConfig(written, () => undefined);
  const release = early.strict ? holdMeanwhile(early, loader.home) : () => undefined;
  part<Catalogue>('services')
    .then(
      ({ fromCatalogue }) => fromCatalogue,
      (error): FromCatalogue =>
        (entry, place) => [
          {
            setting: place,
            value: entry,
            allowed: `a service of the catalogue, but ${error.message}`,
          },
        ],
    )
    .then((fromCatalogue) => {
      release();
      begin(fromCatalogue);
    })
    .catch(report);
}

function report(error: unknown): void {
  console.error('Keksi could not start; nothing that needs consent is loaded.', error);
}

function tryToStart(tag: HTMLScriptElement | null): void {
  try {
    start(tag);
  } catch (error) {
    report(error);
  }
}

const tag = findTag();
const saysNothing = !tag || !Object.keys(attributesOf(tag)).length;
// A tag without attributes has its configuration in JSON, which may stand further down the page.
if (saysNothing && !findJson() && document.readyState === 'loading') {
  document.addEventListener('DOMContentLoaded', () => tryToStart(tag));
} else {
  tryToStart(tag);
}
