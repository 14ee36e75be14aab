/**
 * The valve: what a service that may not run still sends does not leave the page, and what it still
 * writes is not written. A vendor's script cannot be unloaded, so after a withdrawal it goes on: hits
 * it had queued leave seconds later, or as the page unloads, with the old consent and identifier.
 *
 * It is put in on every page before any service starts, since a script may keep its own reference to `fetch`, and once
 * a page. One file a way out: each has the address, as a text, admitted, and passes on what it was given back.
 */
import { createAdmits, guardElements } from './elements';
import { guardHtml } from './html';
import { admit, goBy, holds, type Rules, rulesNow } from './judge';
import { guardRequests } from './requests';
import { guardSockets } from './sockets';
import { guardStorage } from './storage';

export type { Rules } from './judge';

const CATEGORY = 'data-category';

/** Puts the valve in, or lets the one that is in go by other rules. */
export function installValve(next: Rules): void {
  if (goBy(next)) return;
  const loader = () => rulesNow()?.loader ?? next.loader;
  // A frame is content, and so is what waits; any other element of a page may be a message.
  const keeps = (element: Element) =>
    rulesNow()?.keep === true || element.localName === 'iframe' || element.hasAttribute(CATEGORY);
  const admits = createAdmits(admit, keeps);
  guardRequests(admit);
  guardSockets(admit);
  guardElements(admit, admits, (script, src) => loader().setSource(script, src));
  guardHtml(holds, loader, keeps);
  guardStorage((place, name) => rulesNow()?.permissions.forbids(place, name) === true);
}
