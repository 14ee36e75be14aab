import { followRoutes } from '../../page/routes';
import { command } from './commands';
import { pageName } from './tag-options';

/** How a page is named to Google. */
export interface PageNames {
  /** The page's own address, as Google may know it. */
  readonly location: () => string;
  /** That of the page before: the one this page was loaded from, unless there was a route before this one. */
  readonly referrer: (before?: string) => string;
  /** Whether nothing may be said of where the visitor is. */
  readonly quiet: () => boolean;
}

/** Tells Google's tags where the visitor is. */
export const namePage = ({ location, referrer }: PageNames, before?: string): void =>
  command(...pageName(location(), referrer(before)));

/** The same for this page and every route after it. */
export function nameRoutes(names: PageNames): void {
  namePage(names);
  followRoutes(
    names.location,
    (before) => {
      if (!names.quiet()) namePage(names, before);
    },
    () => undefined,
  );
}
