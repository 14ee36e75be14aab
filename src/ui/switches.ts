import type { Wish } from '../consent/act';
import { type Category, isCategory } from '../consent/categories';
import { choicesOf } from '../consent/choices';
import { suffices } from '../consent/one-by-one';
import { categoriesOf, type Service } from '../services/service';
import { servicesOf } from './banner-notice';
import type { View } from './view';

/** The state of every switch: the categories that are wanted, the services in them that are not, and those that are without them. */
export type Switches = Required<Pick<Wish, 'wanted' | 'refused' | 'granted'>>;

/** How the switches stand for what is allowed. */
export const switchesOf = ({
  choices: { diagnostic, marketing },
  refused,
  granted,
}: Pick<View, 'choices' | 'refused' | 'granted'>): Switches => ({
  wanted: { diagnostic, marketing },
  refused,
  granted,
});

/** A category's switch takes its services along: all of them are on after it was turned on, and off after it was turned off. */
export const switchCategory = (
  { wanted, refused, granted }: Switches,
  services: readonly Service[],
  category: Category,
  on: boolean,
): Switches => {
  const own = servicesOf(services, category).map(({ id }) => id);
  return {
    wanted: { ...wanted, [category]: on },
    refused: refused.filter((id) => !own.includes(id)),
    granted: granted.filter((id) => on || !own.includes(id)),
  };
};

/**
 * A service's switch, inside a category. The first that is turned on turns the category on, with the
 * others off; the last that is turned off turns it off.
 */
export const switchService = (
  { wanted, refused, granted }: Switches,
  services: readonly Service[],
  category: Category,
  service: string,
  on: boolean,
): Switches => {
  const others = servicesOf(services, category)
    .map(({ id }) => id)
    .filter((id) => id !== service);
  const without = refused.filter((id) => id !== service);
  if (on) {
    const off = wanted[category] ? without : [...new Set([...without, ...others])];
    return { wanted: { ...wanted, [category]: true }, refused: off, granted };
  }
  const left = others.some((id) => !refused.includes(id));
  return left
    ? { wanted, refused: [...without, service], granted }
    : switchCategory({ wanted, refused, granted }, services, category, false);
};

/** The switch of a service that can be allowed by itself: in a category that is off, it alone is on. */
export const switchAlone = (
  { wanted, ...rest }: Switches,
  services: readonly Service[],
  service: Service,
  on: boolean,
): Switches => {
  const { id } = service;
  const [refused, granted] = [rest.refused, rest.granted].map((list) =>
    list.filter((one) => one !== id),
  ) as [string[], string[]];
  if (on) {
    const isEnough = suffices(choicesOf(wanted), service);
    return { wanted, refused, granted: isEnough ? granted : [...granted, id] };
  }
  const inside = categoriesOf(service)
    .filter(isCategory)
    .find((category) => wanted[category]);
  const switches = { wanted, refused, granted };
  return inside ? switchService(switches, services, inside, id, false) : switches;
};

/** Whether a service is on, with its categories or by itself. */
export const isAllowed = ({ wanted, refused, granted }: Switches, service: Service): boolean =>
  granted.includes(service.id) ||
  (suffices(choicesOf(wanted), service) && !refused.includes(service.id));

/** Whether a service is on as its switch in a category shows it. */
export const isOn = ({ wanted, refused }: Switches, category: Category, service: string): boolean =>
  wanted[category] === true && !refused.includes(service);
