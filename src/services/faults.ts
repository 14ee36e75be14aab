import { CATEGORIES } from '../consent/categories';
import { isObject, isText } from '../page/is';
import type { Kept } from '../permissions/enforced';
import { inHosts } from '../permissions/hosts';
import { COOKIE } from '../storage/format';

/** One thing that a description lacks or has wrong: `['purpose', undefined]`, `['cookies[0].party', 'second']`. */
export type Fault = readonly [field: string, value: unknown];

/** The services that attributes turn on. */
export const BUILT_IN = /^(google-(analytics|demographics|ads|tag-manager)|meta-pixel)$/;

/** Whether a value is a text that matches. Anything may stand in JSON, also what cannot become a text. */
const matches = (value: unknown, pattern: RegExp): boolean =>
  typeof value === 'string' && pattern.test(value);

const isWebAddress = (value: unknown) => matches(value, /^https?:\/\/./);

const isCategory = (value: unknown) =>
  value === 'necessary' || CATEGORIES.some((category) => category === value);

const isLifetime = (value: unknown): boolean =>
  matches(value, /^(session|persistent|unknown)$/) ||
  (isObject(value) &&
    typeof value.amount === 'number' &&
    value.amount > 0 &&
    matches(value.unit, /^(second|minute|hour|day|week|month|year)$/));

const isFlag = (value: unknown) => value === undefined || typeof value === 'boolean';

/** A star stands for all before a host or for the country after it, never for both: nothing would match that. */
const isHost = (value: unknown) =>
  matches(value, /^(?!\*\.[^/]*\*)(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(\.\*)?(\/\S*)?$/);

/** Whether a host is that of the page itself, with all its paths. A server knows of no page. */
export const isWholeSite = (value: unknown) =>
  globalThis.location !== undefined &&
  isHost(value) &&
  inHosts({ hostname: location.hostname, pathname: '/' }, [String(value)]);

/** Whether a value names a safeguard of transfers. */
export const isSafeguard = (value: unknown): boolean => matches(value, /^(dpf|scc|adequacy)$/);

const isTransfer = (value: unknown) =>
  isObject(value) && matches(value.country, /^[A-Z]{2}$/) && isSafeguard(value.safeguard);

function isPattern(value: unknown): boolean {
  const source = value instanceof RegExp ? value.source : value;
  if (!isText(source)) return false;
  try {
    const pattern = new RegExp(`^(?:${source})$`);
    // A pattern that matches everything would delete the whole site's cookies, and the choice with them.
    return !['keksi', 'PHPSESSID', 'keksi-probe_of.a:pattern', 'x'].some((name) =>
      pattern.test(name),
    );
  } catch {
    return false;
  }
}

const PLACE = /^(cookie|localStorage|sessionStorage|indexedDB|cacheStorage)$/;

function itemFaults(item: unknown, place: string): Fault[] {
  if (!isObject(item)) return [[place, item]];
  const { name, pattern, type = 'cookie', lifetime, party } = item;
  return [
    // The choice's own cookie could never be kept.
    [(isText(name) && name !== COOKIE) || isPattern(pattern), 'name', name ?? pattern] as const,
    [matches(type, PLACE), 'type', type] as const,
    [isLifetime(lifetime), 'lifetime', lifetime] as const,
    [party === 'first' || party === 'third', 'party', party] as const,
  ].flatMap(([holds, field, value]) => (holds ? [] : [[`${place}.${field}`, value] as const]));
}

/** What a list names that is stored and can be held, whatever else is wrong with it. */
export const keptIn = (list: unknown): Kept[] =>
  (Array.isArray(list) ? list : []).filter(
    (item): item is Kept =>
      isObject(item) &&
      (isText(item.name) || isPattern(item.pattern)) &&
      /^(first|third)$/.test(String(item.party)),
  );

const isListOf = (value: unknown, holds: (item: unknown) => boolean) =>
  Array.isArray(value) && value.every(holds);

/**
 * What a service lacks of what a visitor must be told before consent. A service with any fault stays off.
 *
 * @param ids those that are taken.
 */
export function serviceFaults(service: unknown, ids: ReadonlySet<string>): Fault[] {
  if (!isObject(service)) return [['', service]];
  const {
    id,
    category,
    name,
    provider,
    purpose,
    policy,
    transfers,
    cookies,
    hosts,
    src,
    advertises,
    functional,
  } = service;
  const needful = category === 'necessary';
  const rules: (readonly [holds: boolean, field: string])[] = [
    [matches(id, /^[a-z0-9][a-z0-9-]*$/), 'id'],
    [typeof id !== 'string' || !ids.has(id), 'id taken'],
    [
      Array.isArray(category)
        ? category.length > 0 && category.every((one) => one !== 'necessary' && isCategory(one))
        : isCategory(category),
      'category',
    ],
    // They need consent, whatever a site would like to call them.
    [!needful || !matches(id, BUILT_IN), 'category asked'],
    [isText(name), 'name'],
    [isText(provider), 'provider'],
    [isObject(purpose) && isText(purpose.fi) && isText(purpose.en), 'purpose'],
    [isWebAddress(policy), 'policy'],
    [isListOf(transfers, isTransfer), 'transfers'],
    [isListOf(hosts, isHost), 'hosts'],
    [needful || !Array.isArray(hosts) || !hosts.some(isWholeSite), 'hosts whole'],
    [src === undefined || isWebAddress(src), 'src'],
    [isFlag(advertises), 'advertises'],
    [isFlag(functional), 'functional'],
    [Array.isArray(cookies), 'cookies'],
  ];
  return [
    ...rules.flatMap(([holds, field]) =>
      holds ? [] : [[field, service[field.split(' ')[0] ?? '']] as const],
    ),
    ...(Array.isArray(cookies)
      ? cookies.flatMap((item, index) => itemFaults(item, `cookies[${index}]`))
      : []),
  ];
}
