import type { Core } from '../core/core';
import type { RecordsHost, Words } from '../core/parts';
import { isComplete } from '../locales/languages';
import { doc } from '../page/document';
import { allWords } from './wording';

/** Fills cookie declarations and privacy statements, also those that come later. @returns fills them again. */
export function startDocuments(core: Core, host: RecordsHost): () => void {
  const declared = new Set<HTMLElement>();
  const stated = new Set<HTMLElement>();
  /** Whether the page has an element that is not known yet; from now on it is. */
  const hasNew = (name: string, known: Set<HTMLElement>): boolean => {
    const before = known.size;
    for (const element of doc.querySelectorAll<HTMLElement>(`[data-keksi-${name}]`)) {
      known.add(element);
    }
    return known.size > before;
  };
  const fill = (what: string, load: () => Promise<(words: Words) => void>, language: string) => {
    const spoken = core.language;
    Promise.all([load(), allWords(core, language)]).then(
      ([show, words]) => {
        // It may have been changed meanwhile, and is then shown by that change.
        if (core.language === spoken) core.whenHydrated(() => show(words));
      },
      (error) => console.error(`Keksi: the ${what} cannot be shown.`, error),
    );
  };
  const declare = () =>
    fill(
      'cookie declaration',
      async () => {
        const { showDeclaration } = await core.parts.ui();
        return (words) => {
          for (const element of declared) showDeclaration(core, element, words);
        };
      },
      core.language,
    );
  const state = () =>
    fill(
      'privacy statement',
      async () => {
        const show = await core.parts.statement();
        return (words) => {
          for (const element of stated) show(element, host, words);
        };
      },
      // Whole in one language: where there is none of it in the visitor's, in English.
      isComplete(core.language) ? core.language : 'en',
    );
  const look = () => {
    if (hasNew('declaration', declared)) declare();
    if (hasNew('statement', stated)) state();
  };
  core.onInserted(look);
  look();
  return () => {
    if (declared.size) declare();
    if (stated.size) state();
  };
}
