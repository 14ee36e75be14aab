import { categoriesOf, type Service } from '../services/service';
import { CATEGORIES, type Category } from './categories';
import { checksum, shortChecksum } from './checksum';

/** What the visitor was told, per category, in a form short enough for a cookie. */
export type NoticeVersions = { readonly [category in Category]: string };

const MOST_LISTED = 8;

/**
 * A service as the visitor is told of it: functions are left out by JSON, patterns are written out. What
 * is not told (obsolete), or needs another category as well, is no part of what its own category asks.
 */
const described = (service: Service): string =>
  JSON.stringify(
    { ...service, cookies: service.cookies.filter(({ obsolete, needs }) => !obsolete && !needs) },
    (_, value) => (value instanceof RegExp ? value.source : value),
  );

const markOf = (service: Service): string => {
  const { id, version } = service;
  if (version === undefined) return shortChecksum(described(service));
  return /^[a-z0-9]{4}$/.test(version) ? version : shortChecksum(`${id} ${version}`);
};

const inCategory = <T extends Pick<Service, 'category'>>(
  services: readonly T[],
  category: Category,
): T[] => services.filter((service) => categoriesOf(service).includes(category));

/**
 * The versions to compare with those of a decision: for each category the marks of its services one
 * after another, or, where the owner numbers the notice or there are too many services, one checksum
 * after a hyphen.
 *
 * @param version the owner's own version of the notice, if any.
 */
export function noticeVersions(
  services: readonly Service[],
  version: string | null,
): NoticeVersions {
  const of = (category: Category): string => {
    if (version !== null) return numbered(version);
    const own = inCategory(services, category);
    return own.length > MOST_LISTED
      ? numbered(own.map(described).join())
      : own.map(markOf).join('');
  };
  return { diagnostic: of('diagnostic'), marketing: of('marketing') };
}

/** The mark of a notice that the owner numbers. */
export const numbered = (text: string): string => `-${checksum(text)}`;

/** The marks of services; that of a numbered notice as a whole. */
const listed = (version: string) => version.match(/^-.*|.{4}/g);

/**
 * Whether what the visitor was told then covers what there is now. A service that was taken away needs
 * no new consent; a new or changed one does (A24).
 */
export const covers = (then: string, now: string): boolean =>
  listed(now)?.every((mark) => listed(then)?.includes(mark)) ?? true;

/** The categories that have to be asked again. */
export const changedCategories = (then: NoticeVersions, now: NoticeVersions): Category[] =>
  CATEGORIES.filter((category) => !covers(then[category], now[category]));
