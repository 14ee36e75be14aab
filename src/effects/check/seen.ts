/** What has been seen of the page since it was opened, as far as the browser remembers. */
import type { Core } from '../../core/core';
import type { Blocked } from '../../core/events';
import { isStrictPolicy } from '../../enforcement/policy/strict';
import { bare } from '../../page/bare';
import { atEnd, listen } from '../../page/document';
import { mayTryAgain } from '../../records/attempt';

/** What has been seen, growing. */
export interface Seen {
  /** Requests to others that were let through, by address without query. */
  readonly passed: ReadonlyMap<string, number>;
  /** Requests that were held, by address. */
  readonly held: ReadonlyMap<string, number>;
  /** What went against the page's own policy, each once. */
  readonly violations: ReadonlySet<string>;
  /** Scripts that a withdrawal left on the page. */
  readonly remains: ReadonlySet<string>;
  /** How often the register refused a record. */
  readonly refusals: () => number;
}

const count = (counts: Map<string, number>, address: string) =>
  counts.set(address, (counts.get(address) ?? 0) + 1);

/** An address without what may tell about the visitor; other words as they are. */
function bareAddress(address: string): string {
  try {
    const { origin, pathname } = new URL(address);
    return origin === 'null' ? address.slice(0, 40) : origin + pathname;
  } catch {
    return address;
  }
}

interface Violation {
  readonly effectiveDirective: string;
  readonly originalPolicy: string;
  readonly disposition: string;
  /** In an event. */
  readonly blockedURI?: string;
  /** In a report. */
  readonly blockedURL?: string;
}

/** Watches the page's policy, and what the browser remembers of it from before. */
function watchViolations(found: Set<string>): void {
  const add = (violation: Violation) => {
    const { effectiveDirective, originalPolicy, disposition, blockedURI, blockedURL } = violation;
    // What strict mode's own policy stops is told of as held.
    if (isStrictPolicy(originalPolicy)) return;
    const what = bareAddress(blockedURI ?? blockedURL ?? '');
    found.add(`${effectiveDirective} ${what}${disposition === 'report' ? ' (report-only)' : ''}`);
  };
  listen(document, 'securitypolicyviolation', add as (event: never) => void);
  if (!('ReportingObserver' in window)) return;
  const told = (reports: readonly { readonly body: unknown }[]) => {
    for (const { body } of reports) if (body) add(body as Violation);
  };
  const options = bare({ types: ['csp-violation'], buffered: true });
  const observer = new ReportingObserver(told, options);
  observer.observe();
  atEnd(() => observer.disconnect());
}

/** Watches what the page loads, from its very beginning. */
function watchRequests(passed: Map<string, number>, register: string, refused: () => void): void {
  const look = (list: PerformanceObserverEntryList) => {
    for (const entry of list.getEntries() as PerformanceResourceTiming[]) {
      const { responseStatus = 0 } = entry;
      if (entry.name === register && responseStatus >= 400 && !mayTryAgain(responseStatus)) {
        refused();
      }
      const url = new URL(entry.name, location.href);
      if (/^http/.test(url.protocol) && url.host !== location.host) {
        count(passed, bareAddress(url.href));
      }
    }
  };
  const observer = new PerformanceObserver(look);
  observer.observe(bare({ type: 'resource', buffered: true }));
  atEnd(() => observer.disconnect());
}

/**
 * Begins to watch.
 *
 * @param early what was held before the checker came.
 * @example
 * const seen = watch(core, held);
 */
export function watch(core: Core, early: Blocked[]): Seen {
  const passed = new Map<string, number>();
  const held = new Map<string, number>();
  const violations = new Set<string>();
  const remains = new Set<string>();
  let refusals = 0;
  const { register } = core.settings;
  for (const { address } of early.splice(0)) count(held, address);
  core.events.on('blocked', ({ address }) => {
    count(held, address);
    // Who kept it until now keeps it no longer.
    early.length = 0;
  });
  core.events.on('remains', ({ scripts }) => {
    for (const script of scripts) remains.add(bareAddress(script));
  });
  watchViolations(violations);
  watchRequests(passed, register ? new URL(register, location.href).href : '', () => {
    refusals += 1;
  });
  return { passed, held, violations, remains, refusals: () => refusals };
}
