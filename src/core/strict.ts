import { namedHosts } from '../enforcement/policy/hosts';
import { enforceStrict, type Strict } from '../enforcement/policy/strict';
import { toUrl } from '../page/url';
import type { Enforced } from '../permissions/enforced';
import { hostsOf, type Permissions } from '../permissions/permissions';
import type { Core } from './core';

/** Strict mode, and who looks whether a service that comes late can be let through. */
export interface StrictMode {
  readonly passed: Strict['passed'];
  check(service: Enforced): void;
  /** Lets through what is allowed now, and nothing that was let through for the sake of what is not. */
  narrow(): void;
  /** Loads the page again where something is allowed that its policy lets through no more. @returns whether it takes that. */
  renew(): boolean;
}

/** Begins strict mode from the first line, where the site wants it; what it stops is told when the words for it are there. @param keeping what may run whatever the path: a policy outlives a route. */
export function startStrict(core: Core, keeping: Permissions): StrictMode | undefined {
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
  const allowed = () => services.filter(keeping.mayRun);
  return {
    passed: strict.passed,
    check: (service) => use((report) => report.check(service)),
    narrow() {
      // A choice that the browser does not keep is lost by a reload: nothing may need one.
      if (core.state().storage === 'blocked') return;
      // What keeps nothing on this site is content of others. It stands in frames, which may be shown once.
      const content = services.filter(({ cookies }) =>
        cookies.every(({ party }) => party === 'third'),
      );
      const shown = [...core.frames.all.values()].flatMap(({ address }) => hostIn(address));
      const framed = [...content.flatMap(hostsOf), ...shown];
      strict.narrow(namedHosts(settings, allowed(), loader.home), framed);
    },
    renew() {
      const lacks = strict.lacks(allowed().flatMap(hostsOf));
      if (lacks) use((report) => report.renew());
      return lacks;
    },
  };
}

const hostIn = (address: string): string[] => {
  const hostname = toUrl(address)?.hostname;
  return hostname ? [hostname] : [];
};
