import { isUnchecked } from '../draft/mark';
import type { Language } from '../from-keksi';
import type { Draft } from '../statement';
import type { Contradiction } from './contradiction';
import { writingsIn } from './written';

/** Texts of a draft that nobody has read yet, in the language that is asked about. */
export const uncheckedTexts = (statement: Draft, language: Language): Contradiction[] =>
  writingsIn(statement)
    .filter(({ text }) => isUnchecked(text))
    .filter(({ path }) => !/\.(fi|en|sv)$/.test(path) || path.endsWith(`.${language}`))
    .map(({ path, section, text }) => ({
      code: 'unchecked',
      path,
      section,
      says: text,
      fact: 'this is a draft, and nobody has said that it is so',
      instead: 'what holds of you, without the mark',
    }));
