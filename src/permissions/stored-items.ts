import type { Kept, StoragePlace } from './enforced';

/** Where a stored item is kept; a cookie unless it says otherwise. */
export const placeOf = (item: Kept): StoragePlace => item.type ?? 'cookie';

/** Whether a name is a stored item's: its exact name, or all of it matches the pattern. */
export function isNamed(item: Kept, name: string): boolean {
  if (item.name !== undefined) return item.name === name;
  const source = item.pattern instanceof RegExp ? item.pattern.source : item.pattern;
  // A RegExp of the site's own may carry the g flag and remember its last match: only its source is used.
  return source !== undefined && new RegExp(`^(?:${source})$`).test(name);
}
