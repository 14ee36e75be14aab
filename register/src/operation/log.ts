import { type Logger, pino } from 'pino';

/** What the register needs of a logger; pino is one. */
export type Log = Pick<Logger, 'info' | 'warn' | 'error'>;

/** Writes JSON lines to the standard output. Nothing personal is ever handed to it. */
export const createLog = (level = 'info'): Log =>
  pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime });

/** Says nothing: for those who mount the register and give no logger. */
export const silent: Log = pino({ level: 'silent' });
