import { LANGUAGES } from '../locales/languages';
import { CAMPAIGN } from '../services/google/page-address';

/** Settings as they were written: in JSON, and in attributes as texts. */
export type Written = Readonly<Record<string, unknown>>;

/** Settings that the first file understands by itself; for any other, all of Keksi is loaded. */
export interface Plain {
  readonly ga: readonly string[];
  readonly ads: readonly string[];
  readonly pixel: readonly string[];
  readonly query: readonly string[];
  readonly sensitive: readonly string[];
  readonly demographics: boolean;
  readonly days: number;
  readonly written: Written;
}

/** How each item of a setting looks where nothing is wrong with it and nothing out of the ordinary. */
const PLAIN: { readonly [name: string]: RegExp | undefined } = {
  ga: /^G-[A-Z0-9]+$/,
  ads: /^AW-[A-Z0-9]+$/,
  pixel: /^\d{5,20}$/,
  query: /^[\w.-]+$/,
  sensitive: /^\//,
  demographics: /^(true|false|)$/,
  days: /^([1-9]\d?|[12]\d\d|3[0-5]\d|36[0-5])$/,
  mode: /^basic$/,
  language: new RegExp(`^(${LANGUAGES.join('|')})$`),
  strict: /^false$/,
  monitor: /^false$/,
  vitals: /^false$/,
  hosts: /^$/,
  known: /^$/,
  gtm: /^$/,
  services: /^$/,
};

/** What matters only when the visitor is asked, and is looked at then. */
const LATER = /^(controller|policy|register|domain|notice|granular|reload|position|corner|theme)$/;

/** Reads what was written; null where it takes more to understand it, or to explain what is wrong. */
export function readPlain(json: object, attributes: DOMStringMap): Plain | null {
  const written: Written = { ...json, ...attributes };
  const lists: Record<string, string[] | undefined> = {};
  for (const [name, value] of Object.entries(written)) {
    const pattern = Object.hasOwn(PLAIN, name) && PLAIN[name];
    const items = String(value)
      .trim()
      .split(/\s*,\s*/);
    if (pattern ? !items.every((item) => pattern.test(item)) : name in json && !LATER.test(name)) {
      return null;
    }
    lists[name] = items;
  }
  const { ga = [], ads = [], pixel = [], query = CAMPAIGN, sensitive = [] } = lists;
  const { demographics = ['false'], days = [180] } = lists;
  return {
    ga,
    ads,
    pixel,
    query,
    sensitive,
    demographics: demographics[0] !== 'false',
    days: Number(days[0]) || 180,
    written,
  };
}
