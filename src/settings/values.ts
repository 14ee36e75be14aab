/**
 * How each kind of setting is read: its value, or undefined where it is none. What is allowed instead is worded in
 * `words.ts`, which only a page with a fault loads.
 */
import { isObject, isText } from '../page/is';
import { toUrl } from '../page/url';
import { isSafeguard } from '../services/faults';
import type { Safeguards } from '../services/service';
import type { Settings } from './settings';

/** Reads one setting. @returns undefined where it cannot be used. */
export type Check<T> = (written: unknown) => T | undefined;

/** A text that is not empty. */
export const text: Check<string> = (value) => (isText(value) ? value.trim() : undefined);

/** Yes or no: in attributes `true`, `false`, or the bare attribute for `true`. */
export const flag: Check<boolean> = (value) => {
  if (value === true || value === 'true' || value === '') return true;
  return value === false || value === 'false' ? false : undefined;
};

/** Whether, and how, undeclared storage is dealt with: `true` is `report`. */
export const monitoring: Check<Settings['monitor']> = (value) => {
  const asked = flag(value);
  if (asked !== undefined) return asked ? 'report' : null;
  return value === 'report' || value === 'remove' ? value : undefined;
};

/** A whole number within limits. */
export const wholeNumber =
  (least: number, most: number): Check<number> =>
  (value) => {
    const number = isText(value) ? Number(value) : value;
    return Number.isInteger(number) && Number(number) >= least && Number(number) <= most
      ? Number(number)
      : undefined;
  };

/** One of a few words. */
export const oneOf =
  <T extends string>(words: readonly T[]): Check<T> =>
  (value) =>
    words.find((candidate) => candidate === value);

/** An http(s) address, whole or relative to the page. `javascript:` and the like are refused. */
export const address: Check<string> = (value) => {
  if (!isText(value)) return undefined;
  // On a server, where a statement is written, there is no page to be relative to.
  const url = toUrl(value.trim(), globalThis.document ? undefined : 'http://page');
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
};

/** A host of the site's own, with its path: `https://www.esimerkki.fi/metrics/` is `www.esimerkki.fi/metrics`. */
export const ownHost: Check<string> = (value) => {
  const url = isText(value) && /^https:\/\//i.test(value.trim()) ? toUrl(value.trim()) : null;
  if (!url || url.search || url.hash || url.username || url.port) return undefined;
  return url.hostname + url.pathname.replace(/\/+$/, '');
};

/** The name of a variable of the page. */
export const identifier: Check<string> = (value) =>
  isText(value) && /^[A-Za-z_$][\w$]*$/.test(value.trim()) ? value.trim() : undefined;

/** A list, or a text with commas between its items; every item must match. */
export const list =
  (pattern: RegExp): Check<readonly string[]> =>
  (value) => {
    const items = isText(value) ? value.split(',') : value;
    if (!Array.isArray(items) || !items.length) return undefined;
    const words = items.map((item) => (typeof item === 'string' ? item.trim() : ''));
    return words.every((word) => pattern.test(word)) ? [...new Set(words)] : undefined;
  };

/** A cookie domain that a host lies in; a top-level domain is nobody's. */
export function domainIn(value: unknown, host: string): string | undefined {
  if (!isText(value)) return undefined;
  const domain = value.trim().toLowerCase().replace(/^\./, '');
  const isOwn = domain === host || (domain.includes('.') && host.endsWith(`.${domain}`));
  return isOwn ? domain : undefined;
}

/** A cookie domain that this page belongs to. */
export const cookieDomain: Check<string> = (value) =>
  isText(value) && value.trim().toLowerCase() === 'auto'
    ? 'auto'
    : domainIn(value, location.hostname);

/** Safeguards of transfers by service. */
export const safeguards: Check<Safeguards> = (value) =>
  isObject(value) && Object.values(value).every(isSafeguard) ? (value as Safeguards) : undefined;

/** Texts that replace the built-in ones, by language. */
export const textsByLanguage: Check<Settings['texts']> = (value) => {
  // Plurals and units are objects of texts themselves.
  const isWording = (one: unknown): boolean =>
    typeof one === 'string' ||
    (isObject(one) && Object.values(one).every((two) => typeof two === 'string'));
  // The register takes these codes, and no others.
  const isEntry = ([code, texts]: [string, unknown]) =>
    /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(code) &&
    isObject(texts) &&
    Object.values(texts).every(isWording);
  return isObject(value) && Object.entries(value).every(isEntry)
    ? (value as Settings['texts'])
    : undefined;
};
