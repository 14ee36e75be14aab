import { type Categorised, categoriesOf } from '../services/service';
import { CATEGORIES, type Category } from './categories';
import type { Choices } from './choices';

/**
 * The categories the visitor is asked about: those that have services, those that markup of the page
 * waits for, and those that are allowed already, so that they can be taken back. A site that declares no
 * service gates by markup or by script, so there both are asked.
 *
 * @param named the categories that markup of the page names.
 */
export function askedCategories(
  services: readonly Categorised[],
  named: readonly Category[],
  choices: Choices,
): readonly Category[] {
  const served = CATEGORIES.filter((category) =>
    services.some((service) => categoriesOf(service).includes(category)),
  );
  return served.length
    ? CATEGORIES.filter(
        (category) => served.includes(category) || named.includes(category) || choices[category],
      )
    : CATEGORIES;
}
