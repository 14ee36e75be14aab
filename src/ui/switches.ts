import type { Wish } from '../consent/act';
import type { Category } from '../consent/categories';
import type { Service } from '../services/service';
import { servicesOf } from './banner-notice';
import type { View } from './view';

/** The state of every switch: the categories that are wanted, and the services in them that are not. */
export type Switches = Required<Pick<Wish, 'wanted' | 'refused'>>;

/** How the switches stand for what is allowed. */
export const switchesOf = ({
  choices: { diagnostic, marketing },
  refused,
}: Pick<View, 'choices' | 'refused'>): Switches => ({ wanted: { diagnostic, marketing }, refused });

/** A category's switch takes its services along: all of them are on after it was turned on. */
export const switchCategory = (
  { wanted, refused }: Switches,
  services: readonly Service[],
  category: Category,
  on: boolean,
): Switches => {
  const own = servicesOf(services, category).map(({ id }) => id);
  return {
    wanted: { ...wanted, [category]: on },
    refused: refused.filter((id) => !own.includes(id)),
  };
};

/**
 * A service's switch, inside a category. The first that is turned on turns the category on, with the
 * others off; the last that is turned off turns it off.
 */
export const switchService = (
  { wanted, refused }: Switches,
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
    return { wanted: { ...wanted, [category]: true }, refused: off };
  }
  const left = others.some((id) => !refused.includes(id));
  return left
    ? { wanted, refused: [...without, service] }
    : switchCategory({ wanted, refused }, services, category, false);
};

/** Whether a service is on as its switch in a category shows it. */
export const isOn = ({ wanted, refused }: Switches, category: Category, service: string): boolean =>
  wanted[category] === true && !refused.includes(service);
