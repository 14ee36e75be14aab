/**
 * The languages with built-in texts. Finnish, English and Swedish tell everything; of the others no native
 * speaker has read any yet, and they tell in English what services are for.
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

/** The languages in which everything is told: also what each service is for, and a privacy statement. */
export const COMPLETE = ['fi', 'en', 'sv'] as const satisfies readonly BuiltInLanguage[];

/** A language in which everything is told. */
export type CompleteLanguage = (typeof COMPLETE)[number];

/** Whether everything is told in a language. */
export const isComplete = (code: unknown): code is CompleteLanguage =>
  COMPLETE.some((language) => language === code);
