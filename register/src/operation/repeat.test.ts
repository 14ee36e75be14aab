import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { repeat } from './repeat.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('it is done at once, again after each pause, and no more once it is stopped', async () => {
  const run = vi.fn(async () => undefined);
  const job = repeat(run, 1000);
  await vi.advanceTimersByTimeAsync(2000);
  expect(run).toHaveBeenCalledTimes(3);
  await job.stop();
  await vi.advanceTimersByTimeAsync(5000);
  expect(run).toHaveBeenCalledTimes(3);
});

test('what takes longer than the pause is not done twice at a time, and a stop waits for it', async () => {
  let end: () => void = () => undefined;
  const run = vi.fn(
    (_: AbortSignal) =>
      new Promise<void>((ended) => {
        end = ended;
      }),
  );
  const job = repeat(run, 1000);
  await vi.advanceTimersByTimeAsync(3500);
  expect(run).toHaveBeenCalledOnce();
  let stopped = false;
  const stopping = job.stop().then(() => {
    stopped = true;
  });
  await vi.advanceTimersByTimeAsync(10);
  expect(run.mock.calls[0]?.[0].aborted).toBe(true);
  expect(stopped).toBe(false);
  end();
  await stopping;
  expect(stopped).toBe(true);
});
