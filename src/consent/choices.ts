import { CATEGORIES, type Category } from './categories';

/** What the visitor allows. Frozen; a new object for each decision. */
export interface Choices {
  readonly necessary: true;
  readonly diagnostic: boolean;
  readonly marketing: boolean;
}

/** Choices in which only what is named `true` is allowed; everything else is refused. */
export const choicesOf = (wanted: Partial<Record<Category, boolean>> = {}): Choices =>
  Object.freeze({
    necessary: true,
    diagnostic: wanted.diagnostic === true,
    marketing: wanted.marketing === true,
  });

/** Choices in which these categories are allowed, and no other. */
export const choicesWith = (allowed: readonly Category[]): Choices =>
  choicesOf(Object.fromEntries(allowed.map((category) => [category, true])));

/** Nothing but the necessary: the state before a choice, after a refusal and after any failure. */
export const NOTHING: Choices = choicesOf();

/** Whether anything that needs consent is allowed. */
export const allowsAnything = (choices: Choices): boolean =>
  CATEGORIES.some((category) => choices[category]);
