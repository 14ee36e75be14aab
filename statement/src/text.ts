import type { Language } from './from-keksi';
import type { Text, Texts } from './statement';

/** A text in one language; empty where it is missing there. */
export const inLanguage = (text: Text | undefined, language: Language): string =>
  (typeof text === 'string' ? text : (text?.[language] ?? '')).trim();

/** Whether it is a list. `Array.isArray` alone does not tell a list that is read only. */
export const isList = <T>(value: unknown): value is readonly T[] => Array.isArray(value);

/** Texts as a list in one language, without what is empty. */
export const listed = (texts: Texts | undefined, language: Language): string[] =>
  (isList<Text>(texts) ? texts : [texts])
    .map((text) => inLanguage(text, language))
    .filter((text) => text !== '');
