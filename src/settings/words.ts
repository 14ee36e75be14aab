/**
 * What is allowed in each setting, in words. Only a page with a fault in its settings loads them.
 */
import { LANGUAGES } from '../locales/languages';
import type { Misfit } from '../services/misfit';
import { type Problem, serviceWords } from '../services/problem';
import { NAMES } from './written';

/** The attributes that take ids, and what their ids look like: an id is often written under the name of another. */
const IDS: readonly (readonly [rule: string, form: RegExp, whose: string])[] = [
  ['ga', /^G-[A-Z0-9]+$/i, 'Google Analytics'],
  ['ads', /^AW-[A-Z0-9]+$/i, 'Google Ads'],
  ['gtm', /^GTM-[A-Z0-9]+$/i, 'Tag Manager'],
  // Shorter numbers may be ids of Google Ads without their letters.
  ['pixel', /^\d{14,20}$/, 'Meta Pixel'],
];

/** What can be said of an id that is none of those its attribute takes. */
function wrongId(id: string, rule: string, place: (rule: string) => string): string[] {
  const said = JSON.stringify(id);
  const known = IDS.find(([, form]) => form.test(id));
  if (known) {
    const [own, , whose] = known;
    if (own !== rule) return [`${said} is an id of ${whose}: it belongs in ${place(own)}`];
    return id === id.toUpperCase() ? [] : [`${said} has small letters: ids are in capitals`];
  }
  if (/^UA-/i.test(id)) {
    return [
      `${said} is of Universal Analytics, which measures no more: take the "G-…" of the same site`,
    ];
  }
  if (/^GT-/i.test(id)) {
    return [`${said} is a Google tag that stands for others: write their ids, "G-…" and "AW-…"`];
  }
  return rule === 'ads' && /^\d+$/.test(id) ? [`"AW-" stands before the number: "AW-${id}"`] : [];
}

/** Services whose ids no other may have, by what turns them on. */
const TURNED_ON: Readonly<Record<string, string>> = {
  keksi: 'Keksi itself has it',
  'google-analytics': 'data-ga turns that one on',
  'google-demographics': 'data-demographics turns that one on',
  'google-ads': 'data-ads turns that one on',
  'google-tag-manager': 'data-gtm turns that one on',
  'meta-pixel': 'data-pixel turns that one on',
};

/** What is said beside, where the id of a service is taken. */
function whoseId({ rule, value }: Misfit): string {
  const id = rule === 'service.id taken' ? String(value) : '';
  const by = Object.hasOwn(TURNED_ON, id) && TURNED_ON[id];
  return by ? `. ${by}; declare each service once` : '';
}

/** What is said beside what is allowed, where ids are written. */
function wrongIds({ rule, value, setting }: Misfit): string {
  if (!IDS.some(([own]) => own === rule)) return '';
  const place = (name: string) => (setting.startsWith('data-') ? `data-${name}` : name);
  const items: unknown[] = typeof value === 'string' ? value.split(',') : [value].flat();
  const ids = items.flatMap((item) => (typeof item === 'string' ? item.trim() : []));
  return ids
    .flatMap((id) => wrongId(id, rule, place))
    .map((text) => `. ${text}`)
    .join('');
}

const quoted = (words: readonly string[]) => words.map((word) => `"${word}"`).join(', ');

const SEVERAL = '; several are separated by commas';
const TEXT = 'a text that is not empty';
const FLAG = '"true" or "false"';
const ADDRESS = 'an https or http address, or a path such as "/tietosuojaseloste"';

const WORDS: Readonly<Record<string, string>> = {
  name: `one of ${NAMES.join(', ')}`,
  controller: TEXT,
  policy: ADDRESS,
  register: ADDRESS,
  notice: TEXT,
  ga: `a Google Analytics 4 id such as "G-XXXXXXXXXX"${SEVERAL}`,
  ads: `a Google Ads id such as "AW-123456789"${SEVERAL}`,
  pixel: `a Meta Pixel id: digits only, such as "123456789012345"${SEVERAL}`,
  gtm: `a Tag Manager container such as "GTM-XXXXXXX"${SEVERAL}`,
  mode: '"basic", "advanced"',
  language: quoted(LANGUAGES),
  days: 'a whole number from 1 to 365',
  refusal_days: 'a whole number from 1 to 365',
  sensitive: 'paths that begin with "/", such as "/ajanvaraus/*"',
  query: 'names of query parameters',
  wait_for_update: 'a whole number from 0 to 10000',
  region:
    'ISO 3166 codes of countries or their regions, such as "FI" or "US-CA"; "EU" is none: list its countries',
  hosts:
    'hosts of your own without scheme and port, such as "cdn.esimerkki.fi" or "*.esimerkki.fi"',
  monitor: '"true" (told of), "remove" (told of and deleted) or "false"',
  known:
    'names of cookies or storage keys, where * stands for any letters (but not alone), such as "wp-*"',
  position: '"bottom", "top", "corner"',
  corner: '"bottom-start", "bottom-end", "top-start", "top-end"',
  theme: '"auto", "light", "dark"',
  draw: '"auto", "hydrated"',
  titles: '"path" (the path stands for the title) or "all"',
  addresses: '"page" (less what was searched), "path" or "host"',
  google_host:
    'https://, a host without a port, and a path if it has one, without a query: "https://www.esimerkki.fi/metrics"',
  meta_host: 'https:// and a host, without a query: "https://mittaus.esimerkki.fi"',
  data_layer: 'a name of a variable: letters, digits and _',
  safeguards: '"dpf", "scc" or "adequacy" by the id of a service: { "google-analytics": "scc" }',
  texts: 'texts by language, such as { "fi": { "title": "…" } }',
  services: 'a list of services',
  catalogue: 'a service that Keksi knows, turned on once: a second of the same stays off',
};

const WARNINGS: Readonly<Record<string, string>> = {
  safeguards: 'ids of services that this page has',
  example: 'an id of your own: this is the example of the README',
  policy: 'the address of your privacy statement, which the banner links to (GDPR 13)',
  gtm_ads:
    'said only where the container alone holds Google advertising: Google Ads is declared beside it, and what both bring is counted twice',
  twin: 'hosts that no other service has: another that is declared sends to the same. If they are one and the same, declare it once, under one name',
  days: 'at least 184, six months: asking more often wears visitors out',
};

/** Words what is allowed in the place of something that does not fit. */
export function worded(whole: Misfit): Problem {
  const { rule, ...misfit } = whole;
  const allowed =
    rule === 'domain'
      ? `"auto", "${location.hostname}" or a parent domain of it`
      : ((misfit.warning ? WARNINGS[rule] : WORDS[rule]) ?? serviceWords(rule) ?? FLAG);
  return { ...misfit, allowed: allowed + wrongIds(whole) + whoseId(whole) };
}
