/**
 * How a service hears of the page that asks it for something: by the name of the site alone. Between sites that is the
 * browsers' own rule, which a page may have loosened; on the site itself, where a gateway can stand, it is not.
 *
 * @see https://w3c.github.io/webappsec-referrer-policy/#referrer-policy-strict-origin
 */
export const REFERRER: ReferrerPolicy = 'strict-origin';

/** Applies it to an element that is about to load something, unless the page has said how. */
export function hideReferrer(element: Element): void {
  const loading = element as Partial<HTMLImageElement>;
  if (loading.referrerPolicy === '') loading.referrerPolicy = REFERRER;
}
