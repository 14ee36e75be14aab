/** What a button that opens the settings says where the page gives it no words, by the page's language. */
const WORDS: Readonly<Record<string, string>> = {
  fi: 'Evästeasetukset',
  en: 'Cookie settings',
  sv: 'Kakinställningar',
};

/** @param language as in `<html lang>`. */
export const settingsWord = (language = ''): string =>
  WORDS[language.slice(0, 2).toLowerCase()] ?? 'Cookie settings';

/** In the language of the page; Finnish where there is none, as on a server. */
export const settingsWordHere = (): string =>
  settingsWord(typeof document === 'undefined' ? 'fi' : document.documentElement.lang || 'fi');
