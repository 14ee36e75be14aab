/**
 * Does something at once and then again and again, never twice at the same time, until it is stopped.
 *
 * @param run what is done; it deals with its own errors, and may be asked to end by the signal.
 * @param every milliseconds from one beginning to the next.
 * @example
 * const job = repeat(async (signal) => purgeUntil(signal), 3_600_000);
 * await job.stop();
 */
export function repeat(run: (signal: AbortSignal) => Promise<void>, every: number) {
  const stopping = new AbortController();
  const { signal } = stopping;
  let running: Promise<void> | undefined;
  const begin = () => {
    // What takes longer than the pause is waited for, not queued.
    running ??= run(signal).finally(() => {
      running = undefined;
    });
  };
  begin();
  const timer = setInterval(begin, every);
  timer.unref();
  return {
    /** Ends, when what is being done has ended. */
    async stop(): Promise<void> {
      clearInterval(timer);
      stopping.abort();
      await running;
    },
  };
}
