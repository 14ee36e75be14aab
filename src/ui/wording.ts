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

/**
 * How long something stays, in words: a length of time, or what ends it.
 *
 * @param asked whether the service needs consent: what it stores on this site is deleted when that ends.
 */
export function lifetime(
  texts: Texts,
  { lifetime: time, party }: Pick<StoredItem, 'lifetime' | 'party'>,
  asked: boolean,
): string {
  if (typeof time !== 'string') return duration(texts, time);
  const isOurs = asked && party === 'first';
  if (time === 'persistent') return isOurs ? texts.persistent : texts.cleared;
  return time === 'unknown' && !isOurs ? texts.unknownElsewhere : texts[time];
}

/** How long a choice is valid: “184 days”, or “184–365 days” where a refusal of everything has days of its own. */
export const validity = (
  texts: Texts,
  { days, refusalDays }: { readonly days: number; readonly refusalDays: number },
): string => {
  const [least, most] = days < refusalDays ? [days, refusalDays] : [refusalDays, days];
  const longest = duration(texts, { amount: most, unit: 'day' });
  return least === most ? longest : `${least}–${longest}`;
};

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
