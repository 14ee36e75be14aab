/** What the keys of the queue in localStorage begin with (`src/records/queue.ts`). */
export const ERRAND = 'keksi:';

/** Names of what is still to be done: what the register has yet to hear of, and what the visitor wanted. */
export const ERRANDS = /^keksi(:|-wish=)/;

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
