import type { Loader } from '../loader';
import { ADDRESSES, addressesIn } from './addresses';
import { HELD } from './valve';

const NAMES = [...new Set(Object.values(ADDRESSES).flat())];

/** A whole tag that can load something; a quoted value may hold a `>`. */
const TAG = new RegExp(
  `<(?:${Object.keys(ADDRESSES).join('|')})\\b(?:"[^"]*"|'[^']*'|[^'"<>])*>`,
  'gi',
);
const ADDRESS = new RegExp(
  `([\\s"'/])(?:xlink:)?(${NAMES.join('|')})(\\s*=\\s*)("[^"]*"|'[^']*'|[^\\s"'>]+)`,
  'gi',
);

/** HTML with the addresses put aside that may not load now; where there are none, as it was. */
export function holdIn(html: string, holds: (address: unknown) => boolean): string {
  return html.replace(TAG, (tag) =>
    tag.replace(ADDRESS, (whole, before: string, name: string, equals: string, value: string) => {
      const address = value.replace(/^(["'])(.*)\1$/s, '$2').replace(/&amp;/g, '&');
      const held = addressesIn(name, address).some(holds);
      return held ? `${before}${HELD}${name.toLowerCase()}${equals}${value}` : whole;
    }),
  );
}

/**
 * Puts the same before everything that makes elements from text: no other way tells of them before they
 * load.
 */
export function holdInHtml(holds: (address: unknown) => boolean, loader: Loader): void {
  const judged = (value: unknown): unknown => {
    const html = String(value);
    const without = holdIn(html, holds);
    // A trusted value stays one.
    return without === html ? value : loader.html(without);
  };
  const setters: [object, string][] = [
    [Element.prototype, 'innerHTML'],
    [Element.prototype, 'outerHTML'],
    [ShadowRoot.prototype, 'innerHTML'],
    [HTMLIFrameElement.prototype, 'srcdoc'],
  ];
  for (const [owner, name] of setters) {
    const property = Object.getOwnPropertyDescriptor(owner, name);
    if (!property?.set) continue;
    const { set } = property;
    Object.defineProperty(owner, name, {
      ...property,
      set(this: unknown, value: unknown) {
        set.call(this, value === null ? value : judged(value));
      },
    });
  }
  const methods: [object, string][] = [
    [Element.prototype, 'insertAdjacentHTML'],
    [Element.prototype, 'setHTMLUnsafe'],
    [ShadowRoot.prototype, 'setHTMLUnsafe'],
    [Range.prototype, 'createContextualFragment'],
    [Document.prototype, 'write'],
    [Document.prototype, 'writeln'],
  ];
  for (const [owner, name] of methods) {
    const methodsOf = owner as Record<string, (...args: unknown[]) => unknown>;
    const original = methodsOf[name];
    if (typeof original !== 'function') continue;
    methodsOf[name] = function (this: unknown, ...args) {
      // `beforeend` and options hold no tag.
      return original.apply(
        this,
        args.map((arg) => (typeof arg === 'object' && !isTrusted(arg) ? arg : judged(arg))),
      );
    };
  }
}

const isTrusted = (value: unknown): boolean =>
  Object.prototype.toString.call(value) === '[object TrustedHTML]';
