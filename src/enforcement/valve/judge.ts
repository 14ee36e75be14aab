import { toUrl } from '../../permissions/hosts';
import type { Permissions } from '../../permissions/permissions';
import type { Loader } from '../loader';
import { caller, callingScript } from './caller';

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

/** Whether an element may be given an address now. @param attribute its name as it is written, with or without a prefix. */
export type Admits = (element: Element, attribute: string, address: string) => boolean;

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

/** Whether an address is held back; whoever listens is told. */
export const holds: Holds = (address) => {
  const url = toUrl(address);
  if (!url || !rules || passing) return false;
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
