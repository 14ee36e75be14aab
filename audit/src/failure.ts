/** Something that the person at the terminal has to mend: the audit could not run. @example `throw new Failure('--settle is "x".')` */
export class Failure extends Error {}

/** The first line of what was thrown. @example `reason(new Error('net::ERR_NAME_NOT_RESOLVED at …'))` */
export const reason = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
