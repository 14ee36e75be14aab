import { describe, expect, test } from 'vitest';
import type { Category } from '../consent/categories';
import { inHosts } from '../permissions/hosts';
import { isNamed, placeOf } from '../permissions/stored-items';
import { exampleOf, exampleOptions, NAMES } from './catalogue/example.test.kit';
import { CATALOGUE } from './catalogue/index';
import { exampleNames } from './google/example.test.kit';
import { rowOf } from './row';
import type { Kept, Service } from './service';
import {
  googleAds,
  googleAnalytics,
  googleDemographics,
  googleTagManager,
  metaPixel,
} from './whole';

/** What enforcing has to know of a stored item. */
const kept = ({ name, pattern, party, needs, ...item }: Kept) => ({
  names: pattern instanceof RegExp ? pattern.source : (pattern ?? name),
  place: placeOf({ party, ...item }),
  needs,
});
/** Several things that are told apart may share one pattern, which a row says once. */
const once = <T>(items: readonly T[]) => [
  ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
];
const ofSite = (cookies: readonly Kept[]) =>
  once(cookies.filter(({ party }) => party === 'first').map(kept));

/** What a definition says, as a row would. */
const enforcedOf = ({ id, category, needs, hosts, cookies }: Service) => ({
  id,
  category,
  needs,
  hosts,
  stored: ofSite(cookies.map((item) => ({ ...item, pattern: item.pattern ?? item.name }))),
  elsewhere: cookies.some(({ party }) => party === 'third'),
});
const rowed = (id: string, options?: Record<string, unknown>) => {
  const row = rowOf(id, options);
  if (!row) throw new Error(`no row of ${id}`);
  const { category, needs, hosts, cookies } = row;
  return {
    id: row.id,
    category,
    needs,
    hosts,
    stored: ofSite(cookies),
    elsewhere: cookies.some(({ party }) => party === 'third'),
  };
};

describe('a row says of a service what its definition says', () => {
  const builtIn = [
    googleDemographics(),
    googleAnalytics(['G-1'], { names: exampleNames() }),
    googleAds(['AW-1']),
    googleTagManager(['GTM-A']),
    metaPixel(['12345']),
  ];
  test.each(builtIn.map((service) => [service.id, service] as const))('%s', (id, service) => {
    expect(rowed(id)).toEqual(enforcedOf(service));
  });

  test.each(NAMES)('%s', (name) => {
    const { cookies: own, ...options } = exampleOptions(name);
    const service = exampleOf(name);
    // What the site itself tells is not the row's.
    const cookies = service.cookies.filter(
      (item) => !(own as unknown[] | undefined)?.includes(item),
    );
    expect(rowed(name, options)).toEqual(enforcedOf({ ...service, cookies }));
  });

  test.each(NAMES)('%s, with nothing but what it needs', (name) => {
    const needed = Object.entries(exampleOptions(name)).filter(
      ([option]) => !CATALOGUE[name]?.needs[option]?.optional,
    );
    const options = Object.fromEntries(needed);
    const made = CATALOGUE[name]?.make(options, name) as Service;
    expect(rowed(name, options).hosts).toEqual(made.hosts);
  });
});

test('what the site has not said is no host, and its own text is trimmed', () => {
  expect(rowOf('matomo')?.hosts).toEqual([]);
  expect(rowOf('matomo', { host: 7 })?.hosts).toEqual([]);
  const host = ' esimerkki.matomo.cloud ';
  expect(rowOf('matomo', { host })?.hosts).toContain('esimerkki.matomo.cloud/matomo.php');
});

test.each(['chat', '', 'constructor', '__proto__'])('there is no row of %j', (id) => {
  expect(rowOf(id)).toBeUndefined();
});

test('a row holds what the service sends and stores', () => {
  const { hosts = [], cookies = [] } = rowOf('google-analytics') ?? {};
  expect(inHosts(new URL('https://region1.google-analytics.com/g/collect'), hosts)).toBe(true);
  const needs = (name: string): (Category | undefined)[] =>
    cookies.filter((item) => isNamed(item, name)).map((item) => item.needs);
  expect(needs('_ga_ABC')).toEqual([undefined]);
  expect(needs('_gcl_aw')).toEqual(['marketing']);
  expect(needs('keksi')).toEqual([]);
});
