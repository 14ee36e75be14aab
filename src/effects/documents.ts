import type { Core } from '../core/core';
import type { RecordsHost, Words } from '../core/parts';
import { isComplete } from '../locales/languages';
import { doc } from '../page/document';
import { allWords } from './wording';

/** Whether the page has an element that is not known yet; from now on it is. */
function hasNew(name: string, known: Set<HTMLElement>): boolean {
  // What the page has taken away is let go; brought back, it is new.
  for (const element of known) if (!element.isConnected) known.delete(element);
  const before = known.size;
  for (const element of doc.querySelectorAll<HTMLElement>(`[data-keksi-${name}]`)) {
    known.add(element);
  }
  return known.size > before;
}

/** What shows something in one element shows it in each of them. */
const each =
  (
    elements: ReadonlySet<HTMLElement>,
    load: () => Promise<(element: HTMLElement, words: Words) => void>,
  ) =>
  async () => {
    const show = await load();
    return (words: Words) => {
      for (const element of elements) show(element, words);
    };
  };

/** Shows what has to be loaded first, in the words of a language. */
const filling =
  (core: Core) => (what: string, load: () => Promise<(words: Words) => void>, language: string) => {
    const spoken = core.language;
    Promise.all([load(), allWords(core, language), core.parts.ui()]).then(
      ([show, words, { styleDocuments }]) => {
        // It may have been changed meanwhile, and is then shown by that change.
        if (core.language !== spoken) return;
        core.whenHydrated(() => {
          styleDocuments();
          show(words);
        });
      },
      (error) => console.error(`Keksi: the ${what} cannot be shown.`, error),
    );
  };

/**
 * Fills cookie declarations, privacy statements, settings and placeholders in the page, also those that come later.
 *
 * @param say tells the visitor something.
 * @param openSettings opens the settings from where the visitor stands.
 * @returns fills them again.
 */
export function startDocuments(
  core: Core,
  host: RecordsHost,
  say: (text: string) => void,
  openSettings: (opener: Element) => void,
): () => void {
  const declared = new Set<HTMLElement>();
  const stated = new Set<HTMLElement>();
  const set = new Set<HTMLElement>();
  const held = new Set<HTMLElement>();
  const fill = filling(core);
  const declare = () =>
    fill(
      'cookie declaration',
      each(declared, async () => {
        const { showDeclaration } = await core.parts.ui();
        return (element, words) => showDeclaration(core, element, words);
      }),
      core.language,
    );
  const state = () =>
    fill(
      'privacy statement',
      each(stated, async () => {
        const show = await core.parts.statement();
        return (element, words) => show(element, host, words);
      }),
      // Whole in one language: where there is none of it in the visitor's, in English.
      isComplete(core.language) ? core.language : 'en',
    );
  const offer = () =>
    fill(
      'settings',
      each(set, async () => {
        const { showSettings } = await core.parts.ui();
        return (element, words) => showSettings(core, element, words, say);
      }),
      core.language,
    );
  const stand = () =>
    fill(
      'placeholders',
      each(held, async () => {
        const { showPlaceholder } = await core.parts.ui();
        return (element, words) => showPlaceholder(core, element, words, openSettings);
      }),
      core.language,
    );
  const look = () => {
    if (hasNew('placeholder', held)) stand();
    if (hasNew('settings', set)) offer();
    if (hasNew('declaration', declared)) declare();
    if (hasNew('statement', stated)) state();
  };
  core.onInserted(look);
  look();
  return () => {
    if (declared.size) declare();
    if (stated.size) state();
    if (set.size) offer();
    if (held.size) stand();
  };
}
