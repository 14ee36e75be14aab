import { toUrl } from '../../page/url';
import type { Permissions } from '../../permissions/permissions';
import type { Loader } from '../loader';
import { isShut } from '../waiting/condition-of';
import { cleanBody } from './body';
import { caller, callingScript } from './caller';
import type { Clean } from './pages';

/** What the valve goes by. */
export interface Rules {
  /** Asked at each request and each write. */
  readonly permissions: Pick<Permissions, 'blocks' | 'forbids' | 'tells' | 'allows' | 'grants'>;
  /** Whether anything was stopped on this page: only then is the stack looked at. */
  readonly hasStopped: () => boolean;
  /** Told of each request that is held back, and of the script that asked for it. */
  readonly blocked: (url: URL, by: string | null) => void;
  /** In strict mode, told of each address that is let through. */
  readonly passed?: (url: URL, by: () => string | null) => void;
  /** In strict mode, elements keep an address that was held, to be given it later. */
  readonly keep: boolean;
  readonly loader: Loader;
  /** Takes out of what is sent to a service what it may not know of this site's pages. */
  readonly clean: Clean;
}

/** A request as it may leave. */
export interface Sent {
  readonly address: string;
  readonly body?: unknown;
  /** The address once more, for whoever asks again: a view is counted once for each. */
  readonly url?: URL;
  /** Whether it goes to a service, which may know the site that it comes from, and no page of it. */
  readonly told?: boolean;
}

/** Whether an address may not be asked for now. */
export type Holds = (address: string) => boolean;

/** What may be sent of a request; null where it is held. @param address a text, or what an earlier answer gave for it. */
export type Admit = (address: string | URL, body?: unknown) => Sent | null;

/** The address that an element may be given; null where it may not. @param attribute its name as it is written, with or without a prefix. */
export type Admits = (
  element: Element,
  attribute: string,
  address: string,
  isTrusted?: boolean,
) => string | null;

let rules: Rules | undefined;

/** The rules that are gone by now. */
export const rulesNow = (): Rules | undefined => rules;

/** Goes by other rules from now on. @returns whether there were any before. */
export function goBy(next: Rules): boolean {
  const before = rules;
  rules = next;
  return before !== undefined;
}

const isStopped = ({ permissions, hasStopped }: Rules): boolean => {
  const script = hasStopped() ? callingScript(caller()) : null;
  return script !== null && permissions.blocks(script, true);
};

let passing = false;

/** Runs something that was let through already: a page's own `fetch` may be made of `XMLHttpRequest`. */
export function pass<T>(run: () => T): T {
  passing = true;
  try {
    return run();
  } finally {
    passing = false;
  }
}

/** Judges a request, and cleans it; whoever listens is told. */
export const admit: Admit = (asked, body) => {
  const address = String(asked);
  const url = asked instanceof URL ? asked : toUrl(address);
  if (!url || !rules || passing) return { address, body };
  const sent = isStopped(rules) ? null : judge(rules, url, address, body);
  if (sent) rules.passed?.(url, caller);
  else rules.blocked(url, caller());
  return sent;
};

function judge({ permissions, clean }: Rules, url: URL, address: string, body: unknown) {
  // Of what goes to the site itself or to hosts that no service has, nothing is taken.
  const tells = permissions.tells(url);
  if (!tells) return permissions.blocks(url) ? null : { address, body };
  // Not all that stands behind its origin: the address may hold a user.
  const at = url.href.indexOf('/', url.protocol.length + 2);
  const path = url.href.slice(at);
  const cleaned = clean(path, tells);
  const to = cleaned === path ? url : toUrl(url.href.slice(0, at) + cleaned);
  if (cleaned === null || !to || permissions.blocks(to)) return null;
  const left = to === url ? address : to.href;
  if (body === undefined || body === null) return { address: left, body, url: to, told: true };
  // Google puts several events into one body, each a line with what differs from the address; what a line says wins.
  const blocks = (line: string) =>
    /(^|&)en=/.test(line) &&
    permissions.blocks(new URL(`${to.origin}${to.pathname}?${line}&${to.search.slice(1)}`));
  const rest = cleanBody(body, (text) => clean(text, tells), blocks);
  return rest === null ? null : { address: left, body: rest, url: to, told: true };
}

/** Whether an address is held back; whoever listens is told. */
export const holds: Holds = (address) => admit(address) === null;

/** Whether an address would be held now; nobody is told of it. */
export const wouldHold: Holds = (address) => {
  const url = toUrl(address);
  return url !== null && rules?.permissions.blocks(url) === true;
};

/** Whether an element that waits for a category may not have an address now. @see isShut */
export const waits = (
  localName: string,
  attribute: (name: string) => string | null,
  address: string,
  element?: Element,
): boolean =>
  rules !== undefined && isShut(rules.permissions, localName, attribute, address, element);
