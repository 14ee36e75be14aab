/**
 * The rows of the core: of each service that Keksi knows, what has to be held and deleted. The build makes them of the
 * definitions (`build/rows.ts`), so that no host and no name is written down a second time.
 */
import { CATEGORIES, type Category } from '../consent/categories';
import { ROWS } from './rows';
import type { Enforced, Kept, StoragePlace } from './service';

/**
 * One service: the mark of what is told of it; its categories, with `?` where any of them is enough; its hosts; and
 * what it stores, each with the place before it. `{id}` stands for an option of the site's, `{host=a.example}` for one that
 * is the latter unless the site says otherwise.
 */
export type Row = readonly [mark: string, category: string, hosts: string, stored: string];

/** What a row says of a service. */
export type RowService = Pick<
  Enforced,
  'id' | 'category' | 'version' | 'needs' | 'hosts' | 'cookies'
>;

/** By one letter, with which an item begins in a row. `t` is what lies on the provider's own domain. */
export const PLACES: { readonly [letter: string]: StoragePlace } = {
  c: 'cookie',
  l: 'localStorage',
  s: 'sessionStorage',
  i: 'indexedDB',
  h: 'cacheStorage',
  t: 'cookie',
};

const of = (letter: string): Category | undefined =>
  CATEGORIES.find((category) => category[0] === letter);

/** A text of the site's; anything else is no host. */
const textOf = (value: unknown, otherwise = '{}'): string =>
  typeof value === 'string' ? value.trim() : otherwise;

function item(text: string): Kept {
  const [, place = '', needs = '', pattern] = /^(.)(.?):(.*)$/.exec(text) ?? [];
  return {
    pattern,
    type: PLACES[place],
    party: place === 't' ? 'third' : 'first',
    needs: of(needs),
  };
}

/**
 * The enforcing half of a service that Keksi knows, as far as it is data; undefined where there is none of that id.
 *
 * @param options of the site's: `{ host: 'stats.esimerkki.fi' }`.
 */
export function rowOf(
  id: string,
  options: Readonly<Record<string, unknown>> = {},
): RowService | undefined {
  const row = Object.hasOwn(ROWS, id) ? ROWS[id] : undefined;
  if (!row) return undefined;
  const [version, letters, hosts, stored] = row;
  const words = (text: string) => text.split(' ').filter(Boolean);
  const categories = [...letters].flatMap((letter) => of(letter) ?? []);
  const [only] = categories;
  return {
    id,
    version,
    category: only && categories.length === 1 ? only : categories,
    ...(letters.endsWith('?') && { needs: 'any' }),
    // What the site has not said is no host; the catalogue tells of it.
    hosts: words(
      hosts.replace(/\{(\w+)(?:=(.+?))?\}/g, (_, name, usual) => textOf(options[name], usual)),
    ).filter((host) => !host.includes('{}')),
    cookies: words(stored).map(item),
  };
}

/** A built-in service's row. @param host of the site's own through which the provider is reached as well. */
export function builtInRow(id: string, host?: string | null): Enforced {
  const row = rowOf(id) as Enforced;
  return host ? { ...row, hosts: [...row.hosts, host.replace(/:\d+/, '')] } : row;
}
