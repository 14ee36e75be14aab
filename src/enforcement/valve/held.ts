/**
 * The addresses that were taken from elements, kept in memory: an attribute could be forged by users' content.
 */

interface Held {
  readonly address: string;
  /** Whether it came as what the page's Trusted Types trust: a text must not become trusted on its way through here. */
  readonly isTrusted: boolean;
}

const addresses = new WeakMap<Element, Map<string, Held>>();
/** The same elements, to be gone through; weak, so that what the page throws away can be freed. */
const elements = new Set<WeakRef<Element>>();

let tell: (() => void) | undefined;

/** Calls back, soon, when something on the page is held. */
export function whenHeld(run: () => void): void {
  tell = run;
}

/** Notes an address that an element may not load now. */
export function keep(element: Element, name: string, address: string, isTrusted = false): void {
  const known = addresses.get(element) ?? new Map<string, Held>();
  known.set(name, { address, isTrusted });
  if (element.isConnected && element.localName === 'iframe' && tell) queueMicrotask(tell);
  if (addresses.has(element)) return;
  addresses.set(element, known);
  elements.add(new WeakRef(element));
}

/** The address that an element waits for. */
export const heldAddress = (element: Element, name: string): string | undefined =>
  addresses.get(element)?.get(name)?.address;

/** Forgets it: the element has been given another. */
export const forget = (element: Element, name: string): unknown =>
  addresses.get(element)?.delete(name);

/**
 * Every element that waits for an address, with its attribute. What is not on the page was no content but a message,
 * and is not sent for a time without consent.
 */
export function* heldOnPage(): Generator<[element: Element, name: string, held: Held]> {
  for (const reference of elements) {
    const element = reference.deref();
    if (!element) elements.delete(reference);
    if (!element?.isConnected) continue;
    for (const [name, held] of addresses.get(element) ?? []) yield [element, name, held];
  }
}
