import type { Action } from '../consent/act';

/** Name of the cookie that keeps it. A cookie, because the first file reads those on every page anyway. */
export const WISH = 'keksi-wish';

/** Whether one of `document.cookie` is it. */
export const isWish = (cookie: string): boolean => cookie.startsWith(WISH);

const DAY = 24 * 60 * 60;

/** What the visitor wanted on a page that was left before it could be done. */
export function readWish(): Action | undefined {
  try {
    const [, wish] = /(?:^|; )keksi-wish=([a-z-]+)/.exec(document.cookie) ?? [];
    return (['accept-all', 'reject-all', 'withdraw'] as const).find((action) => action === wish);
  } catch {
    return undefined;
  }
}

/**
 * Keeps what the visitor wants until it is done; empty when it is.
 *
 * @param domain the cookie domain as it was written, where the choice is shared between hosts.
 * @returns whether the browser has kept it.
 */
export function keepWish(action: Action | '', domain: unknown): boolean {
  const shared = domain && domain !== 'auto' ? `; Domain=${domain}` : '';
  try {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is asynchronous and absent on http
    document.cookie = `${WISH}=${action}; Path=/; Max-Age=${action ? DAY : 0}; SameSite=Lax${shared}`;
    return document.cookie.includes(`${WISH}=`);
  } catch {
    // Cookies are blocked: the wish is as long as the page.
    return false;
  }
}
