import { doc, listen } from '../../page/document';
import { inHosts } from '../../permissions/hosts';
import { sourcesOf } from './sources';

/** What strict mode does and notes from the first line, for who tells of it later. */
export interface Strict {
  /** Every host that may pass, and the policy that says so. */
  readonly hosts: readonly string[];
  readonly policy: string;
  /** Who asked first for what the browser may stop, by host; null where it is not known. */
  readonly asked: ReadonlyMap<string, string | null>;
  /** Notes who asks: afterwards it names the valve. */
  passed(url: URL, by: () => string | null): void;
  /**
   * Lets through no more hosts than these from now on; it can only be undone by a reload.
   *
   * @param framed hosts of frames that wait, and may be shown once: the valve holds them.
   */
  narrow(hosts: readonly string[], framed: readonly string[]): void;
  /** Whether hosts are wanted that were let through once, and are no more. */
  lacks(wanted: readonly string[]): boolean;
}

/**
 * Strict mode: what goes to a host that nobody has named is stopped by the browser itself, also what the
 * parser, a style or a worker made from text asks for. A policy can only be made narrower later, so it
 * names the hosts of all services; those that may not run are the valve's.
 *
 * @param hosts that somebody has named.
 * @param violated told of what was stopped.
 */
export function enforceStrict(
  hosts: readonly string[],
  violated: (event: SecurityPolicyViolationEvent) => void,
): Strict {
  const policy = directive('default', hosts);
  put(policy);
  let open = hosts;

  const asked = new Map<string, string | null>();
  listen(document, 'securitypolicyviolation', violated);
  return {
    hosts,
    policy,
    asked,
    passed(url, by) {
      if (!asked.has(url.host) && !inHosts(url, hosts)) asked.set(url.host, by());
    },
    narrow(next, framed) {
      const left = open.filter((host) => next.includes(host));
      if (left.length === open.length) return;
      open = left;
      put(`${directive('default', open)};${directive('frame', [...open, ...framed])}`);
    },
    lacks: (wanted) => wanted.some((host) => hosts.includes(host) && !open.includes(host)),
  };
}

/** Only hosts are restricted: what a page does with its own code and data stays as it was. */
const OWN = "'self' 'unsafe-inline' 'unsafe-eval' data: blob: filesystem: mediastream:";

/** Whether a policy is one of strict mode, as the browser reports it. */
export const isStrictPolicy = (policy: string): boolean =>
  policy.startsWith(`default-src ${OWN}`) || policy.startsWith(`frame-src ${OWN}`);

const directive = (what: 'default' | 'frame', hosts: readonly string[]): string =>
  [`${what}-src ${OWN}`, ...hosts.flatMap((host) => sourcesOf(host, ['http', 'ws']))].join(' ');

/** Each further policy binds beside those before it. */
function put(policy: string): void {
  const meta = doc.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = policy;
  doc.head.append(meta);
  // It holds all the same, and leaves no node that a framework does not know.
  meta.remove();
}
