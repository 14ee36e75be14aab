import type { Code } from './words/words';

/** How bad it is: to be fixed, to be noted, in order. */
export type Level = 'red' | 'yellow' | 'green';

/** One thing that was found, without words. */
export interface Finding {
  readonly level: Level;
  readonly code: Code;
  /** What the words name. Texts of the page stand here: they are shown as text, never as markup. */
  readonly facts: Readonly<Record<string, string>>;
  /** Where it was found. */
  readonly where: readonly string[];
}

type Make = (code: Code, facts?: Finding['facts'], where?: readonly string[]) => Finding;

const of =
  (level: Level): Make =>
  (code, facts = {}, where = []) => ({ level, code, facts, where });

/**
 * Something that is wrong.
 *
 * @example
 * red('register-away', { address: 'https://rekisteri.example/records' });
 */
export const red = of('red');

/**
 * Something that could be better, or could not be looked at.
 *
 * @example
 * yellow('settings-link-none');
 */
export const yellow = of('yellow');

/**
 * Something that is in order.
 *
 * @example
 * green('https-ok');
 */
export const green = of('green');

/**
 * What was found, or that all is well where that is nothing.
 *
 * @example
 * orGreen(checkIds(written, named), 'ids-ok');
 */
export const orGreen = (found: readonly Finding[], code: Code): readonly Finding[] =>
  found.length ? found : [green(code)];
