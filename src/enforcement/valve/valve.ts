/**
 * The valve: what a service that may not run still sends does not leave the page, and what it still
 * writes is not written. A vendor's script cannot be unloaded, so after a withdrawal it goes on: hits
 * it had queued leave seconds later, or as the page unloads, with the old consent and identifier.
 *
 * It is put in on every page before any service starts, since a script may keep its own reference to `fetch`, and once
 * a page. One file a way out: each asks `holds` of the address as a text, and passes on that very text.
 */
import { toUrl } from '../../permissions/hosts';
import type { Permissions } from '../../permissions/permissions';
import type { Loader } from '../loader';
import { caller, callingScript } from './caller';
import { guardElements } from './elements';
import { guardHtml } from './html';
import { guardRequests } from './requests';
import { guardSockets } from './sockets';
import { guardStorage } from './storage';

/** What the valve goes by. */
export interface Rules {
  /** Asked at each request and each write. */
  readonly permissions: Pick<Permissions, 'blocks' | 'forbids'>;
  /** Whether anything was stopped on this page: only then is the stack looked at. */
  readonly hasStopped: () => boolean;
  /** Told of each request that is held back, and of the script that asked for it. */
  readonly blocked: (url: URL, by: string | null) => void;
  /** In strict mode, told of each address that is let through. */
  readonly passed?: (url: URL, by: () => string | null) => void;
  /** In strict mode, elements keep an address that was held, to be given it later. */
  readonly keep: boolean;
  readonly loader: Loader;
}

/** Whether an address may not be asked for now. */
export type Holds = (address: string) => boolean;

let rules: Rules | undefined;

const isStopped = ({ permissions, hasStopped }: Rules): boolean => {
  const script = hasStopped() ? callingScript(caller()) : null;
  return script !== null && permissions.blocks(script, true);
};

/** Whether an address is held back; whoever listens is told. */
const holds: Holds = (address) => {
  const url = toUrl(address);
  if (!url || !rules) return false;
  const held = rules.permissions.blocks(url) || isStopped(rules);
  if (held) rules.blocked(url, caller());
  else rules.passed?.(url, caller);
  return held;
};

/** Whether an address would be held now; nobody is told of it. */
export const wouldHold: Holds = (address) => {
  const url = toUrl(address);
  return url !== null && rules?.permissions.blocks(url) === true;
};

/** Puts the valve in, or lets the one that is in go by other rules. */
export function installValve(next: Rules): void {
  const isIn = rules !== undefined;
  rules = next;
  if (isIn) return;
  guardRequests(holds);
  guardSockets(holds);
  guardElements(holds, () => rules?.keep === true);
  guardHtml(
    holds,
    () => next.loader,
    () => rules?.keep === true,
  );
  guardStorage((place, name) => rules?.permissions.forbids(place, name) === true);
}
