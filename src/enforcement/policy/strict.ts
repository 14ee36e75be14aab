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
  const meta = doc.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  // Only hosts are restricted: what a page does with its own code and data stays as it was.
  meta.content = [
    "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob: filesystem: mediastream:",
    ...hosts.flatMap((host) => sourcesOf(host, ['http', 'ws'])),
  ].join(' ');
  doc.head.append(meta);
  // It holds all the same, and leaves no node that a framework does not know.
  meta.remove();

  const asked = new Map<string, string | null>();
  listen(document, 'securitypolicyviolation', violated);
  return {
    hosts,
    policy: meta.content,
    asked,
    passed(url, by) {
      if (!asked.has(url.host) && !inHosts(url, hosts)) asked.set(url.host, by());
    },
  };
}
