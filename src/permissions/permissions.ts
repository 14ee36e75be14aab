import type { Category, ServiceCategory } from '../consent/categories';
import { choicesOf } from '../consent/choices';
import { googleChoices } from '../services/google/consent-mode';
import { inHosts, toUrl } from '../services/hosts';
import {
  categoriesOf,
  type Service,
  type StoragePlace,
  type StoredItem,
} from '../services/service';
import { isNamed, placeOf } from './stored-items';

/** The hosts a service names, and that of its script: of this site itself, the script alone. */
export const hostsOf = ({ hosts, src }: Service): readonly string[] => {
  const url = src && toUrl(src);
  if (!url) return hosts;
  const { hostname, pathname } = url;
  return [...hosts, hostname === location.hostname ? hostname + pathname : hostname];
};

/** What each service may do at this moment. Everything in the gate asks here, and only here. */
export interface Permissions {
  /** Whether a category is allowed on this page now. */
  allows(category: Category): boolean;
  /** Whether the categories the service needs are allowed, or it may run denied. */
  mayRun(service: Service): boolean;
  /**
   * Whether an address belongs to a declared service that may not run, and to none that may; or is stale.
   *
   * @param ran it is the address of a script that runs already: only its service counts.
   */
  blocks(url: URL, ran?: boolean): boolean;
  /** The same for something stored. */
  forbids(place: StoragePlace, name: string): boolean;
}

/**
 * @param services the declared services; more may be added to the list later.
 * @param allows whether a category is allowed on this page now.
 * @param refuses whether a service, by id, is switched off inside its category.
 */
export function createPermissions(
  services: readonly Service[],
  allows: (category: Category) => boolean,
  refuses: (service: string) => boolean = () => false,
): Permissions {
  const choices = () =>
    googleChoices(
      choicesOf({ diagnostic: allows('diagnostic'), marketing: allows('marketing') }),
      refuses,
    );
  const consented = (service: Service) => {
    const granted = (category: ServiceCategory) => category === 'necessary' || allows(category);
    const needed = categoriesOf(service);
    if (refuses(service.id)) return false;
    return service.needs === 'any' ? needed.some(granted) : needed.every(granted);
  };
  const mayRun = (service: Service) => consented(service) || service.runsDenied?.() === true;
  const isStale = (service: Service, url: URL): boolean => {
    try {
      return service.isStale?.(url, choices()) ?? false;
    } catch (error) {
      // Asked within the page's own request, which must not fail for it.
      console.error(`Keksi: ${service.id}: isStale failed.`, error);
      return true;
    }
  };
  const keeps = (item: StoredItem, place: string, name: string) =>
    item.party === 'first' && placeOf(item) === place && isNamed(item, name);
  return {
    allows,
    mayRun,
    blocks(url, ran = false) {
      const claiming = services.filter((service) => inHosts(url, hostsOf(service)));
      if (!claiming.length) return false;
      return !claiming.some(mayRun) || (!ran && claiming.some((service) => isStale(service, url)));
    },
    forbids(place, name) {
      const allowed = services.flatMap((service) =>
        service.cookies
          .filter((item) => keeps(item, place, name))
          .map(({ needs }) => consented(service) && (!needs || choices()[needs])),
      );
      return allowed.length > 0 && !allowed.includes(true);
    },
  };
}
