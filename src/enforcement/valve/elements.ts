import { doc } from '../../page/document';
import { ADDRESSES, addressesIn, loads } from './addresses';
import { guardAttributes } from './attributes';
import { forget, keep } from './held';
import type { Admits, Holds } from './judge';
import { guardSetter, wrap } from './wrap';

type Setters = Record<string, (...args: unknown[]) => unknown>;

/**
 * Before every way of giving an element an address that it loads.
 *
 * @param keeps whether an address that is held is kept, to be given later.
 */
export function guardElements(holds: Holds, keeps: () => boolean): void {
  const admits: Admits = (element, attribute, address) => {
    // `xlink:href` is the older name of `href`, and of one that is set later no namespace has to be known.
    const name = attribute.replace(/^.*:/, '').toLowerCase();
    const held = addressesIn(name, address).some(holds);
    if (held && keeps()) keep(element, name, address);
    else forget(element, name);
    return !held;
  };
  guardProperties(admits);
  guardSetter(SVGAnimatedString.prototype, 'baseVal', (value, _, set) => {
    if (!holds(String(value))) set(value);
  });
  guardSetAttribute(admits);
  guardAttributes(admits);
}

/** `image.src = …`, and the like of it. */
function guardProperties(admits: Admits): void {
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
}

/** `image.setAttribute('src', …)`. */
function guardSetAttribute(admits: Admits): void {
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
}
