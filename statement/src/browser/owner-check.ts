import { type Element, el, p } from '../elements';
import type { Words } from '../from-keksi';
import type { Draft } from '../statement';
import { checkTextsFor, findings } from './findings';

/** Marks what only the owner sees; a page that is printed or copied can leave it out by it. */
export const OWNER_ONLY = 'keksi-statement-check';

/**
 * What the command says of a statement, in the language of the page: on the console, and as an element for the
 * owner; null where all is well.
 */
export function ownerCheck(statement: Draft, words: Words): Element | null {
  const texts = checkTextsFor(words.language);
  const all = findings(statement, words);
  if (all.length === 0) return null;
  for (const { where, says, but, write } of all) {
    console.warn(
      `Keksi: ${where}\n  ${texts.says}: ${says}\n  ${texts.but}: ${but}${write && `\n  ${texts.write}: ${write}`}`,
    );
  }
  const row = (term: string, about: string) => [el('dt', {}, term), el('dd', {}, about)];
  return el(
    'aside',
    { class: OWNER_ONLY, lang: words.language, 'aria-label': texts.title, 'data-keksi-owner': '' },
    p(el('strong', {}, texts.title)),
    p(texts.about),
    el(
      'ol',
      {},
      ...all.map(({ where, says, but, write }) =>
        el(
          'li',
          {},
          el('code', {}, where),
          el(
            'dl',
            {},
            row(texts.says, says),
            row(texts.but, but),
            write ? row(texts.write, write) : null,
          ),
        ),
      ),
    ),
  );
}
