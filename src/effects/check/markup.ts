/** What stands in the page's own markup, as the server sent it. */
import { isCode } from '../../page/is-code';
import { toUrl } from '../../page/url';

/**
 * The place of an element in words that a search of the source finds again.
 *
 * @example
 * placeOf(script); // head: <script src="https://…">
 */
export const placeOf = (element: Element, text = tagOf(element)): string =>
  `${element.closest('head') ? 'head' : 'body'}: ${text}`;

/** So much of a tag is enough to find it by. */
const MOST = 160;

/** An address without what may tell about a visitor: of a query only the tag's own identifier is left. */
const shownAddress = (address: string): string =>
  address.replace(/[?#].*/s, (rest) => {
    const [, id] = /[?&](id=(?:[A-Z]+-\w+|\d+))(?![^&#])/.exec(rest) ?? [];
    return id ? `?${id}` : '';
  });

/** The tag of an element as it may be written. */
function tagOf(element: Element): string {
  const attributes = ['type', 'rel', 'src', 'href', 'data']
    .filter((name) => element.hasAttribute(name))
    .map((name) => ` ${name}="${shownAddress(element.getAttribute(name) ?? '')}"`);
  return `<${element.localName}${attributes.join('')}>`.slice(0, MOST);
}

/**
 * The address that an element is loaded from; null where it has none.
 *
 * @param base the address of the page.
 * @example
 * addressOf(image, location.href);
 */
export function addressOf(element: Element, base: string): URL | null {
  const name = ['src', 'href', 'data'].find((one) => element.hasAttribute(one));
  return name ? toUrl(element.getAttribute(name) ?? '', base) : null;
}

/** The file that a page loads Keksi by. */
const OWN = /\/keksi\.js$/;
/** And those beside it. */
const BESIDE = /\/keksi-[\w-]+\.js$/;

/**
 * Whether an element is Keksi's own tag.
 *
 * @example
 * [...source.scripts].filter((script) => isKeksi(script, location.href));
 */
export const isKeksi = (element: Element, base: string): boolean =>
  isCode(element) && OWN.test(addressOf(element, base)?.pathname ?? '');

/**
 * Whether it is one of the files that may stand before it.
 *
 * @example
 * isBeside(script, location.href); // of <script src="/keksi-ask-fi.js">
 */
export const isBeside = (element: Element, base: string): boolean =>
  BESIDE.test(addressOf(element, base)?.pathname ?? '');
