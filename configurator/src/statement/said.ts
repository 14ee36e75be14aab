/** Texts of a statement, which may stand alone, by language, or in a list. */
import type { CompleteLanguage } from '../../../src/locales/languages';

const isByLanguage = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const one = (value: unknown, language: CompleteLanguage): string => {
  if (typeof value === 'string') return value;
  return isByLanguage(value) && typeof value[language] === 'string' ? value[language] : '';
};

/**
 * What is said in a language, a line for each text.
 *
 * @example
 * linesIn(['Nimi', { fi: 'Osoite' }], 'fi') // 'Nimi\nOsoite'
 */
export const linesIn = (value: unknown, language: CompleteLanguage): string =>
  [value ?? []]
    .flat()
    .map((text) => one(text, language))
    .join('\n');

/** A text with one language changed; the others stay. */
const withText = (before: unknown, language: CompleteLanguage, text: string): unknown =>
  isByLanguage(before) && Object.keys(before).some((code) => code !== language)
    ? { ...before, [language]: text }
    : text;

/**
 * What was said, with these lines in place of those of a language.
 *
 * @returns undefined where nothing is said.
 * @example
 * withLines(undefined, 'fi', 'Nimi\nOsoite') // ['Nimi', 'Osoite']
 */
export function withLines(before: unknown, language: CompleteLanguage, lines: string): unknown {
  if (!lines) return undefined;
  const old = [before ?? []].flat();
  const texts = lines.split('\n').map((line, index) => withText(old[index], language, line));
  return texts.length === 1 ? texts[0] : texts;
}

/**
 * Without the lines that are empty, as they are while one writes.
 *
 * @example
 * finished(['Nimi', '']) // 'Nimi'
 */
export function finished(value: unknown): unknown {
  if (Array.isArray(value)) {
    const texts = value.filter((item) => item !== '').map(finished);
    return texts.length === 1 && typeof texts[0] === 'string' && value.length > 1
      ? texts[0]
      : texts;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inside]) => [name, finished(inside)]),
  );
}
