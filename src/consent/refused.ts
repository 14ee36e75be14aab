import { type Categorised, categoriesOf } from '../services/service';
import type { Act } from './act';
import { CATEGORIES, type Category } from './categories';
import type { Choices } from './choices';
import { choicesAfter } from './decision';

/** What is allowed: categories, and the ids of the services in them that are switched off all the same. */
export interface Allowed {
  readonly choices: Choices;
  readonly refused: readonly string[];
}

/** As many as the cookie has room for in its 200 bytes. */
const MOST = 7;

const isIn = (service: Categorised, choices: Choices): boolean =>
  CATEGORIES.some((category) => choices[category] && categoriesOf(service).includes(category));

/**
 * An act that the cookie can keep: only services of categories that are wanted are refused one by one.
 * Where they are too many, their whole categories are refused.
 */
export function settle(act: Act, services: readonly Categorised[]): Act {
  const choices = choicesAfter(act);
  const off = services.filter(({ id }) => act.refused?.includes(id));
  const refused = off.filter((service) => isIn(service, choices));
  if (refused.length <= MOST) return { ...act, refused: refused.map(({ id }) => id) };
  const kept = (category: Category) =>
    choices[category] && !refused.some((service) => categoriesOf(service).includes(category));
  const wanted = { diagnostic: kept('diagnostic'), marketing: kept('marketing') };
  return { ...act, wanted, refused: [] };
}

/** Whether something was allowed before, a category or a single service, and is not any more. */
export const isWithdrawal = (
  services: readonly Categorised[],
  before: Allowed,
  after: Allowed,
): boolean =>
  CATEGORIES.some((category) => before.choices[category] && !after.choices[category]) ||
  services.some(
    (service) =>
      isIn(service, before.choices) &&
      after.refused.includes(service.id) &&
      !before.refused.includes(service.id),
  );
