import type { Category } from '../consent/categories';
import { type Choices, choicesOf } from '../consent/choices';
import { chosenIn, isOpen, type State } from '../consent/state';
import { toUrl } from '../page/url';
import { isGranted, isRefused } from './by-itself';
import { categoriesOf, type Enforced, type Kept, type StoragePlace } from './enforced';
import { inHosts } from './hosts';
import { isNamed, placeOf } from './stored-items';

/** The hosts a service names, and that of its script: of this site itself, the script alone. */
export const hostsOf = ({ hosts, src }: Pick<Enforced, 'hosts' | 'src'>): readonly string[] => {
  const url = src && toUrl(src);
  if (!url) return hosts;
  const { hostname, pathname } = url;
  return [...hosts, hostname === location.hostname ? hostname + pathname : hostname];
};

/** What each service may do at this moment. Everything that enforces asks here, and only here. */
export interface Permissions {
  /** Whether a category is allowed on this page now. */
  allows(category: Category): boolean;
  /** Whether a service is consented to: with its categories, or by itself. */
  consents(service: Enforced): boolean;
  /** Whether it may run: consented to, or denied (advanced mode). */
  mayRun(service: Enforced): boolean;
  /** Whether a service, by id, is switched off inside its category. */
  refuses(service: string): boolean;
  /**
   * Whether an address belongs to a declared service that may not run, and to none that may; or is stale.
   *
   * @param ran it is the address of a script that runs already: only its service counts.
   */
  blocks(url: URL, ran?: boolean): boolean;
  /**
   * How much of the addresses of this site's pages may be told where an address belongs to a service that is not
   * necessary; null where it belongs to none.
   */
  tells(url: URL): 'page' | 'path' | 'host' | null;
  /** Whether a service that may run advertises through Google. */
  advertises(): boolean;
  /** Whether an address belongs to a service that is allowed by itself, whatever its category. */
  grants(url: URL): boolean;
  /** Whether something stored is of a service that may not run. */
  forbids(place: StoragePlace, name: string): boolean;
}

/** The services of a page; more may be added, and one may turn out to be wrongly described: it never runs then. */
export interface Declared {
  readonly services: readonly Enforced[];
  readonly wrong: ReadonlySet<string>;
}

/** Whether a service keeps something here under a name. Only what it keeps for this site can be held. */
const keeps = (item: Kept, place: string, name: string): boolean =>
  item.party === 'first' && placeOf(item) === place && isNamed(item, name);

/**
 * Whether a request of a service that may run was made up under a wider choice than the one it may know.
 *
 * @param seen the choices as a service may know them; a service's own code answers, and may fail.
 */
function isStale(service: Enforced, url: URL, seen: (service: Enforced) => Choices): boolean {
  try {
    return service.isStale?.(url, seen(service)) ?? false;
  } catch (error) {
    // Asked within the page's own request, which must not fail for it.
    console.error(`Keksi: ${service.id}: isStale failed.`, error);
    return true;
  }
}

/**
 * @param declared whose hosts and stored names are held.
 * @param state as it is now.
 * @param open whether the page lets anything run now: not on a sensitive path, and not before it is seen.
 */
export function createPermissions(
  declared: Declared,
  state: () => State,
  open: () => boolean = () => isOpen(state()),
): Permissions {
  const refuses = (id: string) => isRefused(state(), id);
  const grants = (service: Enforced) => open() && isGranted(state(), service);
  const isChosen = (category: Category) => open() && chosenIn(state())[category];
  const choices = (): Choices =>
    choicesOf({ diagnostic: isChosen('diagnostic'), marketing: isChosen('marketing') });
  const consents = (service: Enforced) => {
    if (declared.wrong.has(service.id)) return false;
    const granted = (category: string) =>
      category === 'necessary' || isChosen(category as Category);
    const needed = categoriesOf(service);
    const byCategory = service.needs === 'any' ? needed.some(granted) : needed.every(granted);
    return (byCategory && !refuses(service.id)) || grants(service);
  };
  const mayRun = (service: Enforced) =>
    consents(service) || (service.runsDenied?.() === true && !declared.wrong.has(service.id));
  // Where one of its categories is enough, that may be the one without advertising.
  const advertises = () =>
    declared.services.some(
      (service) =>
        service.advertises &&
        consents(service) &&
        (service.needs !== 'any' || isChosen('marketing')),
    );
  const seen = (service: Enforced) => service.sees?.(choices(), refuses, advertises()) ?? choices();
  const claiming = (url: URL) =>
    declared.services.filter((service) => inHosts(url, hostsOf(service)));
  return {
    allows: isChosen,
    consents,
    mayRun,
    refuses,
    blocks(url, ran = false) {
      const found = claiming(url);
      if (!found.length) return false;
      return !found.some(mayRun) || (!ran && found.some((service) => isStale(service, url, seen)));
    },
    advertises,
    tells(url) {
      const told = claiming(url)
        .filter(({ category }) => category !== 'necessary')
        .map(({ tells }) => tells ?? 'page');
      return (['host', 'path', 'page'] as const).find((one) => told.includes(one)) ?? null;
    },
    grants: (url) => claiming(url).some(grants),
    forbids(place, name) {
      const allowed = declared.services.flatMap((service) =>
        service.cookies
          .filter((item) => keeps(item, place, name))
          .map(({ needs }) => consents(service) && (!needs || seen(service)[needs])),
      );
      return allowed.length > 0 && !allowed.includes(true);
    },
  };
}
