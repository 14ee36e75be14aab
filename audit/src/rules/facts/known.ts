import {
  ADS_HOSTS,
  ANALYTICS_HOSTS,
  CATALOGUE,
  categoriesOf,
  type DeclaredItem,
  inHosts,
  isNamed,
  neverNecessary,
  placeOf,
  type Told,
  toldAds,
  toldAnalytics,
  toldDemographics,
  toldPixel,
  toldTagManager,
} from '../../from-keksi';
import type { Category, StorageKind } from '../../model';

/** How long an item is said to stay. @example `'session'` */
export type DeclaredLifetime = DeclaredItem['lifetime'];

/** A service as rules look at it: declared by the site, or known to the catalogue. @example `known()[0]?.name` */
export interface ServiceFacts {
  readonly id: string;
  readonly name: string;
  readonly provider: string;
  readonly categories: readonly Category[];
  /** Whether one of its categories is enough. */
  readonly any: boolean;
  readonly hosts: readonly string[];
  readonly items: readonly DeclaredItem[];
  /** Whether a site may find it necessary: a map, a captcha. What measures or advertises never is. */
  readonly mayBeNecessary: boolean;
  readonly declared: boolean;
  /** How a site declares it. */
  readonly entry?: unknown;
  /** Hosts that a service talks to with another consent than its own. */
  readonly part?: true;
}

/** The facts of a definition. @example `factsOf(toldAds(), true)` */
export function factsOf(told: Told, declared: boolean, entry?: unknown): ServiceFacts {
  return {
    id: told.id,
    name: told.name,
    provider: told.provider,
    categories: categoriesOf(told),
    any: told.needs === 'any',
    hosts: told.hosts,
    items: told.cookies,
    mayBeNecessary: !neverNecessary().some(({ id }) => id === told.id),
    declared,
    entry,
  };
}

/**
 * The facts of a service in its parts: Analytics and Tag Manager talk to the hosts of Google's advertising as well, which
 * the consent to statistics does not allow.
 * @example `partsOf(toldAnalytics(['G-1']), true)`
 */
export function partsOf(told: Told, declared: boolean, entry?: unknown): ServiceFacts[] {
  const whole = factsOf(told, declared, entry);
  const isManager = told.id === 'google-tag-manager';
  if (told.id !== 'google-analytics' && !isManager) return [whole];
  const within = (list: readonly string[]) => whole.hosts.filter((host) => list.includes(host));
  const part = (hosts: readonly string[], ...categories: Category[]): ServiceFacts[] =>
    hosts.length ? [{ ...whole, hosts, categories, any: false, items: [], part: true }] : [];
  const [ads, analytics] = [within(ADS_HOSTS), isManager ? within(ANALYTICS_HOSTS) : []];
  const rest = whole.hosts.filter((host) => !ads.includes(host) && !analytics.includes(host));
  const advertising: Category[] = isManager ? ['marketing'] : ['diagnostic', 'marketing'];
  return [
    { ...whole, hosts: rest },
    ...part(ads, ...advertising),
    ...part(analytics, 'diagnostic'),
  ];
}

/** With an example's name in it a host is nobody's. */
const isReal = (host: string): boolean => !/esimerkki|example/.test(host);

/** The catalogue's services as a site would declare them, with what it must fill in left open. */
function catalogued(): ServiceFacts[] {
  return Object.entries(CATALOGUE).map(([use, { needs, asks, build }]) => {
    const required = Object.entries(needs).filter(([, { optional }]) => !optional);
    const told = build(Object.fromEntries(required.map(([name, { example }]) => [name, example])));
    const open = [...required.map(([name]) => name), ...asks];
    const entry = { use, ...Object.fromEntries(open.map((name) => [name, '…'])) };
    const facts = factsOf(told, false, entry);
    return { ...facts, hosts: facts.hosts.filter(isReal) };
  });
}

let table: readonly ServiceFacts[] | undefined;

/** Every service that Keksi knows. @example `known().find(({ id }) => id === 'hotjar')` */
export function known(): readonly ServiceFacts[] {
  table ??= [
    // Ads before Analytics' part of its hosts: the name of a service is that of the first.
    ...partsOf(toldAnalytics(['G-…']), false, { ga: 'G-…' }).filter(({ part }) => !part),
    factsOf(toldAds(), false, { ads: 'AW-…' }),
    factsOf(toldDemographics(), false, { ga: 'G-…', demographics: true }),
    ...partsOf(toldTagManager(), false, { gtm: 'GTM-…' }).filter(({ part }) => !part),
    factsOf(toldPixel(), false, { pixel: '…' }),
    ...catalogued(),
  ];
  return table;
}

/** The services that an address belongs to, the one whose own it is first. @example `servicesAt(url, known())` */
export const servicesAt = (url: URL, services: readonly ServiceFacts[]): ServiceFacts[] =>
  services
    .filter(({ hosts }) => inHosts(url, hosts))
    .sort((one, other) => Number(one.part ?? false) - Number(other.part ?? false));

const bare = (host: string): string => host.replace(/^\./, '');

/** Whether an item of another site is one of a service's hosts. */
const isThere = (item: DeclaredItem, host: string): boolean => {
  const domain = bare(item.domain ?? '');
  return domain !== '' && (bare(host) === domain || bare(host).endsWith(`.${domain}`));
};

/** A third party's items may be listed without their names. */
const isNamedSafely = (item: DeclaredItem, name: string): boolean =>
  item.name === '*' || isNamed(item, name);

/** What tells one stored thing from another. @example `{ kind: 'cookie', name: '_ga', host: 'a.example', crossSite: false }` */
export interface ItemName {
  readonly kind: StorageKind;
  readonly name: string;
  readonly host: string;
  readonly crossSite: boolean;
}

/** Whether a service keeps an item of that name in that place. @example `keeps(facts, item)` */
export const keptAs = (
  { items }: Pick<ServiceFacts, 'items'>,
  { kind, name, host, crossSite }: ItemName,
): DeclaredItem | undefined =>
  items.find((item) => {
    if (placeOf(item) !== kind) return false;
    if (item.party === 'third')
      return crossSite && isThere(item, host) && isNamedSafely(item, name);
    return !crossSite && isNamedSafely(item, name);
  });
