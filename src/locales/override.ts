import { isBuiltIn } from './languages';
import type { Texts } from './texts';

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

/** A tag that `Intl` takes, or the one that it took before. */
const known = (tag: string, before: string): string => {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? before;
  } catch {
    return before;
  }
};

/** The built-in texts with the owner's own in their place. */
export const override = (texts: Texts, own: Partial<Texts> = {}): Texts => ({
  ...texts,
  ...own,
  locale: known(own.locale ?? texts.locale, texts.locale),
});

/** The texts of a language of the owner's own; English stands in for what is missing. */
export const ownTexts = (language: string, english: Texts, own: Partial<Texts>): Texts =>
  override({ ...english, locale: known(language, english.locale) }, own);

/** Says what of an owner's texts there is no place for, and in a language of their own what is missing. */
export function explainTexts(language: string, english: Texts, own: Partial<Texts>): void {
  const missing = Object.keys(english).filter((name) => name !== 'locale' && !(name in own));
  if (missing.length > 0 && !isBuiltIn(language)) {
    console.warn(
      `Keksi: texts are missing in "${language}", English stands in: ${quoted(missing)}.`,
    );
  }
  const unknown = Object.keys(own).filter((name) => !(name in english));
  if (unknown.length > 0) {
    console.warn(
      `Keksi: there are no texts named ${quoted(unknown)} (${language}). ` +
        'Allowed: the names in src/locales/texts.ts.',
    );
  }
}
