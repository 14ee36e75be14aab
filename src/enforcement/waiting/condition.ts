import { isCategory } from '../../consent/categories';
import type { Permissions } from '../../permissions/permissions';

/** When an element may run: `diagnostic marketing` needs both, `!marketing` runs while it is not allowed. */
export type Condition = (permissions: Pick<Permissions, 'allows'>) => boolean;

/** What `data-category` may hold; shown in errors. */
export const CONDITION_ALLOWED =
  '"diagnostic", "marketing" or "necessary", or several between spaces; "!" before one means "while not allowed"';

/** Reads a `data-category`; null where it names no known category, and then the element never runs. */
export function parseCondition(text: string): Condition | null {
  const words = text.split(/\s+/).filter(Boolean);
  const tests: Condition[] = [];
  for (const word of words) {
    const negated = word.startsWith('!');
    const category = negated ? word.slice(1) : word;
    if (isCategory(category)) tests.push((permissions) => permissions.allows(category) !== negated);
    else if (word !== 'necessary') return null;
  }
  return words.length ? (permissions) => tests.every((test) => test(permissions)) : null;
}

/** The categories a `data-category` needs. */
export const neededCategories = (text: string) => text.split(/\s+/).filter(isCategory);
