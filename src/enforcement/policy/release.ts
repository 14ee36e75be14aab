import { toUrl } from '../../page/url';
import type { Loader } from '../loader';
import { addressesIn } from '../valve/addresses';
import { setPastValve } from '../valve/attributes';
import { forget, heldOnPage } from '../valve/held';
import { unmark } from '../valve/html';
import { type Holds, waits, wouldHold } from '../valve/judge';
import { HELD_PLACE, type WaitingFrames } from '../waiting/frames';

/** `javascript://www.google-analytics.com/%0aalert(1)` has a service's host, too. */
const isWeb = (address: string): boolean => /^https?:$/.test(toUrl(address)?.protocol ?? '');

/** A frame that nobody is meant to see is a message, and no content. */
function isUnseen(frame: Element): boolean {
  const { display, width, height } = getComputedStyle(frame);
  return display === 'none' || [width, height].some((length) => Number.parseFloat(length) < 2);
}

/**
 * Gives elements on the page the addresses that were held, as far as those may load now; only web addresses. Frames that
 * wait on are told of.
 */
export function releaseHeld(
  loader: Loader,
  frames: Pick<WaitingFrames, 'all' | 'add' | 'remove'>,
  holds: Holds = wouldHold,
): void {
  unmark(document, () => true);
  for (const [element, name, { address, isTrusted }] of [...heldOnPage()]) {
    const frame = element instanceof HTMLIFrameElement ? element : null;
    // Its own address, or what waits by its own markup.
    if (element.hasAttribute('data-src') && element.hasAttribute('data-category')) continue;
    const own = (wanted: string) => element.getAttribute(wanted);
    const wanted = addressesIn(name, address);
    if (wanted.some((one) => holds(one) || waits(element.localName, own, one, element))) {
      if (frame && !frames.all.has(frame)) wait(frame, address, frames);
      continue;
    }
    forget(element, name);
    if (frame) frames.remove(frame);
    if (wanted.every(isWeb)) give(element, name, address, isTrusted && loader);
    // A player whose sources were all empty has given up.
    if (element.parentNode instanceof HTMLMediaElement) element.parentNode.load();
  }
}

function wait(
  frame: HTMLIFrameElement,
  address: string,
  frames: Pick<WaitingFrames, 'add' | 'remove'>,
): void {
  if (!frame.style.getPropertyValue(HELD_PLACE) && isUnseen(frame)) {
    return void forget(frame, 'src');
  }
  frames.add(frame, {
    address,
    showOnce() {
      forget(frame, 'src');
      frames.remove(frame);
      setPastValve(frame, 'src', address);
    },
  });
}

function give(element: Element, name: string, address: string, trusting: Loader | false): void {
  try {
    if (trusting && element instanceof HTMLScriptElement) trusting.setSource(element, address);
    else element.setAttribute(name, address);
  } catch {
    // Under Trusted Types a script takes no text for its address: the page had none to give.
  }
}
