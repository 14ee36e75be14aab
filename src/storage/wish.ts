import type { Action } from '../consent/act';

/** Found, like the errands, by its beginning (`src/storage/errands.ts`). */
const WISH = 'keksi-wish';

/** What the visitor wanted on a page that was left before it could be done. */
export function readWish(): Action | undefined {
  try {
    const wish = localStorage.getItem(WISH);
    return (['accept-all', 'reject-all', 'withdraw'] as const).find((action) => action === wish);
  } catch {
    return undefined;
  }
}

/** Keeps what the visitor wants until it is done; empty when it is. */
export function keepWish(action: Action | '' = ''): void {
  try {
    if (action) localStorage.setItem(WISH, action);
    else localStorage.removeItem(WISH);
  } catch {
    // Storage is blocked: the wish is as long as the page.
  }
}
