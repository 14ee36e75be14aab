/**
 * The rows of the core: of each service that Keksi knows, what has to be held and deleted. The build makes them of the
 * definitions (`build/rows.ts`), so that no host and no name is written down a second time.
 *
 * They are one text of five columns, for every page loads it: the marks of what is told of each service, four signs each;
 * its id; the letters of its categories, capitals where something lies on the provider's own domain, `n` where a site may
 * find it necessary, `?` where any of the categories is enough; its hosts, `.` for `*.` and `@` for the id, `{id}` for an option of the site's, `{host=a.example}` for
 * one that is the latter unless the site says otherwise; and what it stores, each with the place before it if that is not
 * a cookie, and with the category if it needs one more.
 */
import { CATEGORIES, type Category } from '../consent/categories';
import { ROWS } from './rows';
import type { Enforced, Kept, StoragePlace } from './service';

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
};

/** Place, and category, before what is stored. */
export const PREFIX = /^(?:([clsih])([dm]?):)?/;

/** Among the letters of a service that a site may find necessary. */
export const NECESSARY = 'n';

const of = (letter: string): Category | undefined =>
  CATEGORIES.find((category) => category[0] === letter);

/** A text of the site's; anything else is no host. */
const textOf = (value: unknown, otherwise = '{}'): string =>
  typeof value === 'string' ? value.trim() : otherwise;

function item(text: string): Kept {
  const [prefix = '', place = 'c', needs = ''] = PREFIX.exec(text) ?? [];
  return {
    pattern: text.slice(prefix.length),
    type: PLACES[place],
    party: 'first',
    needs: of(needs),
  };
}

/** What stands for all that no script of the site can delete. */
const ELSEWHERE: Kept = { pattern: '', type: 'cookie', party: 'third' };

/**
 * The enforcing half of a service that Keksi knows, as far as it is data; undefined where there is none of that id.
 *
 * @param options of the site's: `{ host: 'stats.esimerkki.fi' }`.
 */
export function rowOf(
  id: string,
  options: Readonly<Record<string, unknown>> = {},
): RowService | undefined {
  const [marks = '', ...columns] = ROWS.split('~');
  const [ids, ...rest] = columns.map((column) => column.split('\n'));
  const index = ids?.indexOf(id) ?? -1;
  if (index < 0) return undefined;
  const [letters = '', hosts = '', stored = ''] = rest.map((column) => column[index]);
  const words = (text: string) => text.split(' ').filter(Boolean);
  const small = letters.toLowerCase();
  const categories = [...small].flatMap((letter) => of(letter) ?? []);
  const [only] = categories;
  return {
    id,
    version: marks.slice(4 * index, 4 * index + 4),
    category: only && categories.length === 1 ? only : categories,
    ...(letters.endsWith('?') && { needs: 'any' }),
    // What the site has not said is no host; the catalogue tells of it.
    hosts: words(
      hosts
        .replace(/@/g, id)
        .replace(/(^| )\./g, '$1*.')
        .replace(/\{(\w+)(?:=(.+?))?\}/g, (_, name, usual) => textOf(options[name], usual)),
    ).filter((host) => !host.includes('{}')),
    cookies: [...words(stored).map(item), ...(small === letters ? [] : [ELSEWHERE])],
  };
}

/** A built-in service's row. @param host of the site's own through which the provider is reached as well. */
export function builtInRow(id: string, host?: string | null): Enforced {
  const row = rowOf(id) as Enforced;
  return host ? { ...row, hosts: [...row.hosts, host] } : row;
}

/** The services that are never necessary, whatever a site says of them: they measure or advertise. */
export function neverNecessary(): RowService[] {
  const [, ids = '', letters = ''] = ROWS.split('~').map((column) => column.split('\n'));
  return [...ids].flatMap((id, index) =>
    letters[index]?.includes(NECESSARY) ? [] : (rowOf(id) ?? []),
  );
}
