import { categoriesOf, type Service, type Settings } from './from-keksi';

/** Whether a service needs consent. */
export const needsConsent = (service: Service): boolean =>
  !categoriesOf(service).includes('necessary');

/** Services that send data out of the EEA. */
export const transferring = (services: readonly Service[]): Service[] =>
  services.filter(({ transfers }) => transfers.length > 0);

/**
 * Services that make a profile of the visitor for advertising: those of marketing (part I: Demographics and remarketing are profiling).
 */
export const profiling = (services: readonly Service[]): Service[] =>
  services.filter(
    (service) =>
      // Tag Manager starts others, which are declared themselves.
      categoriesOf(service).includes('marketing') && service.id !== 'google-tag-manager',
  );

/** Services that advertise, or find out to whom. */
export const advertisers = (services: readonly Service[]): Service[] =>
  profiling(services).filter(({ functional }) => !functional);

/** Those that the visitor can allow by themselves, without their category. */
export const alone = (services: readonly Service[]): Service[] =>
  services.filter((service) => service.functional && needsConsent(service));

/** The companies that receive data, each with its services. The controller itself is none of them. */
export function providers(
  services: readonly Service[],
  controller: string,
): { readonly provider: string; readonly services: readonly Service[] }[] {
  const others = services.filter(({ provider }) => provider !== controller);
  return [...new Set(others.map(({ provider }) => provider))].map((provider) => ({
    provider,
    services: others.filter((service) => service.provider === provider),
  }));
}

/** The names of services: “Google Analytics, Google Ads”. */
export const namesOf = (services: readonly Service[]): string =>
  services.map(({ name }) => name).join(', ');

/** Those of the services that have one of these ids. */
export const withId = (services: readonly Service[], ...ids: string[]): Service[] =>
  services.filter(({ id }) => ids.includes(id));

/** What a statement is written from, besides what the owner writes. */
export type Facts = Pick<
  Settings,
  'services' | 'days' | 'refusalDays' | 'register' | 'reload' | 'sensitive' | 'mode'
>;
