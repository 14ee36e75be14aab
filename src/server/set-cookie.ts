import { type Decision, expiryOf } from '../consent/decision';
import { COOKIE, formatCookie } from '../storage/format';

/** How the page keeps its cookie. */
export interface CookieOptions {
  /** The setting `domain` of the page: `esimerkki.fi`. Left out where the page has none. */
  readonly domain?: string | undefined;
  /** False only where the page is served by plain http. */
  readonly secure?: boolean;
}

/** A value for `Set-Cookie` that says what the browser itself would write. */
export const setCookieOf = (decision: Decision, { domain, secure = true }: CookieOptions): string =>
  [
    `${COOKIE}=${formatCookie(decision)}`,
    `Expires=${new Date(expiryOf(decision)).toUTCString()}`,
    'Path=/',
    ...(domain ? [`Domain=${domain}`] : []),
    'SameSite=Lax',
    ...(secure ? ['Secure'] : []),
  ].join('; ');
