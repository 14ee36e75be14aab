import { isText } from '../page/is';
import { toldAds, toldAnalytics, toldDemographics, toldTagManager } from './google/told';
import { keksiService } from './keksi';
import { toldPixel } from './meta/told';
import { type Catalogue, isNamedService } from './named-service';
import type { Problem } from './problem';
import type { Enforced, Safeguards, Service, Told } from './service';

/** The services of a page as the core knows them, and what they were made of. */
export interface Described {
  readonly settings: {
    readonly controller: string;
    readonly policy: string | null;
    readonly days: number;
    readonly refusalDays?: number;
    readonly register: string | null;
    readonly strict?: boolean;
    readonly safeguards?: Safeguards;
  };
  readonly services: readonly Enforced[];
  readonly wrong: ReadonlySet<string>;
  readonly written: { readonly [name: string]: { readonly value: unknown } };
}

/** The ids of Google Analytics as they were written. */
const idsIn = ({ ga }: Described['written']): string[] =>
  [ga?.value ?? []].flat().flatMap((ids) =>
    String(isText(ids) ? ids : '')
      .split(',')
      .map((id) => id.trim())
      .filter(Boolean),
  );

const BUILT_IN: Readonly<Record<string, (described: Described) => Told>> = {
  'google-demographics': toldDemographics,
  'google-analytics': ({ written, services, settings }) =>
    toldAnalytics(
      idsIn(written),
      services.some(({ id }) => id === 'google-ads'),
      settings.days,
    ),
  'google-ads': toldAds,
  'google-tag-manager': ({ services }) =>
    toldTagManager({
      ads: services.some(({ id, advertises }) => id === 'google-tag-manager' && advertises),
      told: (['google-analytics', 'google-ads'] as const).filter((one) =>
        services.some(({ id }) => id === one),
      ),
    }),
  'meta-pixel': toldPixel,
};

/** A service with the safeguard that the site's owner names; where a country's adequacy was decided, that stands. */
function safeguarded(service: Service, named: Safeguards = {}): Service {
  const safeguard = Object.hasOwn(named, service.id) && named[service.id];
  if (!safeguard) return service;
  const transfers = service.transfers.map((transfer) =>
    transfer.safeguard === 'adequacy' ? transfer : { ...transfer, safeguard },
  );
  return { ...service, transfers };
}

/**
 * Both halves of every service of a page: Keksi itself, the built-in ones, those of the catalogue, and those that the
 * site describes. One that is wrongly described is left out: nobody is asked about it.
 *
 * @param catalogue needed only where services are turned on by name.
 * @param problem told of what is wrong with those.
 */
export function toldOf(
  described: Described,
  catalogue: Catalogue | null,
  problem: (problem: Problem) => void = () => undefined,
): Service[] {
  const { settings, services, wrong } = described;
  const { controller, policy, days, refusalDays = days, register, strict } = settings;
  const own = policy ?? globalThis.location?.origin;
  const whole = (service: Enforced): Service[] => {
    if (wrong.has(service.id)) return [];
    const told = BUILT_IN[service.id]?.(described);
    // A host of the site's own is the site's alone to know.
    if (told) return [{ ...service, ...told, hosts: service.hosts }];
    if (!isNamedService(service)) return [service as Service];
    const made = catalogue?.fromCatalogue(service.named.entry, service.named.place) ?? [];
    if (!Array.isArray(made)) return [{ ...made, ...service, cookies: made.cookies }];
    made.forEach(problem);
    return [];
  };
  return [
    keksiService(controller, own, Math.max(days, refusalDays), register !== null, strict),
    ...services.flatMap(whole).map((service) => safeguarded(service, settings.safeguards)),
  ];
}
