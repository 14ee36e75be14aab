import { CATEGORIES } from '../consent/categories';
import { inHosts } from '../services/hosts';
import type { Service } from '../services/service';
import type { Problem } from './settings';

/** The built-in services need consent, whatever a site would like to call them (A15). */
const NEVER_NECESSARY = [
  'google-analytics',
  'google-demographics',
  'google-ads',
  'google-tag-manager',
  'meta-pixel',
];

const CATEGORY = `"necessary", ${CATEGORIES.map((category) => `"${category}"`).join(', ')}, or a list of the last two`;

/** Where a service can keep something. */
const PLACES = ['cookie', 'localStorage', 'sessionStorage', 'indexedDB', 'cacheStorage'] as const;

type Fields = { readonly [field in keyof Service]?: unknown };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const isText = (value: unknown) => typeof value === 'string' && value.trim() !== '';

/** Whether a value is a text that matches. Anything may stand in JSON, also what cannot become a text. */
const matches = (value: unknown, pattern: RegExp): boolean =>
  typeof value === 'string' && pattern.test(value);

const isWebAddress = (value: unknown) => matches(value, /^https?:\/\/./);

const isCategory = (value: unknown) =>
  value === 'necessary' || CATEGORIES.some((category) => category === value);

function isLifetime(value: unknown): boolean {
  if (value === 'session' || value === 'persistent') return true;
  return (
    isObject(value) &&
    typeof value.amount === 'number' &&
    value.amount > 0 &&
    matches(value.unit, /^(second|minute|hour|day|week|month|year)$/)
  );
}

const isHost = (value: unknown) => matches(value, /^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(\/\S*)?$/);

/** Whether a host is that of the page itself, with all its paths. A server knows of no page. */
const isWholeSite = (value: unknown) =>
  globalThis.location !== undefined &&
  isHost(value) &&
  inHosts({ hostname: location.hostname, pathname: '/' }, [String(value)]);

const isTransfer = (value: unknown) =>
  isObject(value) &&
  matches(value.country, /^[A-Z]{2}$/) &&
  matches(value.safeguard, /^(dpf|scc|adequacy)$/);

function isPattern(value: unknown): boolean {
  const source = value instanceof RegExp ? value.source : value;
  if (typeof source !== 'string' || source.trim() === '') return false;
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

function cookieFaults(item: unknown, place: string): [string, unknown, string][] {
  if (!isObject(item)) return [[place, item, 'an object with name, lifetime and party']];
  const faults: [string, unknown, string][] = [];
  if (!isText(item.name) && !isPattern(item.pattern)) {
    faults.push([
      `${place}.name`,
      item.name ?? item.pattern,
      'a name, or a pattern that matches not everything',
    ]);
  }
  if (item.type !== undefined && !PLACES.some((known) => known === item.type)) {
    faults.push([`${place}.type`, item.type, PLACES.map((known) => `"${known}"`).join(', ')]);
  }
  if (!isLifetime(item.lifetime)) {
    faults.push([
      `${place}.lifetime`,
      item.lifetime,
      '{ "amount": 90, "unit": "day" }, "session" or "persistent"',
    ]);
  }
  if (item.party !== 'first' && item.party !== 'third') {
    faults.push([
      `${place}.party`,
      item.party,
      '"first" (this site) or "third" (the provider\'s own domain)',
    ]);
  }
  return faults;
}

/**
 * What a service lacks of what a visitor must be told before consent (A12, A13). A service with any
 * fault stays off.
 */
export function serviceProblems(
  service: unknown,
  place: string,
  ids: ReadonlySet<string>,
): Problem[] {
  if (!isObject(service)) {
    return [{ setting: place, value: service, allowed: 'an object that describes a service' }];
  }
  const { id, category, name, provider, purpose, policy, transfers, cookies, hosts, src } =
    service as Fields;
  const faults: [string, unknown, string][] = [];
  const need = (holds: boolean, field: string, value: unknown, allowed: string) => {
    if (!holds) faults.push([`${place}.${field}`, value, allowed]);
  };
  need(matches(id, /^[a-z0-9][a-z0-9-]*$/), 'id', id, 'lower-case letters, digits and hyphens');
  need(typeof id !== 'string' || !ids.has(id), 'id', id, 'an id that no other service has');
  need(
    Array.isArray(category)
      ? category.length > 0 && category.every((one) => one !== 'necessary' && isCategory(one))
      : isCategory(category),
    'category',
    category,
    CATEGORY,
  );
  need(
    category !== 'necessary' || !NEVER_NECESSARY.some((builtIn) => builtIn === id),
    'category',
    category,
    'a category that is asked: this service is not necessary for what the visitor requested',
  );
  need(isText(name), 'name', name, 'the name the visitor knows it by');
  need(isText(provider), 'provider', provider, 'the company that receives the data');
  need(
    isObject(purpose) && isText(purpose.fi) && isText(purpose.en),
    'purpose',
    purpose,
    'what it is used for, in words: { "fi": "…", "en": "…", "sv": "…" } (fi and en at least)',
  );
  need(
    isWebAddress(policy),
    'policy',
    policy,
    "the https address of the provider's privacy policy",
  );
  need(
    Array.isArray(transfers) && transfers.every(isTransfer),
    'transfers',
    transfers,
    'a list of { "country": "US", "safeguard": "dpf", "scc" or "adequacy" }; an empty one says that no data leaves the EEA',
  );
  need(
    Array.isArray(hosts) && hosts.every(isHost),
    'hosts',
    hosts,
    'a list of hosts without scheme and port: "chat.example", "*.chat.example", "www.example.com/chat"',
  );
  need(
    category === 'necessary' || !Array.isArray(hosts) || !hosts.some(isWholeSite),
    'hosts',
    hosts,
    'hosts of others, or a path of this site ("www.esimerkki.example/mittari"): all of the site would wait with the service, Keksi too',
  );
  need(src === undefined || isWebAddress(src), 'src', src, 'the https address of a script');
  if (Array.isArray(cookies)) {
    cookies.forEach((item, index) => {
      faults.push(...cookieFaults(item, `${place}.cookies[${index}]`));
    });
  } else {
    need(
      false,
      'cookies',
      cookies,
      'a list of what it stores; an empty one says nothing is stored',
    );
  }
  return faults.map(([setting, value, allowed]) => ({ setting, value, allowed }));
}
