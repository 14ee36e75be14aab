import type { Service } from '../services/service';
import type { Problem } from './settings';
import type { Writings } from './written';

/** Makes a service of the catalogue from its name, or says what is wrong. */
export type FromCatalogue = (entry: unknown, place: string) => Service | Problem[];

/** A service as it was written: described, or named. */
export interface OwnService {
  readonly entry: unknown;
  readonly place: string;
}

/** Whether a service is named (`hotjar:1234567`, `{ "use": "matomo", … }`) and not described. */
export const isNamed = (entry: unknown): boolean =>
  typeof entry === 'string' || (typeof entry === 'object' && entry !== null && 'use' in entry);

/** What a name means where the catalogue is not at hand: in a package, each service is imported. */
export const notLoaded: FromCatalogue = (entry, place) => [
  {
    setting: place,
    value: entry,
    allowed: 'a service; in a package, import it: keksi/services/hotjar',
  },
];

/** The services a site has written: named in `data-services`, and listed in JSON or in code. */
export function ownServices(
  written: Writings,
  problem: (problem: Problem) => void = () => undefined,
): OwnService[] {
  const own = (name: string) => (Object.hasOwn(written, name) ? written[name] : undefined);
  const [catalogue, services] = [own('catalogue'), own('services')];
  const names = typeof catalogue?.value === 'string' ? catalogue.value.split(',') : [];
  const listed = services?.value ?? [];
  if (!Array.isArray(listed)) {
    problem({ setting: 'services', value: listed, allowed: 'a list of services' });
  }
  return [
    ...names
      .map((name) => name.trim())
      .filter(Boolean)
      .map((entry) => ({ entry, place: 'data-services' })),
    ...(Array.isArray(listed) ? listed : []).map((entry: unknown, index) => ({
      entry,
      place: `services[${index}]`,
    })),
  ];
}

/** Whether the catalogue is needed at all: most sites never load it. */
export const namesServices = (written: Writings): boolean =>
  ownServices(written).some(({ entry }) => isNamed(entry));
