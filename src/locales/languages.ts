/**
 * The languages with built-in texts. Finnish, English and Swedish have been reviewed; the others are not
 * yet reviewed by a native speaker.
 */
export const LANGUAGES = [
  'fi',
  'en',
  'sv',
  'nb',
  'da',
  'et',
  'de',
  'fr',
  'es',
  'ru',
  'uk',
] as const;

/** A language with built-in texts. */
export type BuiltInLanguage = (typeof LANGUAGES)[number];

/** Whether texts are built in for a language code. */
export const isBuiltIn = (code: unknown): code is BuiltInLanguage =>
  LANGUAGES.some((language) => language === code);
