import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as finnish } from '@orama/stemmers/finnish';
import { stemmer as swedish } from '@orama/stemmers/swedish';

/** How the words of a language become roots that can be compared. */
export interface Roots {
  rootOf(word: string): string;
  /** Whether the root of a word is another's, but for what a stemmer leaves. */
  isSame(word: string, root: string): boolean;
  /** Whether it is, or ends in it where words are compounded: `käyttötarkoitus`. */
  isOf(word: string, root: string): boolean;
}

/** Shorter than this, a root is compared whole: `etu` is no part of `etusivu`. */
const SHORTEST_PART = 6;
/** What may be left of an inflection that a stemmer has not taken off. */
const LEFT_OVER = 2;
/** Texts hold few different words; a text that holds more than this is none. */
const MOST_WORDS = 50_000;

function rootsOf(stem: (word: string) => string, compounds: boolean): Roots {
  const known = new Map<string, string>();
  const isSame = (word: string, root: string): boolean =>
    word === root ||
    (root.length >= SHORTEST_PART - 1 &&
      word.startsWith(root) &&
      word.length - root.length <= LEFT_OVER);
  return {
    isSame,
    rootOf(word) {
      const before = known.get(word);
      if (before !== undefined) return before;
      const root = stem(word);
      if (known.size > MOST_WORDS) known.clear();
      known.set(word, root);
      return root;
    },
    isOf: (word, root) =>
      isSame(word, root) || (compounds && root.length >= SHORTEST_PART && word.endsWith(root)),
  };
}

/**
 * Snowball takes the endings off, but leaves the change of sounds before them: `tarkoitus`, `tarkoituksen` and
 * `tarkoitusta` become three stems, `käsiteltävät` and `sähköinen` two.
 */
const levelled = (stem: string): string =>
  stem
    .replace(/(?<=.{3})([uyoö])(?:s|ks|d|t|st|te)$/u, '$1')
    .replace(/(?<=.{3}[mi])(?:in|n|is|s)$/u, '');

/** By language. */
export const ROOTS = {
  fi: rootsOf((word) => levelled(finnish(word)), true),
  sv: rootsOf(swedish, true),
  en: rootsOf(english, false),
} as const;
