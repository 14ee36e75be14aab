import { CAMPAIGN } from '../services/google/page-address';

/** Settings as they were written: in JSON, and in attributes as texts. */
export type Written = Readonly<Record<string, unknown>>;

/** The settings that a page view needs. */
export interface Plain {
  /** Whether they are all there is; for any other, all of Keksi is loaded. */
  readonly isPlain: boolean;
  readonly ga: readonly string[];
  readonly ads: readonly string[];
  readonly pixel: readonly string[];
  readonly query: readonly string[];
  readonly sensitive: readonly string[];
  readonly demographics: boolean;
  readonly days: number;
  /** Services of the site's own, described in JSON. */
  readonly own: readonly unknown[];
  readonly written: Written;
}

/** What takes more to understand, unless it says what holds anyway. */
const BEYOND = /^(gtm|hosts|known|texts|region|mode|strict|monitor|vitals|.*_.*)$/;

/** Whether a switch is on. */
export const isOn = (value: unknown): boolean => /^(true)?$/.test(`${value ?? false}`);

/**
 * Reads what a page view needs. What is wrong with the rest is told when the visitor is asked
 * (`src/ask/settings.ts`), not on every page.
 *
 * @param json without a prototype: a page's additions to that of every object are nobody's settings. Null where it
 * could not be read at all.
 */
export function readPlain(json: Written | null, attributes: Written = {}): Plain {
  let isPlain = json !== null;
  for (const place of [json, attributes]) {
    for (const [name, value] of Object.entries(place ?? {})) {
      if (BEYOND.test(name)) isPlain &&= /^(false|basic)$/.test(`${value}`);
    }
  }
  // An attribute wins, but for what only JSON can say.
  const written: Written = { __proto__: null, ...json, ...attributes, query: json?.query };
  const list = (name: string, rule: RegExp, otherwise: readonly string[] = []) => {
    if (written[name] === undefined) return otherwise;
    const words = `${written[name]}`.trim().split(/\s*,\s*/);
    isPlain &&= words.every((word) => rule.test(word));
    return [...new Set(words)];
  };
  const days = Number(written.days ?? 180);
  // In the tag, `data-services` names services of the catalogue.
  const own = written.services ?? [];
  isPlain &&= days > 0 && days < 366 && Array.isArray(own);
  return {
    ga: list('ga', /^G-[A-Z0-9]+$/),
    ads: list('ads', /^AW-[A-Z0-9]+$/),
    pixel: list('pixel', /^\d{5,20}$/),
    query: list('query', /^[\w.-]+$/, CAMPAIGN),
    sensitive: list('sensitive', /^\//),
    demographics: isOn(written.demographics),
    days,
    own: own as unknown[],
    written,
    isPlain,
  };
}
