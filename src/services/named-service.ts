import { CATEGORIES } from '../consent/categories';
import { shortChecksum } from '../consent/checksum';
import { isWholeSite, keptIn } from './faults';
import { readNamed } from './named';
import type { Problem } from './problem';
import { rowOf } from './row';
import type { Enforced, Grant, Service } from './service';

/** The catalogue of services, as far as a page needs it. */
export interface Catalogue {
  /** The service that an entry names, or what is wrong with it. */
  fromCatalogue(entry: unknown, place?: string): Service | Problem[];
}

/** Loads the catalogue, once. */
export type LoadCatalogue = () => Promise<Catalogue>;

/** A service of the catalogue that a site has turned on by name: its data is here, its code comes when it may start. */
export interface NamedService extends Enforced {
  readonly named: { readonly entry: unknown; readonly place: string };
}

/** Whether a service was named. */
export const isNamedService = (service: object): service is NamedService => 'named' in service;

/** What the site says of it in its own words, which visitors are told: everything but an account's id. */
const markOf = (mark: string, id: string, { id: _, ...options }: Record<string, unknown>) =>
  Object.keys(options).length ? shortChecksum(mark + id + JSON.stringify(options)) : mark;

/** Only ever one that asks. */
function categoryOf(wanted: unknown, otherwise: Enforced['category']): Enforced['category'] {
  const named = CATEGORIES.filter((category) => [wanted].flat().includes(category));
  const [only] = named;
  if (!only) return otherwise;
  return named.length > 1 ? named : only;
}

/**
 * A service of the catalogue, of whose name and options it is known from the first line what has to be held.
 *
 * @returns undefined where no service has that name.
 */
export function namedService(
  entry: unknown,
  place: string,
  load: LoadCatalogue,
): NamedService | undefined {
  const written = readNamed(entry);
  if (!written) return undefined;
  const options = { ...written.options, ...(written.id && { id: written.id }) };
  const row = rowOf(String(written.use), options);
  if (!row) return undefined;
  let whole: Service | undefined;
  /** The latest, while it is to run: the visitor may choose anew while the file is on its way. */
  let wanted: Grant | undefined;
  const { category, cookies } = written.options;
  return {
    ...row,
    version: markOf(row.version ?? '', row.id, options),
    category: categoryOf(category, row.category),
    // What the site calls by its own name would hold back everything.
    hosts: row.hosts.filter((host) => !isWholeSite(host)),
    cookies: [...row.cookies, ...keptIn(cookies)],
    named: { entry, place },
    start(grant) {
      wanted = grant;
      const begin = (service: Service) => {
        whole = service;
        service.prepare?.();
        if (!wanted) return;
        service.start?.(wanted);
        if (service.src) void wanted.load(service.src);
      };
      if (whole) return whole.start?.(grant);
      void load().then(
        ({ fromCatalogue }) => {
          const made = fromCatalogue(entry, place);
          if (!Array.isArray(made) && !whole) begin(made);
        },
        (error) => console.error(`Keksi: ${row.id} does not start.`, error),
      );
    },
    update(grant) {
      wanted = grant;
      whole?.update?.(grant);
    },
    stop() {
      wanted = undefined;
      whole?.stop?.();
    },
  };
}
