import { doc } from '../../page/document';
import type { Loader } from '../loader';
import { ADDRESSES, addressesIn, loads } from './addresses';
import { guardAttributes } from './attributes';
import { forget, keep } from './held';
import type { Admit, Admits } from './judge';
import { hideReferrer } from './referrer';
import { guardSetter, wrap } from './wrap';

type SetSource = Loader['setSource'];
type Setters = Record<string, (...args: unknown[]) => unknown>;

/**
 * Before every way of giving an element an address that it loads.
 *
 * @param setSource gives a script a cleaned address, under the policy of the page.
 * @param keeps whether an address that is held is kept, to be given later.
 */
export function guardElements(admit: Admit, setSource: SetSource, keeps: () => boolean): void {
  const admitOne = (address: string) => admit(address);
  const admits: Admits = (element, attribute, address) => {
    // `xlink:href` is the older name of `href`, and of one that is set later no namespace has to be known.
    const name = attribute.replace(/^.*:/, '').toLowerCase();
    const addresses = addressesIn(name, address);
    const sent = addresses.map(admitOne);
    const held = sent.includes(null);
    if (held && keeps()) keep(element, name, address);
    else forget(element, name);
    if (held) return null;
    if (sent.some((one) => one?.told)) hideReferrer(element);
    return sent.length === 1 && sent[0] && sent[0].address !== addresses[0]
      ? sent[0].address
      : address;
  };
  guardProperties(admits, setSource);
  guardSetter(SVGAnimatedString.prototype, 'baseVal', (value, _, set) => {
    const sent = admit(String(value));
    if (sent) set(sent.address);
  });
  guardSetAttribute(admits, setSource);
  guardAttributes(admits);
}

/** `image.src = …`, and the like of it. */
function guardProperties(admits: Admits, setSource: SetSource): void {
  for (const [tag, names] of Object.entries(ADDRESSES)) {
    for (const name of names) {
      guardSetter(doc.createElement(tag), name, (value, element, set) => {
        // A trusted value stays one: only a plain object could say another address when it is asked again.
        const isPlain = Object.prototype.toString.call(value) === '[object Object]';
        const address = String(value);
        const admitted = admits(element, name, address);
        if (admitted === null) return;
        if (admitted === address) set(isPlain ? address : value);
        else if (element instanceof HTMLScriptElement) setSource(element, admitted);
        else set(admitted);
      });
    }
  }
}

/** `image.setAttribute('src', …)`. */
function guardSetAttribute(admits: Admits, setSource: SetSource): void {
  for (const method of ['setAttribute', 'setAttributeNS']) {
    wrap(
      Element.prototype as unknown as Setters,
      method,
      (set) =>
        function (this: Element, ...args) {
          const [name, value] = args.slice(-2);
          const attribute = String(name);
          if (!loads(this, attribute)) return set.apply(this, args);
          const admitted = admits(this, attribute, String(value));
          if (admitted === null) return;
          if (admitted === String(value)) set.apply(this, args);
          else if (this instanceof HTMLScriptElement) setSource(this, admitted);
          else set.apply(this, [...args.slice(0, -1), admitted]);
        },
    );
  }
}
