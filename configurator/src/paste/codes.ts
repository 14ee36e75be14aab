import { CATALOGUE, serviceAt } from '../../../src/services/catalogue';
import type { Config } from '../../../src/settings/settings';
import { withSetting } from '../plan/plan';
import { BUILT_IN, type BuiltIn, withService } from '../plan/services';
import { PRESENT, SETTING_SIGNS, SIGNS } from './signs';

/** More is nobody's code, and would only take time. */
const LONGEST = 100_000;

/** A service that stands in what was pasted. */
export type Found =
  | { readonly kind: 'setting'; readonly setting: BuiltIn; readonly ids: readonly string[] }
  | {
      readonly kind: 'service';
      readonly use: string;
      readonly options: Readonly<Record<string, string>>;
    }
  /** Measures no more, or stands for others. */
  | { readonly kind: 'old'; readonly id: string };

const all = (text: string, patterns: readonly RegExp[]): string[] => [
  ...new Set(patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([, id = '']) => id))),
];

/** The addresses in a text, whole or without their scheme. */
function addressesIn(text: string): URL[] {
  const written = text.match(/(?:https?:)?\/\/[\w.-]+\.[a-z]{2,}(?:\/[^\s"'<>\\)]*)?/gi) ?? [];
  return [...new Set(written)].flatMap((address) => {
    const whole = address.startsWith('//') ? `https:${address}` : address;
    return URL.canParse(whole) ? [new URL(whole)] : [];
  });
}

/** What a service of the catalogue is told by its own code. */
function optionsIn(text: string, use: string): Record<string, string> {
  const options: Record<string, string> = {};
  for (const [name, { pattern }] of Object.entries(CATALOGUE[use]?.needs ?? {})) {
    const signs = SIGNS[use]?.[name] ?? [];
    const fitting = all(text, signs)
      .flatMap((value) => [value, value.toLowerCase()])
      .find((value) => pattern.test(value));
    if (fitting) options[name] = fitting;
  }
  return options;
}

/**
 * The services whose code stands in a text, with their ids. Nothing of the text is run, and nothing is kept of what is
 * no code.
 *
 * @example
 * foundIn("gtag('config', 'G-ABCDEFGHIJ')") // [{ kind: 'setting', setting: 'ga', ids: ['G-ABCDEFGHIJ'] }]
 */
export function foundIn(pasted: string): Found[] {
  const text = pasted.slice(0, LONGEST);
  const settings = BUILT_IN.flatMap(({ setting }): Found[] => {
    const ids = all(text, SETTING_SIGNS[setting]);
    return ids.length ? [{ kind: 'setting', setting, ids }] : [];
  });
  const old = [...new Set(text.match(/\b(?:UA-\d{4,}-\d+|GT-[A-Z0-9]{6,})\b/g) ?? [])];
  const known = [
    ...addressesIn(text).map((url) => serviceAt(url)?.service ?? ''),
    ...Object.keys(PRESENT).filter((use) => PRESENT[use]?.test(text)),
  ];
  const uses = [...new Set(known)].filter((use) => Object.hasOwn(CATALOGUE, use));
  return [
    ...settings,
    ...uses.map((use): Found => ({ kind: 'service', use, options: optionsIn(text, use) })),
    ...old.map((id): Found => ({ kind: 'old', id })),
  ];
}

/**
 * The configuration with what was found.
 *
 * @example
 * withFound({}, foundIn("gtag('config', 'G-ABCDEFGHIJ')")) // { ga: 'G-ABCDEFGHIJ' }
 */
export function withFound(config: Config, found: readonly Found[]): Config {
  return found.reduce((whole, one) => {
    if (one.kind === 'service') return withService(whole, one.use, one.options);
    if (one.kind === 'old') return whole;
    const before = [whole[one.setting] ?? []].flat().flatMap((text) => text.split(/\s*,\s*/));
    const ids = [...new Set([...before, ...one.ids])].filter(Boolean);
    return withSetting(whole, one.setting, ids.join(', '));
  }, config);
}

/**
 * The setting that an id belongs to, where it is another's.
 *
 * @example
 * belongsTo('AW-123456789', 'ga') // 'ads'
 */
export function belongsTo(written: string, setting: BuiltIn): BuiltIn | undefined {
  const text = written.trim().toUpperCase();
  const forms: Readonly<Record<BuiltIn, RegExp>> = {
    ga: /^G-[A-Z0-9]+$/,
    ads: /^AW-[A-Z0-9]+$/,
    gtm: /^GTM-[A-Z0-9]+$/,
    // Shorter numbers may be ids of Google Ads without their letters.
    pixel: /^\d{14,20}$/,
  };
  return BUILT_IN.map((one) => one.setting).find((own) => own !== setting && forms[own].test(text));
}
