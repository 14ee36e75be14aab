import { bare } from '../../page/bare';
import { doc } from '../../page/document';
import { toUrl } from '../../page/url';

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

/** Takes a sensitive page of this site out of `document.referrer`, which vendors pack into what nobody can read. */
export function hideSensitiveReferrer(isSensitive: (pathname: string) => boolean): void {
  const before = doc.referrer ? toUrl(doc.referrer) : null;
  if (!before || before.origin !== location.origin || !isSensitive(before.pathname)) return;
  Reflect.defineProperty(
    document,
    'referrer',
    bare({ configurable: true, get: () => `${location.origin}/` }),
  );
}
