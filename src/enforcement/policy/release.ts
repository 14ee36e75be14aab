import { toUrl } from '../../permissions/hosts';
import type { Loader } from '../loader';
import { addressesIn } from '../valve/addresses';
import { forget, heldOnPage } from '../valve/held';
import { unmark } from '../valve/html';
import { type Holds, wouldHold } from '../valve/judge';

/** `javascript://www.google-analytics.com/%0aalert(1)` has a service's host, too. */
const isWeb = (address: string): boolean => /^https?:$/.test(toUrl(address)?.protocol ?? '');

/** Gives elements on the page the addresses that were held, as far as those may load now; only web addresses. */
export function releaseHeld(loader: Loader, holds: Holds = wouldHold): void {
  unmark(document, true);
  for (const [element, name, { address, isTrusted }] of [...heldOnPage()]) {
    const wanted = addressesIn(name, address);
    if (wanted.some(holds)) continue;
    forget(element, name);
    if (wanted.every(isWeb)) give(element, name, address, isTrusted && loader);
    // A player whose sources were all empty has given up.
    if (element.parentNode instanceof HTMLMediaElement) element.parentNode.load();
  }
}

function give(element: Element, name: string, address: string, trusting: Loader | false): void {
  try {
    if (trusting && element instanceof HTMLScriptElement) trusting.setSource(element, address);
    else element.setAttribute(name, address);
  } catch {
    // Under Trusted Types a script takes no text for its address: the page had none to give.
  }
}
