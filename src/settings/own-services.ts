import type { Writings } from './written';

/** A service as it was written: described, or named. */
export interface OwnService {
  readonly entry: unknown;
  readonly place: string;
}

/** The services a site has written: named in `data-services`, and listed in JSON or in code. */
export function ownServices({ catalogue, services }: Writings): OwnService[] {
  const names = typeof catalogue?.value === 'string' ? catalogue.value.split(',') : [];
  const listed: readonly unknown[] = Array.isArray(services?.value) ? services.value : [];
  return [
    ...names
      .map((name) => name.trim())
      .filter(Boolean)
      .map((entry) => ({ entry, place: 'data-services' })),
    ...listed.map((entry, index) => ({ entry, place: `services[${index}]` })),
  ];
}
