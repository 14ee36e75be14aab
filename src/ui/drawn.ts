/**
 * The question that the site's own server has drawn (`keksi/server`), as declarative shadow DOM. The page draws its own in
 * the place of it, in one task, and keeps nothing: markup that looks like the server's may be anybody's, in a shadow
 * root that no script can look into.
 */
import { doc } from '../page/document';

/** The element that everything is drawn in. */
export const HOST = 'keksi-consent';

/** Finds it where a server is told to put it: first in the body. */
export function findDrawn(): Element | undefined {
  const first = doc.body.firstElementChild;
  return first?.localName === HOST ? first : undefined;
}

/** Takes away every element of that name but those: anybody's markup may bear it, and one that a cache had may come late. */
export function removeOthers(...own: (Element | undefined)[]): void {
  for (const host of doc.querySelectorAll(HOST)) if (!own.includes(host)) host.remove();
}

/**
 * Puts the banner in the place of what was drawn, without coming in a second time. Only refusing and the link can have had
 * the focus there: nothing that stands in markup gives it to another button.
 */
export function takeOver(drawn: Element, banner: HTMLElement): void {
  const focused = drawn.shadowRoot?.activeElement;
  const same = focused?.localName === 'a' ? 'a' : '[value="reject-all"]';
  banner.style.animation = 'none';
  drawn.remove();
  if (focused) banner.querySelector<HTMLElement>(same)?.focus({ preventScroll: true });
}
