/**
 * Strict mode, as far as it can wait a moment: words for what was stopped, elements that are given their
 * address later, and markup that is written as text.
 */

import type { StrictPart, StrictWorld } from '../../enforcement/policy/strict';
import { holdInHtml } from '../../enforcement/valve/html';
import { hostsOf } from '../../permissions/permissions';
import { inHosts } from '../../services/hosts';
import { explain } from '../../settings/explain';
import { releaseHeld } from './release';
import { createReport } from './report';

/** Begins strict mode's lazily loaded part. */
export function makeStrict(world: StrictWorld): StrictPart {
  const { hosts, loader, holds } = world;
  const { violated, waits } = createReport(world);
  holdInHtml(holds, loader);
  return {
    violated,
    waits,
    release: () => releaseHeld(holds, loader),
    check(service) {
      for (const host of hostsOf(service)) {
        // What any address below the host needs, a host with a star has to pass.
        const address = new URL(`https://${host.replace('*', 'any')}`);
        if (inHosts(address, hosts)) continue;
        explain({
          setting: `addService(${service.id}).hosts`,
          value: host,
          allowed: `in strict mode, what the page has known from its start: list "${host}" in data-hosts, or declare the service in the configuration. Until then the browser lets nothing through to it`,
        });
      }
    },
  };
}
