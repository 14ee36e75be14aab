import type { Frame, Page } from 'playwright-core';
import { within } from '../browser/within';

/** How long a page may take to answer a question: one that computes for ever must not hold the audit. */
const PATIENCE = 10_000;

/** A function as an expression with its argument and the functions it calls, for a page that knows none of them. @example `expression((n: number) => n + 1, 2)` */
export const expression = <A, T>(
  ask: (argument: A) => T,
  argument: A,
  calls: readonly ((...args: never[]) => unknown)[] = [],
): string =>
  // Some compilers mark functions with `__name`, which a page does not have.
  `(() => { const __name = (f) => f; ${calls.map(String).join('\n')}
return (${ask})(${JSON.stringify(argument ?? null)}); })()`;

/** Asks a page or frame; `undefined` if it does not answer, has gone, or throws. @example `await ask(page, () => document.title, undefined)` */
export async function ask<A, T>(
  of: Page | Frame,
  question: (argument: A) => T | Promise<T>,
  argument: A,
  calls: readonly ((...args: never[]) => unknown)[] = [],
): Promise<T | undefined> {
  try {
    return await within(PATIENCE, of.evaluate(expression(question, argument, calls)) as Promise<T>);
  } catch {
    return undefined;
  }
}
