import type { Selectors } from '../banner/press';
import type { Asked, Language } from '../model';

/** A header for the site's own addresses. @example `{ name: 'Authorization', value: 'Basic …' }` */
export interface Header {
  readonly name: string;
  readonly value: string;
}

/** All that a run needs to know. @example `await run(options, { say: console.error })` */
export interface RunOptions extends Asked {
  readonly language: Language;
  /** Waits in milliseconds, beside `settle` and `settleWithdrawn`: of the phase in which nothing is touched. */
  readonly settleUntouched: number;
  /** How many pages are audited at a time: most of the time is waiting. */
  readonly atOnce?: number;
  /** At most, for one phase. */
  readonly limit: number;
  readonly userAgent?: string;
  readonly headers: readonly Header[];
  readonly cookies: readonly { readonly name: string; readonly value: string }[];
  readonly selectors: Selectors;
  readonly insecure: boolean;
  readonly resolve: readonly string[];
  /** What is a register's, beside what looks like it: the addresses' beginning. */
  readonly registers: readonly string[];
}

/** Where progress is told. @example `{ say: (line) => process.stderr.write(line) }` */
export interface Progress {
  say(line: string): void;
}
