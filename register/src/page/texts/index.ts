import { en } from './en.js';
import { fi, type Texts } from './fi.js';
import { sv } from './sv.js';

export type { Texts };

/** The languages of the page. */
export const texts = { fi, sv, en };

/** A language of the page. */
export type Language = keyof typeof texts;

/** What each language calls itself. */
export const languageNames: Record<Language, string> = {
  fi: 'Suomeksi',
  sv: 'På svenska',
  en: 'In English',
};

/**
 * Finnish unless the browser asks for another language first.
 *
 * @example
 * preferred(['sv-FI', 'fi']); // 'sv'
 */
export function preferred(languages: readonly string[]): Language {
  const first = languages[0] ?? 'fi';
  if (first.startsWith('fi')) return 'fi';
  return first.startsWith('sv') ? 'sv' : 'en';
}

/**
 * Puts values into a text, in place of names in braces.
 *
 * @example
 * fill('Merkintöjä: {count}', { count: 3 }); // 'Merkintöjä: 3'
 */
export const fill = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
