import { followRoutes } from '../../page/routes';
import { command } from './commands';
import { pageName } from './tag-options';

/** How a page is named to Google. */
export interface PageNames {
  /** The page's own address, as Google may know it. */
  readonly location: () => string;
  /** The same for the first page that may be told: with the campaign that the visitor landed with, some routes ago. */
  readonly first: () => string;
  /** That of the page before: the one this page was loaded from, unless there was a route before this one. */
  readonly referrer: (before?: string) => string;
  /** Whether nothing may be said of where the visitor is. */
  readonly quiet: () => boolean;
}

/** A route, as Google may know it. */
export interface NamedRoute {
  readonly path: string;
  readonly location: string;
  readonly referrer: string;
}

/**
 * Tells Google's tags where the visitor is, now and on each route after it.
 *
 * @param arrived called on each route of which something may be said.
 * @param settled called a little later, or before that route is left.
 */
export function nameRoutes(
  names: PageNames,
  arrived: (path: string) => void = () => undefined,
  settled: (route: NamedRoute) => void = () => undefined,
): void {
  let route: NamedRoute | undefined;
  let before = names.location();
  command(...pageName(names.first(), names.referrer()));
  // A query names no page of its own.
  followRoutes(
    () => {
      const path = location.pathname;
      route = names.quiet()
        ? undefined
        : { path, location: names.location(), referrer: names.referrer(before) };
      before = names.location();
      if (!route) return;
      command(...pageName(route.location, route.referrer));
      arrived(path);
    },
    () => {
      if (route) settled(route);
    },
  );
}
