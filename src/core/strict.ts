import { namedHosts } from '../enforcement/policy/hosts';
import { enforceStrict, type Strict } from '../enforcement/policy/strict';
import type { Enforced } from '../permissions/enforced';
import type { Core } from './core';

/** Strict mode, and who looks whether a service that comes late can be let through. */
export interface StrictMode extends Strict {
  check(service: Enforced): void;
}

/** Begins strict mode from the first line, where the site wants it; what it stops is told when the words for it are there. */
export function startStrict(core: Core): StrictMode | undefined {
  const { settings, services, loader, parts, events } = core;
  if (!settings.strict) return undefined;
  const strict = enforceStrict(namedHosts(settings, services, loader.home), (event) =>
    use((report) => report.violated(event)),
  );
  const loading = parts.strict().then(({ reportStrict }) => reportStrict(core, strict));
  loading.catch((error) => console.error('Keksi: strict mode cannot tell what it stops.', error));
  // What happens before the part is there waits in the promise.
  const use = (run: (report: Awaited<typeof loading>) => void) =>
    void loading.then(run, () => undefined);
  events.on('blocked', ({ address, by, declared }) => {
    if (declared) use((report) => report.waits(new URL(address), by));
  });
  return { ...strict, check: (service) => use((report) => report.check(service)) };
}
