import type { Blocked } from '../../core/events';
import type { Parts } from '../../entries/parts/parts';
import { hostsOf } from '../../permissions/permissions';
import { inHosts } from '../../services/hosts';
import type { Service } from '../../services/service';
import type { Settings } from '../../settings/settings';
import type { Loader } from '../loader';
import { installValve } from '../valve/valve';
import { sourcesOf } from './sources';

/** The site's own host without `www.`, and everything below it; the domain it shares its choice on. */
export function ownHosts({ domain }: Pick<Settings, 'domain'>): string[] {
  const own = location.hostname.replace(/^www\./, '');
  const shared = domain && domain !== 'auto' ? [domain] : [];
  // A number in brackets (IPv6) is no host of a policy; 'self' stands for it.
  return [own, ...shared].filter((host) => /^[\w.-]+$/.test(host)).map((host) => `*.${host}`);
}

/** Every host that somebody has named: the owner, or a service, whether it may run or not. */
export function namedHosts(settings: Settings, home: string): string[] {
  const register = settings.register ? new URL(settings.register).hostname : '';
  return [
    ...ownHosts(settings),
    ...settings.hosts,
    ...[home, register].filter(Boolean),
    ...settings.services.flatMap(hostsOf),
  ];
}

/**
 * Holds back what scripts ask of anybody but the site itself, until it is known which services there are.
 *
 * @returns ends it.
 */
export function holdMeanwhile(settings: Settings, home: string): () => void {
  const hosts = namedHosts({ ...settings, services: [] }, home);
  const advise = ({ host }: URL) =>
    console.warn(
      `Keksi: ${host} was held back while keksi-services.js was on its way. In strict mode, put that file into the page before keksi.js.`,
    );
  let over = false;
  installValve(
    {
      permissions: {
        // What is in the page itself (data:, blob:) has no host.
        blocks: (url) =>
          !over && url.host !== '' && url.host !== location.host && !inHosts(url, hosts),
        forbids: () => false,
      },
      hasStopped: () => false,
      blocked: advise,
    },
    () => undefined,
  );
  return () => {
    over = true;
  };
}

/** What strict mode does while the page is open. */
export interface Strict {
  /** Notes who asks for what the browser may stop: afterwards it names the valve. */
  passed(url: URL, by: () => string | null): void;
  /** Gives elements that were held their address, as far as that may load now. */
  release(): void;
  /** Tells the owner that a declared service asked too early. */
  waits(url: URL, by: string | null): void;
  /** Looks whether a service that comes late can be let through. */
  check(service: Service): void;
}

/** The part of strict mode that is loaded lazily. */
export interface StrictPart extends Omit<Strict, 'passed'> {
  /** Tells the owner of what the browser stopped. */
  violated(event: SecurityPolicyViolationEvent): void;
}

/** What the lazily loaded part is given. */
export interface StrictWorld {
  readonly services: readonly Service[];
  /** Every host that may pass, and the policy that says so. */
  readonly hosts: readonly string[];
  readonly policy: string;
  /** Who asked first, by host; null where it is not known. */
  readonly asked: ReadonlyMap<string, string | null>;
  readonly loader: Loader;
  readonly parts: Pick<Parts, 'catalogue'>;
  readonly holds: (address: unknown) => boolean;
  readonly tell: (blocked: Blocked) => void;
}

/**
 * Strict mode: what goes to a host that nobody has named is stopped by the browser itself, also what the
 * parser, a style or a worker made from text asks for. A policy can only be made narrower later, so it
 * names the hosts of all services; those that may not run are the valve's.
 *
 * @param holds whether the valve would hold an address.
 * @param tell told of what was stopped.
 */
export function enforceStrict(
  settings: Settings,
  loader: Loader,
  parts: Pick<Parts, 'strict' | 'catalogue'>,
  holds: (address: unknown) => boolean,
  tell: (blocked: Blocked) => void,
): Strict {
  const hosts = namedHosts(settings, loader.home);
  const meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  // Only hosts are restricted: what a page does with its own code and data stays as it was.
  meta.content = [
    "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob: filesystem: mediastream:",
    ...hosts.flatMap((host) => sourcesOf(host, ['http', 'ws'])),
  ].join(' ');
  document.head.append(meta);

  const { content: policy } = meta;
  const asked = new Map<string, string | null>();
  const loading = parts
    .strict()
    .then(({ makeStrict }) =>
      makeStrict({ services: settings.services, hosts, policy, asked, loader, parts, holds, tell }),
    );
  loading.catch((error) => console.error('Keksi: strict mode cannot tell what it stops.', error));
  // What happens before the part is there waits in the promise.
  const use = (run: (part: StrictPart) => void) => void loading.then(run, () => undefined);
  document.addEventListener('securitypolicyviolation', (event) =>
    use(({ violated }) => violated(event)),
  );
  return {
    passed(url, by) {
      if (!asked.has(url.host) && !inHosts(url, hosts)) asked.set(url.host, by());
    },
    release: () => use((strict) => strict.release()),
    waits: (url, by) => use((strict) => strict.waits(url, by)),
    check: (service) => use((strict) => strict.check(service)),
  };
}
