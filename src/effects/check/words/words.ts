import { en } from './en';
import { fi } from './fi';
import { sv } from './sv';

/** What the checker may find, by name. */
export type Code = keyof typeof fi.found;

type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };

/** Every text of the checker in one language. */
export type Words = Omit<Texts<typeof fi>, 'found'> & {
  /** What was found, and what to do about it. */
  readonly found: { readonly [code in Code]: readonly [says: string, todo?: string] };
};

/** No prototype: a language of the site's own may be called `constructor`. */
const WORDS = { __proto__: null, fi, en, sv } as unknown as {
  readonly [language: string]: Words | undefined;
};

/**
 * The words of the page's language; English where there are none in it.
 *
 * @example
 * wordsIn('sv').title; // Keksis kontroll
 */
export const wordsIn = (language: string): Words => WORDS[language] ?? en;
