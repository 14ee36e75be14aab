import { CATEGORIES, type Category } from './categories';
import { checksum, shortChecksum } from './checksum';

/** What the visitor was told, per category, in a form short enough for a cookie. */
export type NoticeVersions = { readonly [category in Category]: string };

/** A service as far as it has a mark of what the visitor is told of it. */
export interface Marked {
  readonly id: string;
  readonly category: string | readonly string[];
  readonly version?: string;
  readonly cookies?: readonly object[];
}

/** As many services as a category lists one by one: the cookie has room for no more. */
export const MOST_LISTED = 20;

/**
 * A service as the visitor is told of it: functions are left out by JSON, patterns are written out. What
 * is not told (obsolete), or needs another category as well, is no part of what its own category asks.
 */
export const described = (service: Marked): string =>
  JSON.stringify(
    {
      ...service,
      // Where its switch stands is nothing new about it.
      functional: undefined,
      cookies: service.cookies?.filter(
        (item: { obsolete?: boolean; needs?: string }) => !item.obsolete && !item.needs,
      ),
    },
    (_, value) => (value instanceof RegExp ? value.source : value),
  );

/** Four characters that stand for what the visitor is told of a service. */
export const markOf = (service: Marked): string => {
  const { id, version } = service;
  if (version === undefined) return shortChecksum(described(service));
  return /^[a-z0-9]{4}$/.test(version) ? version : shortChecksum(`${id} ${version}`);
};

/**
 * The versions to compare with those of a decision: for each category the marks of its services one
 * after another, or, where the owner numbers the notice or there are too many services, one checksum
 * after a hyphen.
 *
 * @param version the owner's own version of the notice, if any.
 */
export function noticeVersions(
  services: readonly Marked[],
  version: string | null,
): NoticeVersions {
  const of = (category: Category): string => {
    if (version !== null) return numbered(version);
    const own = services.filter((service) => [service.category].flat().includes(category));
    return own.length > MOST_LISTED ? numbered(own.map(markOf).join()) : own.map(markOf).join('');
  };
  return { diagnostic: of('diagnostic'), marketing: of('marketing') };
}

/** The mark of a notice that the owner numbers. */
export const numbered = (text: string): string => `-${checksum(text)}`;

/** The marks of services; that of a numbered notice as a whole. */
const listed = (version: string): string[] => version.match(/^-.*|.{4}/g) ?? [];

/**
 * Whether what the visitor was told then covers what there is now. A service that was taken away needs
 * no new consent; a new or changed one does (GDPR 4(11): a consent is to something).
 */
export const covers = (then: string, now: string): boolean => {
  const told = listed(then);
  return listed(now).every((mark) => told.includes(mark));
};

/** The categories that have to be asked again. */
export const changedCategories = (then: NoticeVersions, now: NoticeVersions): Category[] =>
  CATEGORIES.filter((category) => !covers(then[category], now[category]));

/** What is told now, and after it what was told before of services that only other pages have. */
export const carried = (now: string, before: string): string => {
  if (now.startsWith('-') || before.startsWith('-')) return now;
  return [...new Set([...listed(now), ...listed(before)])].slice(0, MOST_LISTED).join('');
};

/** What two versions both tell of. */
export const common = (one: string, other: string): string => {
  const told = listed(other);
  return listed(one)
    .filter((mark) => told.includes(mark))
    .join('');
};
