// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { afterPaint, yieldToMain } from './paint';

let frame: FrameRequestCallback | undefined;

beforeEach(() => {
  vi.useFakeTimers();
  frame = undefined;
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => {
    frame = callback;
    return 1;
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Whether a promise is settled by now. */
async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  let settled = false;
  void promise.then(() => {
    settled = true;
  });
  await vi.advanceTimersByTimeAsync(0);
  return settled;
}

test('nothing goes on before the frame, and not within it', async () => {
  const painted = afterPaint();
  expect(await isSettled(painted)).toBe(false);
  let within = true;
  void painted.then(() => {
    within = false;
  });
  frame?.(0);
  await Promise.resolve();
  expect(within).toBe(true);
  expect(await isSettled(painted)).toBe(true);
});

test('where no frame comes, it goes on within 100 ms', async () => {
  const painted = afterPaint();
  await vi.advanceTimersByTimeAsync(99);
  expect(await isSettled(painted)).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(await isSettled(painted)).toBe(true);
});

test('yielding lets a task that waits go first', async () => {
  const order: string[] = [];
  setTimeout(() => order.push('click'));
  const yielded = yieldToMain().then(() => order.push('us'));
  await vi.runAllTimersAsync();
  await yielded;
  expect(order).toEqual(['click', 'us']);
});

test('yielding is left to the browser’s scheduler where there is one', async () => {
  const schedule = vi.fn(() => Promise.resolve());
  vi.stubGlobal('scheduler', { yield: schedule });
  await yieldToMain();
  expect(schedule).toHaveBeenCalledOnce();
});
