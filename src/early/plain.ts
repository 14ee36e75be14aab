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

/** No prototype: a page's additions to that of every object are nobody's settings. */
type Rules = Readonly<Record<string, RegExp>> & { __proto__: null };

/** How each item of a list looks where nothing is wrong with it. */
const LISTS = {
  __proto__: null,
  ga: /^G-[A-Z0-9]+$/,
  ads: /^AW-[A-Z0-9]+$/,
  pixel: /^\d{5,20}$/,
  query: /^[\w.-]+$/,
  sensitive: /^\//,
} as unknown as Rules;

/** How the other settings look where nothing is wrong with them and nothing out of the ordinary. */
const VALUES = {
  __proto__: null,
  demographics: /^(true|false|)$/,
  days: /^([1-9]\d?|[12]\d\d|3[0-5]\d|36[0-5])$/,
  mode: /^basic$/,
  language: new RegExp(`^(${LANGUAGES.join('|')})$`),
  notice: /^\S(.*\S)?$/,
  strict: /^false$/,
  monitor: /^false$/,
  vitals: /^false$/,
} as unknown as Rules;

/** What matters only when the visitor is asked, and is looked at then. */
const LATER = /^(controller|policy|register|domain|granular|reload|position|corner|theme)$/;

/** Reads what was written; null where it takes more to understand it, or to explain what is wrong. */
export function readPlain(json: object, attributes: DOMStringMap): Plain | null {
  const written = { __proto__: null, ...json, ...attributes } as unknown as Written;
  const lists = { __proto__: null } as unknown as Record<string, string[] | undefined>;
  for (const [name, value] of Object.entries(written)) {
    const isText = typeof value === 'string';
    const list = LISTS[name];
    const rule = VALUES[name];
    const items: unknown = isText ? value.split(',') : value;
    if (list) {
      if (!Array.isArray(items) || !items.length) return null;
      const words = items.map((item) => (typeof item === 'string' ? item.trim() : ''));
      if (!words.every((word) => list.test(word))) return null;
      lists[name] = [...new Set(words)];
    } else if (rule) {
      // Of the others, numbers and `true` can stand in JSON.
      if (!isText && (typeof value === 'object' || name === 'notice')) return null;
      if (!rule.test(String(value))) return null;
    } else if (name in json ? !LATER.test(name) : /^(gtm|services|hosts|known)$/.test(name))
      return null;
  }
  // In an attribute it is nobody's setting.
  if (Object.hasOwn(attributes, 'query')) return null;
  const { ga = [], ads = [], pixel = [], query = CAMPAIGN, sensitive = [] } = lists;
  return {
    ga,
    ads,
    pixel,
    query,
    sensitive,
    demographics: String(written.demographics ?? false) !== 'false',
    days: Number(written.days ?? 180),
    written,
  };
}
