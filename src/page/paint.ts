/**
 * Resolves after the next frame is on the screen, so that a click is seen to have worked before any tag
 * starts; within 100 ms where no frame comes (a tab in the background).
 *
 * @see https://web.dev/articles/optimize-inp
 */
export const afterPaint = (): Promise<void> =>
  new Promise((resolve) => {
    const fallback = setTimeout(resolve, 100);
    requestAnimationFrame(() =>
      setTimeout(() => {
        clearTimeout(fallback);
        resolve();
      }),
    );
  });

/** Lets the browser handle what waits (a click, a frame) before the next piece of work. */
export const yieldToMain = (): Promise<void> => {
  const { scheduler } = window as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
};
