import type { Action } from '../consent/act';

/** Found, like the errands, by its beginning (`src/storage/errands.ts`). */
const WISH = 'keksi-wish';

/** What the visitor wanted and is still to be done: on this page, or on one that was left before it could be. */
export function readWish(): Action | undefined {
  try {
    const wish = localStorage.getItem(WISH);
    return (['accept-all', 'reject-all', 'withdraw'] as const).find((action) => action === wish);
  } catch {
    return undefined;
  }
}

/**
 * Keeps what the visitor wants until it is done; empty when it is.
 *
 * @returns whether it could be kept.
 */
export function keepWish(action: Action | '' = ''): boolean {
  try {
    if (action) localStorage.setItem(WISH, action);
    else localStorage.removeItem(WISH);
    return true;
  } catch {
    // Storage is blocked: the wish is as long as the page.
    return false;
  }
}
