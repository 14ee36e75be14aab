import { CATEGORIES, type Category } from './categories';
import type { Choices } from './choices';
import type { Categorised } from './one-by-one';

/**
 * The categories the visitor is asked about: those that have services, those that markup of the page
 * waits for, and those that are allowed already, so that they can be taken back. A site that needs no consent asks
 * for none.
 *
 * @param named the categories that markup of the page names.
 */
export const askedCategories = (
  services: readonly Categorised[],
  named: readonly Category[],
  choices: Choices,
): readonly Category[] =>
  CATEGORIES.filter(
    (category) =>
      services.some((service) => [service.category].flat().includes(category)) ||
      named.includes(category) ||
      choices[category],
  );
