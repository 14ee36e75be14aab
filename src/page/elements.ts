/**
 * What stands in a document, a root or an element. The prototype is asked, not the object itself: in a document and in a form any
 * element can bear the name of its methods (`<form><input name="querySelector"></form>`), and users write markup, too.
 *
 * @see https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem
 */

const own = (node: unknown) =>
  Object.getPrototypeOf(Object(node)) as Partial<Pick<Element, 'matches' | 'querySelectorAll'>>;

/** Whether a node is an element of a kind; a text never is. */
export const isKind = (node: unknown, selector: string): node is Element =>
  own(node).matches?.call(node as Element, selector) ?? false;

/** The elements of a kind in a node, itself not counted; none in a text. */
export const elementsIn = <T extends Element = HTMLElement>(
  node: unknown,
  selector: string,
): T[] => [...((own(node).querySelectorAll?.call(node as Element, selector) ?? []) as Iterable<T>)];
