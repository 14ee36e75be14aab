import type { Loader } from '../loader';
import { addressesIn } from '../valve/addresses';
import { forget, heldOnPage } from '../valve/held';
import { unmark } from '../valve/html';
import { type Holds, wouldHold } from '../valve/judge';

/**
 * Gives elements on the page the addresses that were held, as far as those may load now. Only web addresses: a held
 * one is a service's, and no script.
 */
export function releaseHeld(loader: Loader, holds: Holds = wouldHold): void {
  unmark(document, true);
  for (const [element, name, address] of [...heldOnPage()]) {
    if (addressesIn(name, address).some(holds)) continue;
    forget(element, name);
    if (element instanceof HTMLScriptElement) loader.setSource(element, address);
    else element.setAttribute(name, address);
    // A player whose sources were all empty has given up.
    if (element.parentNode instanceof HTMLMediaElement) element.parentNode.load();
  }
}
