import type { Category } from '../consent/categories';
import { choicesOf } from '../consent/choices';
import { categoriesOf, type Service, type StoredItem } from '../services/service';
import { inHosts, toUrl } from './hosts';
import { isNamed, placeOf } from './stored-items';

/** The hosts a service names, and that of its script. */
const hostsOf = ({ hosts, src }: Service): readonly string[] => {
  const own = src && toUrl(src)?.hostname;
  return own ? [...hosts, own] : hosts;
};

/** What each service may do at this moment. Everything in the gate asks here, and only here. */
export interface Permissions {
  /** Whether a category is allowed on this page now. */
  allows(category: Category): boolean;
  /** Whether every category the service needs is allowed. */
  mayRun(service: Service): boolean;
  /** Whether an address belongs to a declared service that may not run, and to none that may; or is stale. */
  blocks(url: URL): boolean;
  /** The same for something stored. */
  forbids(place: ReturnType<typeof placeOf>, name: string): boolean;
}

/**
 * @param services the declared services; more may be added to the list later.
 * @param allows whether a category is allowed on this page now.
 */
export function createPermissions(
  services: readonly Service[],
  allows: (category: Category) => boolean,
): Permissions {
  const choices = () =>
    choicesOf({ diagnostic: allows('diagnostic'), marketing: allows('marketing') });
  const mayRun = (service: Service) =>
    categoriesOf(service).every((category) => category === 'necessary' || allows(category));
  const isStale = (service: Service, url: URL): boolean => {
    try {
      return service.isStale?.(url, choices()) ?? false;
    } catch (error) {
      // Asked within the page's own request, which must not fail for it.
      console.error(`Keksi: ${service.id}: isStale failed.`, error);
      return true;
    }
  };
  const onlyStopped = (claims: (service: Service) => boolean) => {
    const claiming = services.filter(claims);
    return claiming.length > 0 && !claiming.some(mayRun);
  };
  const keeps = (item: StoredItem, place: string, name: string) =>
    item.party === 'first' && placeOf(item) === place && isNamed(item, name);
  return {
    allows,
    mayRun,
    blocks(url) {
      const claiming = (service: Service) => inHosts(url, hostsOf(service));
      return (
        onlyStopped(claiming) ||
        services.some((service) => claiming(service) && isStale(service, url))
      );
    },
    forbids: (place, name) =>
      onlyStopped(({ cookies }) => cookies.some((item) => keeps(item, place, name))),
  };
}
