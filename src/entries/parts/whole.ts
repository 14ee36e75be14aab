import type { Already, Page, State, Whole, WholePart } from '../../early/handover';
import type { LoadPart } from '../../early/load';
import { loaderOn } from '../../enforcement/loader';
import { holdMeanwhile } from '../../enforcement/policy/strict';
import { createWhole } from '../../keksi';
import { checkConfig } from '../../settings/check';
import { explain } from '../../settings/explain';
import { readJson } from '../../settings/json-element';
import { type FromCatalogue, namesServices } from '../../settings/own-services';
import { attributesOf, type Writings, writingsOf } from '../../settings/written';
import { handOver } from './part-script';
import type { Parts } from './parts';

/** The files that lie beside the first one. */
const partsBeside = (part: LoadPart): Parts => ({
  ui: () => part('ui'),
  texts: (language) => part(language),
  statement: () => part('statement'),
  vitals: () => part('vitals'),
  strict: () => part('strict'),
  catalogue: () => part('services'),
  policy: () => part('policy'),
  monitor: () => part('monitor'),
});

/** What the JSON element says. */
function jsonConfig(): Writings {
  try {
    return writingsOf(readJson());
  } catch (error) {
    console.error(`Keksi: the data-keksi-config element is not valid JSON: ${error}`);
    return {};
  }
}

/** Starts all of Keksi on a page where the first file has been at work. */
function enterPage(page: Page, state: State): Whole | Promise<Whole> {
  const { tag, load, part, layer } = page;
  const already: Already = {
    ...page,
    state,
    isPlain: page.plain.isPlain,
    said: layer.said,
    early() {
      const held = layer.open();
      // What was said to what is refused, or on a sensitive page, is not kept for later.
      return state.settled ? [] : held;
    },
  };
  const base = (tag as HTMLScriptElement | null)?.src || document.baseURI;
  const loader = loaderOn(load, new URL(base).hostname);
  const parts = partsBeside(part);
  const written = { ...jsonConfig(), ...(tag ? attributesOf(tag) : {}) };
  const begin = (fromCatalogue?: FromCatalogue) => {
    const settings = checkConfig(written, explain, fromCatalogue);
    const whole = createWhole(settings, parts, loader, already);
    Object.defineProperties(page.keksi, Object.getOwnPropertyDescriptors(whole.keksi));
    return whole;
  };
  if (!namesServices(written)) return begin();
  // Nothing starts before it is known what the visitor is asked about.
  const early = checkConfig(written, () => undefined);
  const release = early.strict ? holdMeanwhile(early, loader.home) : () => undefined;
  return parts
    .catalogue()
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
      return begin(fromCatalogue);
    });
}

handOver<WholePart>(enterPage);
