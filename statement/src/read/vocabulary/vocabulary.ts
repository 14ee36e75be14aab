import type { Field } from '../field';

/**
 * What headings say in one language, in ordinary words: how they are inflected and compounded is a matter of
 * `roots.ts`.
 */
export interface Vocabulary {
  /**
   * The phrases of each field. A heading says a phrase if it has all of its words, in any order. `a/b`: one of
   * them; `word*`, `*word`: also as the beginning or the end of a longer word; `=` before a phrase: only where the
   * heading says nothing else; `~`: only where nothing that tells anything stands between its first two words.
   */
  readonly phrases: { readonly [field in Field]?: readonly string[] };
  /** Words that any heading may have and that tell nothing of its field; `word*` as above. */
  readonly neutral: string;
  /** Words that make a sentence of a line. */
  readonly verbs: RegExp;
  /** How a question begins. */
  readonly question: RegExp;
  /** Words with which a broken line goes on. */
  readonly joints: RegExp;
  /** Frequent words, by which the language is known. */
  readonly common: RegExp;
}
