import type { Settings } from './settings';
import type { Written } from './written';

/** A value that can be used, or what would have been allowed instead. */
export type Checked<T> = { readonly value: T } | { readonly allowed: string };

/** Reads one setting. */
export type Check<T> = (written: unknown) => Checked<T>;

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim().length > 0;

/** A text that is not empty. */
export const text: Check<string> = (value) =>
  isText(value) ? { value: value.trim() } : { allowed: 'a text that is not empty' };

/** Yes or no: in attributes `true`, `false`, or the bare attribute for `true`. */
export const flag: Check<boolean> = (value) => {
  if (value === true || value === 'true' || value === '') return { value: true };
  if (value === false || value === 'false') return { value: false };
  return { allowed: '"true" or "false"' };
};

/** Whether, and how, undeclared storage is dealt with: `true` is `report`. */
export const monitoring: Check<Settings['monitor']> = (value) => {
  const asked = flag(value);
  if ('value' in asked) return { value: asked.value ? 'report' : null };
  return value === 'report' || value === 'remove'
    ? { value }
    : { allowed: '"true" (told of), "remove" (told of and deleted) or "false"' };
};

/** A whole number within limits. */
export const wholeNumber =
  (least: number, most: number): Check<number> =>
  (value) => {
    const number = isText(value) ? Number(value) : value;
    return typeof number === 'number' &&
      Number.isInteger(number) &&
      number >= least &&
      number <= most
      ? { value: number }
      : { allowed: `a whole number from ${least} to ${most}` };
  };

/** One of a few words. */
export const oneOf =
  <T extends string>(words: readonly T[]): Check<T> =>
  (value) => {
    const word = words.find((candidate) => candidate === value);
    return word === undefined
      ? { allowed: words.map((candidate) => `"${candidate}"`).join(', ') }
      : { value: word };
  };

/** An http(s) address, whole or relative to the page. `javascript:` and the like are refused (G21). */
export const address: Check<string> = (value) => {
  const allowed = 'an https or http address, or a path such as "/tietosuojaseloste"';
  if (!isText(value)) return { allowed };
  try {
    // On a server, where a statement is written, there is no page to be relative to.
    const url = new URL(value.trim(), globalThis.document?.baseURI ?? 'http://page');
    return /^https?:$/.test(url.protocol) ? { value: url.href } : { allowed };
  } catch {
    return { allowed };
  }
};

/** A list, or a text with commas between its items; every item must match. */
export const list =
  (pattern: RegExp, allowed: string): Check<readonly string[]> =>
  (value) => {
    const items = isText(value) ? value.split(',') : value;
    if (!Array.isArray(items) || !items.length) return { allowed };
    const words = items.map((item) => (typeof item === 'string' ? item.trim() : ''));
    return words.every((word) => pattern.test(word)) ? { value: [...new Set(words)] } : { allowed };
  };

/** A cookie domain that this page belongs to. */
export const cookieDomain: Check<string> = (value) => {
  const allowed = `"auto", "${location.hostname}" or a parent domain of it`;
  if (!isText(value)) return { allowed };
  const domain = value.trim().toLowerCase().replace(/^\./, '');
  const own = domain === 'auto' || `.${location.hostname}`.endsWith(`.${domain}`);
  return own ? { value: domain } : { allowed };
};

/** Texts that replace the built-in ones, by language. */
export const textsByLanguage: Check<Settings['texts']> = (value) => {
  const allowed = 'texts by language, such as { "fi": { "title": "…" } }';
  const isObject = (one: unknown): one is object => typeof one === 'object' && one !== null;
  // Plurals and units are objects of texts themselves.
  const isText = (one: unknown): boolean =>
    typeof one === 'string' ||
    (isObject(one) && Object.values(one).every((two) => typeof two === 'string'));
  // The register takes these codes, and no others.
  const isEntry = ([code, texts]: [string, unknown]) =>
    /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(code) &&
    isObject(texts) &&
    Object.values(texts).every(isText);
  return isObject(value) && Object.entries(value).every(isEntry)
    ? { value: value as Settings['texts'] }
    : { allowed };
};

/** What is written, if it can be used; otherwise `fallback`, and the problem is reported. */
export function use<T>(
  written: Written | undefined,
  check: Check<T>,
  fallback: T,
  report: (written: Written, allowed: string) => void,
): T {
  if (!written) return fallback;
  const checked = check(written.value);
  if ('value' in checked) return checked.value;
  report(written, checked.allowed);
  return fallback;
}
