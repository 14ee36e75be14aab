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

/** The elements of one kind that the page has, and what fills them. */
const kindOf =
  (core: Core) =>
  (
    what: string,
    load: () => Promise<(element: HTMLElement, words: Words) => void>,
    language: () => string = () => core.language,
  ) => {
    const fill = filling(core);
    const elements = new Set<HTMLElement>();
    return { elements, show: () => fill(what, each(elements, load), language()) };
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
  const kind = kindOf(core);
  /** By what the elements' attributes end with; first what people wait for. */
  const kinds = {
    placeholder: kind('placeholders', async () => {
      const { showPlaceholder } = await core.parts.ui();
      return (element, words) => showPlaceholder(core, element, words, openSettings);
    }),
    settings: kind('settings', async () => {
      const { showSettings } = await core.parts.ui();
      return (element, words) => showSettings(core, element, words, say);
    }),
    declaration: kind('cookie declaration', async () => {
      const { showDeclaration } = await core.parts.ui();
      return (element, words) => showDeclaration(core, element, words);
    }),
    statement: kind(
      'privacy statement',
      async () => {
        const show = await core.parts.statement();
        return (element, words) => show(element, host, words);
      },
      // Whole in one language: where there is none of it in the visitor's, in English.
      () => (isComplete(core.language) ? core.language : 'en'),
    ),
  };
  const look = () => {
    for (const [name, { elements, show }] of Object.entries(kinds)) {
      if (hasNew(name, elements)) show();
    }
  };
  core.onInserted(look);
  look();
  return () => {
    for (const { elements, show } of Object.values(kinds)) if (elements.size) show();
  };
}
