/** What the keys of the queue in localStorage begin with (`src/records/queue.ts`). */
export const ERRAND = 'keksi:';

/** Whether the register has yet to hear of something. */
export function hasErrands(): boolean {
  try {
    return Object.keys(localStorage).some((name) => name.startsWith(ERRAND));
  } catch {
    return false;
  }
}
