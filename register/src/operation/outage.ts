import type { Log } from './log.js';

const second = 1000;

/**
 * Tells the log of an outage: one line a second without a stack, however many requests it meets.
 *
 * @returns What is to be called for each failure.
 */
export function outageLog(log: Log, now = () => Date.now()): (error: Error) => void {
  let nextLine = 0;
  let silent = 0;
  return ({ message, cause }) => {
    if (now() < nextLine) {
      silent += 1;
      return;
    }
    const reason = cause instanceof Error ? cause.message : undefined;
    log.error({ message, reason, ...(silent > 0 && { alsoFailed: silent }) }, 'store unavailable');
    nextLine = now() + second;
    silent = 0;
  };
}
