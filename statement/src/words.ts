import type { Facts } from './facts';
import { fill, type Words } from './from-keksi';
import type { Statement, Texts } from './statement';
import { inLanguage, listed } from './text';
import type { Wording } from './wording/wording';

/** What every section is written from. */
export interface Source {
  readonly statement: Statement;
  readonly facts: Facts & { readonly controller: string };
  readonly wording: Wording;
  /** The banner's words: the same service is told of in the same words everywhere. */
  readonly words: Words;
}

/** The owner's texts in the language of the statement. */
export const texts = ({ words }: Source, own: Texts | undefined): string[] =>
  listed(own, words.language);

/** One text of the owner's in the language of the statement. */
export const text = ({ words }: Source, own: Parameters<typeof inLanguage>[0]): string =>
  inLanguage(own, words.language);

/** A text with when else the visitor sees the identifier: as they withdraw, unless the page is loaded anew then. */
export const untilWithdrawal = ({ wording, facts }: Source, text: string): string =>
  fill(text, { atWithdrawal: facts.reload ? '' : wording.atWithdrawal });

export { fill };
