import { bare } from '../../page/bare';
import { doc } from '../../page/document';
import { ADDRESSES, addressesIn, loads } from './addresses';
import { forget, keep } from './held';
import type { Holds } from './judge';
import { guardSetter, wrap } from './wrap';

type Setters = Record<string, (...args: unknown[]) => unknown>;

/**
 * Before every way of giving an element an address that it loads.
 *
 * @param keeps whether an address that is held is kept, to be given later.
 */
export function guardElements(holds: Holds, keeps: () => boolean): void {
  const admits = (element: Element, attribute: string, address: string): boolean => {
    // `xlink:href` is the older name of `href`, and of one that is set later no namespace has to be known.
    const name = attribute.replace(/^.*:/, '').toLowerCase();
    const held = addressesIn(name, address).some(holds);
    if (held && keeps()) keep(element, name, address);
    else forget(element, name);
    return !held;
  };

  for (const [tag, names] of Object.entries(ADDRESSES)) {
    for (const name of names) {
      guardSetter(doc.createElement(tag), name, (value, element, set) => {
        // A trusted value stays one: only a plain object could say another address when it is asked again.
        const isPlain = Object.prototype.toString.call(value) === '[object Object]';
        const address = String(value);
        if (admits(element, name, address)) set(isPlain ? address : value);
      });
    }
  }
  guardSetter(SVGAnimatedString.prototype, 'baseVal', (value, _, set) => {
    if (!holds(String(value))) set(value);
  });

  for (const method of ['setAttribute', 'setAttributeNS']) {
    wrap(
      Element.prototype as unknown as Setters,
      method,
      (set) =>
        function (this: Element, ...args) {
          const [name, value] = args.slice(-2);
          const attribute = String(name);
          const passes = !loads(this, attribute) || admits(this, attribute, String(value));
          if (passes) set.apply(this, args);
        },
    );
  }
  const admitsNode = (element: Element | null, attribute: unknown): boolean =>
    !element ||
    !(attribute instanceof Attr) ||
    !loads(element, attribute.name) ||
    admits(element, attribute.name, attribute.value);
  for (const method of ['setAttributeNode', 'setAttributeNodeNS']) {
    wrap(
      Element.prototype as unknown as Setters,
      method,
      (set) =>
        function (this: Element, attribute) {
          return isOurs(attribute) || admitsNode(this, attribute)
            ? set.call(this, attribute)
            : null;
        },
    );
  }
  // A map of attributes does not tell whose they are: it is noted when it is taken.
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
  for (const method of ['setNamedItem', 'setNamedItemNS']) {
    wrap(
      NamedNodeMap.prototype as unknown as Setters,
      method,
      (set) =>
        function (this: NamedNodeMap, attribute) {
          return admitsNode(owners.get(this) ?? null, attribute) ? set.call(this, attribute) : null;
        },
    );
  }
  guardSetter(Attr.prototype, 'value', (value, attribute, set) => {
    const { ownerElement, name } = attribute;
    const address = String(value);
    if (!ownerElement || !loads(ownerElement, name) || admits(ownerElement, name, address))
      set(value);
  });
}

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
  element.setAttributeNode(attribute);
}
