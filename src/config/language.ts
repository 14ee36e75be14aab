import type { Language } from '../services/service';

/** The languages with built-in texts. */
export const LANGUAGES: readonly Language[] = ['fi', 'en', 'sv'];

/** Whether texts exist for a language code. */
export const isLanguage = (code: unknown): code is Language =>
  LANGUAGES.some((language) => language === code);

/**
 * The language to speak: the configured one, else the page's, else the first of the browser's that has
 * texts, else Finnish.
 */
export function chooseLanguage(
  configured: Language | null,
  page: string,
  browser: readonly string[],
): Language {
  const spoken = [page, ...browser].map((tag) => tag.toLowerCase().split('-')[0]);
  return configured ?? spoken.find(isLanguage) ?? 'fi';
}
