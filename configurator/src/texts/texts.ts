import type { CompleteLanguage } from '../../../src/locales/languages';
import { en } from './en';
import { fi } from './fi';
import { sv } from './sv';

/** Everything that the page says, in one language. */
export type Texts = { readonly [key in keyof typeof fi]: string };

/** In each language. */
export const TEXTS: Readonly<Record<CompleteLanguage, Texts>> = { fi, en, sv };

/**
 * A text with its blanks filled in.
 *
 * @example
 * filled('Löytyi: {names}', { names: 'Hotjar' }) // 'Löytyi: Hotjar'
 */
export const filled = (text: string, facts: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => facts[name] ?? whole);
