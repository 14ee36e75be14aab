import type { Loader } from '../../enforcement/loader';
import { ADDRESSES, addressesIn } from '../../enforcement/valve/addresses';
import { HELD } from '../../enforcement/valve/valve';

/** The document or shadow root, and every open shadow root in it. */
function* rootsIn(root: Document | ShadowRoot): Generator<Document | ShadowRoot> {
  yield root;
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    if (shadowRoot) yield* rootsIn(shadowRoot);
  }
}

const ATTRIBUTES = [...new Set(Object.values(ADDRESSES).flat())].map((name) => name.toLowerCase());

/**
 * Gives elements on the page the addresses that were held, as far as those may load now. What is not on
 * the page was no content but a message, and is not sent for a time without consent.
 */
export function releaseHeld(holds: (address: unknown) => boolean, loader: Loader): void {
  for (const root of rootsIn(document)) {
    for (const name of ATTRIBUTES) {
      for (const element of root.querySelectorAll(`[${HELD}${name}]`)) {
        const address = element.getAttribute(HELD + name) ?? '';
        if (addressesIn(name, address).some(holds)) continue;
        element.removeAttribute(HELD + name);
        if (element instanceof HTMLScriptElement) loader.setSource(element, address);
        else element.setAttribute(name, address);
        // A player whose sources were all empty has given up.
        if (element.parentNode instanceof HTMLMediaElement) element.parentNode.load();
      }
    }
  }
}
