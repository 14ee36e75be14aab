import type { PageNames } from './page-names';

/** How the pages of a test are named to Google. */
export const exampleNames = (changes: Partial<PageNames> = {}): PageNames => ({
  location: () => location.href,
  first: () => location.href,
  referrer: (before = '') => before,
  quiet: () => false,
  ...changes,
});
