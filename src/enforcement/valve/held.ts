/**
 * The addresses that were taken from elements, kept in memory: an attribute could be forged by users' content.
 */

const addresses = new WeakMap<Element, Map<string, string>>();
/** The same elements, to be gone through; weak, so that what the page throws away can be freed. */
const elements = new Set<WeakRef<Element>>();

/** Notes an address that an element may not load now. */
export function keep(element: Element, name: string, address: string): void {
  const known = addresses.get(element);
  if (known) known.set(name, address);
  else {
    addresses.set(element, new Map([[name, address]]));
    elements.add(new WeakRef(element));
  }
}

/** Forgets it: the element has been given another. */
export const forget = (element: Element, name: string): unknown =>
  addresses.get(element)?.delete(name);

/**
 * Every element that waits for an address, with its attribute. What is not on the page was no content but a message,
 * and is not sent for a time without consent.
 */
export function* heldOnPage(): Generator<[element: Element, name: string, address: string]> {
  for (const reference of elements) {
    const element = reference.deref();
    if (!element) elements.delete(reference);
    if (!element?.isConnected) continue;
    for (const [name, address] of addresses.get(element) ?? []) yield [element, name, address];
  }
}
