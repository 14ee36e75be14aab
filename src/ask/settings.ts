import type { Position, Theme } from '../config/config';
import type { Written } from '../early/plain';

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

const RULES: readonly (readonly [string, RegExp])[] = [
  ['policy', /^(https?:\/)?\/[^\s]*$/],
  ['register', /^(https?:\/)?\/[^\s]*$/],
  ['position', /^(bottom|top|corner)$/],
  ['theme', /^(auto|light|dark)$/],
  ['corner', /^(bottom|top)-(start|end)$/],
  ['granular', /^(true|false|)$/],
  ['reload', /^(true|false|)$/],
  ['controller', /\S/],
];

/**
 * Reads what the first file has left for later; null where the whole library has to explain it, or to find the
 * cookie's domain by trying.
 */
export function readSettings(written: Written): AskSettings | null {
  const text = (name: string) => {
    const value = written[name];
    if (value === undefined || typeof value === 'string') return value?.trim() ?? null;
    // What no rule lets pass: the library explains it.
    return typeof value === 'boolean' && /^(granular|reload)$/.test(name) ? String(value) : ' ';
  };
  const address = (name: string) => {
    const value = text(name);
    return value === null ? null : new URL(value, document.baseURI).href;
  };
  if (RULES.some(([name, rule]) => !rule.test(text(name) ?? '') && name in written)) return null;
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
    // An address that is none.
    return null;
  }
}
