import { type Logger, pino } from 'pino';

/** What the register needs of a logger; pino is one. */
export type Log = Pick<Logger, 'info' | 'warn' | 'error'>;

/** Writes JSON lines to the standard output. Nothing personal is ever handed to it. */
export const createLog = (level = 'info'): Log =>
  pino({
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: withoutValues },
  });

/** Says nothing: for those who mount the register and give no logger. */
export const silent: Log = pino({ level: 'silent' });

/** Of an error only what says where and why: a database's `detail` quotes the values of a row. */
function withoutValues(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack, cause } = error;
  const code = (error as { code?: unknown }).code;
  return {
    name,
    message,
    stack,
    code,
    ...(cause !== undefined && { cause: withoutValues(cause) }),
  };
}
