import { CATALOGUE } from '../../../src/services/catalogue';
import type { CatalogueEntry } from '../../../src/services/catalogue/catalogued';
import { categoriesOf } from '../../../src/services/service';
import type { Config } from '../../../src/settings/settings';

/** A service that has been ticked, with what it was told. */
export interface Named {
  readonly use: string;
  readonly [option: string]: unknown;
}

/** The services that have settings of their own, by name. */
export const BUILT_IN = [
  { setting: 'ga', name: 'Google Analytics 4', example: 'G-XXXXXXXXXX' },
  { setting: 'ads', name: 'Google Ads', example: 'AW-123456789' },
  { setting: 'gtm', name: 'Google Tag Manager', example: 'GTM-XXXXXXX' },
  { setting: 'pixel', name: 'Meta Pixel (Facebook, Instagram)', example: '123456789012345' },
] as const;

/** One of their settings. */
export type BuiltIn = (typeof BUILT_IN)[number]['setting'];

/** How services are listed. */
export type Group = 'diagnostic' | 'marketing' | 'functional';

/** A service of the catalogue, as it is offered. */
export interface Offered {
  readonly id: string;
  readonly name: string;
  readonly group: Group;
  readonly entry: CatalogueEntry;
}

const examplesOf = ({ needs }: CatalogueEntry) =>
  Object.fromEntries(Object.entries(needs).map(([name, { example }]) => [name, example]));

/** The whole catalogue, by name. */
export const OFFERED: readonly Offered[] = Object.entries(CATALOGUE)
  .map(([id, entry]): Offered => {
    const service = entry.build(examplesOf(entry));
    const [category] = categoriesOf(service);
    const group = category === 'diagnostic' ? 'diagnostic' : 'marketing';
    return { id, name: service.name, group: service.functional ? 'functional' : group, entry };
  })
  .sort((one, other) => one.name.localeCompare(other.name, 'fi'));

/** The services of the catalogue that are ticked. */
export const namedIn = ({ services = [] }: Config): readonly Named[] =>
  services as unknown as readonly Named[];

const withNamed = ({ services: _, ...config }: Config, named: readonly Named[]): Config =>
  named.length ? { ...config, services: named as unknown as Config['services'] } : config;

/**
 * Ticks a service, or tells it more.
 *
 * @example
 * withService({}, 'hotjar', { id: '1234567' }) // { services: [{ use: 'hotjar', id: '1234567' }] }
 */
export function withService(config: Config, use: string, options: object = {}): Config {
  const before = namedIn(config);
  const old = before.find((named) => named.use === use);
  const told = Object.entries({ ...old, ...options, use }).filter(
    ([, value]) => value !== undefined && value !== '',
  );
  const named = Object.fromEntries(told) as unknown as Named;
  const all = old ? before.map((one) => (one === old ? named : one)) : [...before, named];
  return withNamed(config, all);
}

/** Takes the tick off. */
export const withoutService = (config: Config, use: string): Config =>
  withNamed(
    config,
    namedIn(config).filter((named) => named.use !== use),
  );
