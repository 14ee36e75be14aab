import { CATEGORIES } from '../consent/categories';
import { type Fault, serviceFaults } from './faults';
import { type Misfit, misfitsOf } from './misfit';

/** One thing wrong in the configuration, in words. `src/settings/explain.ts` says it. */
export interface Problem extends Omit<Misfit, 'rule'> {
  /** What is allowed, in words. */
  readonly allowed: string;
}

const CATEGORY = `"necessary", ${CATEGORIES.map((category) => `"${category}"`).join(', ')}, or a list of the last two`;

const NEVER =
  'nothing of a service that measures or advertises, where the category is "necessary": no visitor has asked for that. Give it the category that is asked, or turn on the one that Keksi knows';

const WORDS: Readonly<Record<string, string>> = {
  '': 'an object that describes a service',
  id: 'lower-case letters, digits and hyphens',
  'id taken': 'an id that no other service has',
  category: CATEGORY,
  'category asked':
    'a category that is asked: this service is not necessary for what the visitor requested',
  name: 'the name the visitor knows it by',
  provider: 'the company that receives the data',
  purpose:
    'what it is used for, in words: { "fi": "…", "en": "…", "sv": "…" } (fi and en at least)',
  policy: "the https address of the provider's privacy policy",
  transfers:
    'a list of { "country": "US", "safeguard": "dpf", "scc" or "adequacy" }; an empty one says that no data leaves the EEA',
  hosts:
    'a list of hosts without scheme and port: "chat.example", "*.chat.example", "chat.*" (in every country), "www.example.com/chat"',
  'hosts whole':
    'hosts of others, or a path of this site ("www.esimerkki.example/mittari"): all of the site would wait with the service, Keksi too',
  'hosts never': NEVER,
  'src never': NEVER,
  'cookies never': NEVER,
  src: 'the https address of a script',
  functional: 'true, where it is a function of the page that the visitor uses, or left out',
  advertises: 'true, where it advertises through Google, or left out',
  cookies: 'a list of what it stores; an empty one says nothing is stored',
  item: 'an object with name, lifetime and party',
  'item.name': 'a name, or a pattern that matches not everything',
  'item.type': '"cookie", "localStorage", "sessionStorage", "indexedDB", "cacheStorage"',
  'item.lifetime': '{ "amount": 90, "unit": "day" }, "session", "persistent" or "unknown"',
  'item.party': '"first" (this site) or "third" (the provider\'s own domain)',
};

/** What is allowed in a service, in words; undefined where a rule is not of services. */
export const serviceWords = (rule: string): string | undefined =>
  rule.startsWith('service.') ? WORDS[rule.slice('service.'.length)] : undefined;

/** The faults of a service in words. @param place where it was written: `services[0]`. */
export const problemsOfFaults = (faults: readonly Fault[], place: string): Problem[] =>
  misfitsOf(faults, place).map(({ rule, ...misfit }) => ({
    ...misfit,
    allowed: serviceWords(rule) ?? '',
  }));

/** What a service lacks or has wrong, in words. @param ids those that are taken. */
export const serviceProblems = (
  service: unknown,
  place: string,
  ids: ReadonlySet<string>,
): Problem[] => problemsOfFaults(serviceFaults(service, ids), place);
