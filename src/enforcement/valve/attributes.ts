/**
 * Attributes as objects of their own (`document.createAttribute`), which are given to an element whole, or changed when
 * they are at one.
 */
import { bare } from '../../page/bare';
import { doc } from '../../page/document';
import { loads } from './addresses';
import type { Admits } from './judge';
import { guardSetter, wrap } from './wrap';

type Givers = Record<string, (attribute: unknown) => unknown>;

/** Before every way of giving an element an attribute that is an object, and of changing one. */
export function guardAttributes(admits: Admits): void {
  const admitsNode = (element: Element | null | undefined, attribute: unknown): boolean => {
    if (!element || !(attribute instanceof Attr) || !loads(element, attribute.name)) return true;
    const admitted = admits(element, attribute.name, attribute.value);
    if (admitted !== null && admitted !== attribute.value) attribute.value = admitted;
    return admitted !== null;
  };
  for (const method of ['setAttributeNode', 'setAttributeNodeNS']) {
    wrap(
      Element.prototype as unknown as Givers,
      method,
      (set) =>
        function (this: Element, attribute) {
          return isOurs(attribute) || admitsNode(this, attribute)
            ? set.call(this, attribute)
            : null;
        },
    );
  }
  const owners = noteOwners();
  for (const method of ['setNamedItem', 'setNamedItemNS']) {
    wrap(
      NamedNodeMap.prototype as unknown as Givers,
      method,
      (set) =>
        function (this: NamedNodeMap, attribute) {
          return admitsNode(owners.get(this), attribute) ? set.call(this, attribute) : null;
        },
    );
  }
  // The last two are every node's: what is put before them stands on attributes alone.
  for (const name of ['value', 'nodeValue', 'textContent']) {
    guardSetter(
      Attr.prototype,
      name,
      (value, attribute, set) => {
        const { ownerElement, name: written } = attribute;
        const address = String(value);
        if (!ownerElement || !loads(ownerElement, written)) return set(value);
        const admitted = admits(ownerElement, written, address);
        if (admitted !== null) set(admitted);
      },
      Attr.prototype,
    );
  }
}

/** A map of attributes does not tell whose they are: it is noted when it is taken. */
function noteOwners(): WeakMap<object, Element> {
  const owners = new WeakMap<object, Element>();
  const attributes = Object.getOwnPropertyDescriptor(Element.prototype, 'attributes');
  if (attributes?.get) {
    const { get } = attributes;
    Object.defineProperty(
      Element.prototype,
      'attributes',
      bare({
        ...attributes,
        get(this: Element) {
          const map = get.call(this) as object;
          owners.set(map, this);
          return map;
        },
      }),
    );
  }
  return owners;
}

/** What the visitor asked for this once. */
const past = new WeakMap<Element, string>();
/** Whether an element was given an address past the valve, and has it still: it may be moved. */
export const isPastValve = (element: Element, address: string): boolean =>
  past.get(element) === address;

const ours = new WeakSet<object>();
const isOurs = (attribute: unknown): boolean => ours.has(attribute as object);

/**
 * Gives an element an address past the valve: what the visitor asks for this once may belong to a service whose
 * addresses are held.
 */
export function setPastValve(element: Element, name: string, address: string): void {
  const attribute = doc.createAttribute(name);
  attribute.value = address;
  ours.add(attribute);
  past.set(element, address);
  element.setAttributeNode(attribute);
}
