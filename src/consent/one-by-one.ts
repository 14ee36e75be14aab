import type { Act } from './act';
import { CATEGORIES, type Category } from './categories';
import { shortChecksum } from './checksum';
import type { Choices } from './choices';
import { choicesAfter, MOST_SERVICES } from './decision';
import { chosenIn, isLess, type State } from './state';

/** A service as far as choices are made of it. */
export interface Categorised {
  readonly id: string;
  readonly category: string | readonly string[];
  /** `any` of its categories is enough; all of them unless said. */
  readonly needs?: 'any';
}

const isIn = ({ category }: Categorised, choices: Choices): boolean =>
  CATEGORIES.some((one) => choices[one] && [category].flat().includes(one));

/** Whether what is chosen is enough for a service. */
export const suffices = (choices: Choices, service: Categorised): boolean =>
  service.needs === 'any'
    ? isIn(service, choices)
    : CATEGORIES.every((one) => choices[one] || ![service.category].flat().includes(one));

/**
 * An act that the cookie can keep: only services of categories that are wanted are refused one by one, and only
 * others are granted. Where too many are refused, their whole categories are; of what is granted, the first stay.
 */
export function settle(act: Act, services: readonly Categorised[]): Act {
  const choices = choicesAfter(act);
  const named = (ids: readonly string[] = []) => services.filter(({ id }) => ids.includes(id));
  const refused = named(act.refused).filter((service) => isIn(service, choices));
  const granted = named(act.granted)
    .filter((service) => !suffices(choices, service))
    .map(({ id }) => id)
    .slice(0, MOST_SERVICES);
  if (refused.length <= MOST_SERVICES) {
    return { ...act, refused: refused.map(({ id }) => id), granted };
  }
  const kept = (category: Category) =>
    choices[category] && !refused.some((service) => [service.category].flat().includes(category));
  const wanted = { diagnostic: kept('diagnostic'), marketing: kept('marketing') };
  return { ...act, wanted, refused: [], granted };
}

/**
 * Whether a change takes back anything. What was allowed by itself and goes on with its category is not taken back, and
 * only who knows the services can tell.
 */
export const takesBack = (
  before: State,
  after: State,
  services: readonly Categorised[],
): boolean => {
  const refused = after.decision?.refused ?? [];
  const goesOn = services
    .filter((service) => suffices(chosenIn(after), service))
    .map(({ id }) => shortChecksum(id))
    .filter((mark) => !refused.includes(mark));
  return isLess(before, after, goesOn);
};
