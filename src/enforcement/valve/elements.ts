import { doc } from '../../page/document';
import type { Loader } from '../loader';
import { isTrusted } from '../trusted';
import { ADDRESSES, addressesIn, loads } from './addresses';
import { guardAttributes } from './attributes';
import { forget, keep } from './held';
import { guardInsertions } from './insertions';
import { type Admit, type Admits, waits } from './judge';
import { hideReferrer } from './referrer';
import { guardSetter, wrap } from './wrap';

type SetSource = Loader['setSource'];
type Setters = Record<string, (...args: unknown[]) => unknown>;

/** @param keeps whether an element's address that is held is kept, to be given later. */
export const createAdmits =
  (admit: Admit, keeps: (element: Element) => boolean): Admits =>
  (element, attribute, address, trusted) => {
    // `xlink:href` is the older name of `href`, and of one that is set later no namespace has to be known.
    const name = attribute.replace(/^.*:/, '').toLowerCase();
    const addresses = addressesIn(name, address);
    const { getAttribute } = Element.prototype;
    const own = (wanted: string) => getAttribute.call(element, wanted);
    const isShut = addresses.some((one) => waits(element.localName, own, one, element));
    const sent = addresses.map((one) => (isShut ? null : admit(one)));
    const held = sent.includes(null);
    if (held && keeps(element)) keep(element, name, address, trusted);
    else forget(element, name);
    if (held) return null;
    if (sent.some((one) => one?.told)) hideReferrer(element);
    return sent.length === 1 && sent[0] && sent[0].address !== addresses[0]
      ? sent[0].address
      : address;
  };

/**
 * Before every way of giving an element an address that it loads.
 *
 * @param setSource gives a script a cleaned address, under the policy of the page.
 */
export function guardElements(admit: Admit, admits: Admits, setSource: SetSource): void {
  guardProperties(admits, setSource);
  guardSetter(SVGAnimatedString.prototype, 'baseVal', (value, _, set) => {
    const sent = admit(String(value));
    if (sent) set(sent.address);
  });
  guardSetAttribute(admits, setSource);
  guardAttributes(admits);
  guardInsertions(admits);
}

/** What an element is given. A text stays one: of an object that could say another address, it is asked once. */
function give(
  element: Element,
  value: unknown,
  ask: (address: string, isTrusted: boolean) => string | null,
  setSource: SetSource,
  set: (value: unknown) => void,
): void {
  const trusted = isTrusted(value, 'isScriptURL');
  const address = String(value);
  const admitted = ask(address, trusted);
  if (admitted === null) return;
  if (admitted === address) set(trusted ? value : address);
  else if (trusted && element instanceof HTMLScriptElement) setSource(element, admitted);
  else set(admitted);
}

/** `image.src = …`, and the like of it. */
function guardProperties(admits: Admits, setSource: SetSource): void {
  for (const [tag, names] of Object.entries(ADDRESSES)) {
    for (const name of names) {
      guardSetter(doc.createElement(tag), name, (value, element, set) => {
        give(element, value, (...asked) => admits(element, name, ...asked), setSource, set);
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
          if (!loads(this, attribute)) {
            // Another name may come of an object that is asked again.
            if (typeof name === 'object') args.splice(-2, 1, attribute);
            return set.apply(this, args);
          }
          const ask = (...asked: [string, boolean]) => admits(this, attribute, ...asked);
          const setValue = (given: unknown) =>
            set.apply(this, [...args.slice(0, -2), attribute, given]);
          give(this, value, ask, setSource, setValue);
        },
    );
  }
}
