/** What the keys of the queue in localStorage begin with (`src/records/queue.ts`). */
export const ERRAND = 'keksi:';

/** Whether there is a cookie or a key of localStorage of such a name. */
export function isStored(name: RegExp): boolean {
  try {
    return [...Object.keys(localStorage), ...document.cookie.split('; ')].some((one) =>
      name.test(one),
    );
  } catch {
    return false;
  }
}

/** Whether the register has yet to hear of something. */
export const hasErrands = (): boolean => isStored(/^keksi:/);
