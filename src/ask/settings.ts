import type { Written } from '../early/plain';
import { LANGUAGES } from '../locales/languages';
import type { Position, Theme } from '../settings/settings';

/** What the first question has to know of a site. */
export interface AskSettings {
  readonly controller: string;
  readonly policy: string | null;
  readonly register: string | null;
  readonly notice: string | null;
  /** The cookie domain; null for this host only. */
  readonly domain: string | null;
  readonly position: Position;
  readonly theme: Theme;
}

const TEXT = /\S/;
const FLAG = /^(true|false|)$/;
const OFF = /^false$/;

/** How each setting looks that the first file has not looked at. No prototype: see `readPlain`. */
const RULES = {
  __proto__: null,
  policy: TEXT,
  register: TEXT,
  position: /^(bottom|top|corner)$/,
  theme: /^(auto|light|dark)$/,
  corner: /^(bottom|top)-(start|end)$/,
  mode: /^basic$/,
  strict: OFF,
  monitor: OFF,
  vitals: OFF,
  granular: FLAG,
  reload: FLAG,
  demographics: FLAG,
  days: /^([1-9]\d?|[12]\d\d|3[0-5]\d|36[0-5])$/,
  language: new RegExp(`^(${LANGUAGES.join('|')})$`),
  controller: TEXT,
  notice: TEXT,
  domain: TEXT,
} as unknown as { readonly [name: string]: RegExp | undefined };

/** What the first file has looked at already, but for whether it is made of texts. */
const SEEN = /^(ga|ads|pixel|query|sensitive)$/;

/** What only the whole library knows, whatever it says. */
const BEYOND = /^(gtm|hosts|known|catalogue)$/;

/**
 * Reads what the first file has left for later; null where the whole library has to explain it, or to find the
 * cookie's domain by trying.
 *
 * @param attributes of the script tag: of those, Keksi does not know all, and need not.
 */
export function readSettings(written: Written, attributes: DOMStringMap): AskSettings | null {
  for (const [name, value] of Object.entries(written)) {
    const rule = RULES[name];
    // Services have a reader of their own (`src/own`).
    if (value === undefined || name === 'services') continue;
    if (SEEN.test(name)) {
      const isList = (item: unknown) =>
        typeof item === 'string' && (item === value || !item.includes(','));
      if (![value].flat().every(isList)) return null;
    } else if (rule) {
      const type = name === 'days' ? 'number' : rule === FLAG || rule === OFF ? 'boolean' : '';
      if (!['string', type].includes(typeof value) || !rule.test(`${value}`)) return null;
    } else if (BEYOND.test(name) || !Object.hasOwn(attributes, name)) return null;
  }
  const text = (name: string) => (written[name] as string | undefined)?.trim() ?? null;
  const address = (name: string) => {
    const value = text(name);
    const url = value === null ? null : new URL(value, document.baseURI);
    if (url && !/^https?:$/.test(url.protocol)) throw new Error(name);
    return url?.href ?? null;
  };
  const domain = text('domain');
  if (domain !== null && !`.${location.hostname}`.endsWith(`.${domain}`)) return null;
  try {
    return {
      controller: text('controller') ?? location.hostname,
      policy: address('policy'),
      register: address('register'),
      notice: text('notice'),
      domain,
      position: (text('position') ?? 'bottom') as Position,
      theme: (text('theme') ?? 'auto') as Theme,
    };
  } catch {
    // An address that is none, or no web address.
    return null;
  }
}
