/** The choice that the first file goes by, read from the cookie (`src/storage/format.ts`). */
export interface Known {
  /** What was allowed, for what the visitor was told then. */
  readonly choices: { readonly diagnostic: boolean; readonly marketing: boolean };
  readonly notice: { readonly diagnostic: string; readonly marketing: string };
  /** Whether services are switched off one by one. */
  readonly partial: boolean;
  /** When it stops being valid, in milliseconds since 1970. */
  readonly expires: number;
}

/** A whole value of the known version; anything else is no choice. */
const COOKIE =
  /^keksi=1\.d([01])m([01])\.([1-9]\d{8,10})\.([1-9]\d{0,2})\.(-?[a-z0-9]{0,32})\.(-?[a-z0-9]{0,32})(\.([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})?){2}(\.([a-z0-9]{4}){1,7})?$/;

const DAY = 864e5;

/** Keksi's cookies as they stand: the choice, and a wish (`src/storage/wish.ts`); none where the browser keeps none. */
export function kept(): string[] {
  try {
    return document.cookie.split('; ').filter((cookie) => /^keksi(-wish)?=/.test(cookie));
  } catch {
    return [];
  }
}

/**
 * The latest choice that is still valid. Of two cookies, of the host and of its domain, the newer one counts.
 *
 * @param days that a choice is valid today.
 */
export function recall(cookies: readonly string[], days: number): Known | undefined {
  const found = cookies
    .flatMap((cookie) => {
      const parts = COOKIE.exec(cookie);
      return parts && Number(parts[4]) <= 365 ? [parts] : [];
    })
    .sort((one, other) => Number(one[3]) - Number(other[3]))
    .pop();
  if (!found) return;
  const [, d, m, seconds, own, diagnostic = '', marketing = '', , , , off] = found;
  const time = Number(seconds) * 1000;
  const expires = time + Math.min(Number(own), days) * DAY;
  const now = Date.now();
  // One that claims to come from the future is none (`src/consent/decision.ts`).
  if (time > now + DAY || !(now < expires)) return;
  return {
    choices: { diagnostic: d === '1', marketing: m === '1' },
    notice: { diagnostic, marketing },
    partial: off !== undefined,
    expires,
  };
}
