import type { Category } from '../consent/categories';
import type { Plural, Texts } from '../locales/texts';
import type { Lifetime, StoredItem } from '../services/service';

/** Fills in the `{…}` of a text. */
export const fill = (text: string, values: Record<string, string>): string =>
  text.replace(/\{(\w+)\}/g, (placeholder, key: string) => values[key] ?? placeholder);

/** The form of a text that a number needs. */
export const plural = ({ locale }: Pick<Texts, 'locale'>, forms: Plural, count: number): string =>
  forms[new Intl.PluralRules(locale).select(count) as keyof Plural] ?? forms.other;

/** “A, B and C” */
export const list = ({ locale }: Pick<Texts, 'locale'>, items: Iterable<string>): string =>
  new Intl.ListFormat(locale).format(items);

/** “2 years”; the space never breaks, and is the same in every browser so that the hash of the notice is. */
export const duration = ({ locale }: Texts, { amount, unit }: Lifetime): string =>
  new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' })
    .format(amount)
    .replace(/\s/g, '\u00a0');

/** How long something stays, in words. */
export const lifetime = (texts: Texts, time: StoredItem['lifetime']): string =>
  typeof time === 'string' ? texts[time] : duration(texts, time);

/** The name of a country: “United States”. */
export const country = ({ locale }: Texts, code: string): string =>
  new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code;

/** A date with its time of day, in the visitor's time zone. */
export const moment = ({ locale }: Texts, time: Date): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(time);

/** The categories inside a sentence: “diagnostics and marketing”. */
export const categoryList = (
  texts: Pick<Texts, 'locale' | 'diagnosticShort' | 'marketingShort'>,
  categories: readonly Category[],
): string =>
  list(
    texts,
    categories.map((category) => texts[`${category}Short`]),
  );
