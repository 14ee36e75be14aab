import type { CompleteLanguage } from '../../../src/locales/languages';
import type { Config } from '../../../src/settings/settings';

/** Colours and corners of the banner, as custom properties without `--keksi-`. */
export type Looks = { readonly [property in (typeof LOOKS)[number]]?: string };

/** Which of them can be set here. */
export const LOOKS = ['background', 'text', 'accent', 'button', 'button-text', 'radius'] as const;

/** Everything that the owner decides. What goes into the banner is the library's own configuration. */
export interface Plan {
  readonly config: Config;
  readonly looks: Looks;
  /** The site's host, such as `www.esimerkki.fi`: the header is written for it. */
  readonly site: string;
  /** The folder of the site in which Keksi's files lie. */
  readonly folder: string;
  /** Of the site's pages; one tag for each. */
  readonly languages: readonly CompleteLanguage[];
}

/** What stands there at first. */
export const EMPTY: Plan = {
  config: {},
  looks: {},
  site: '',
  folder: '/keksi/',
  languages: ['fi'],
};

/**
 * The configuration with one setting changed. What is empty is left out, so that it is not told as wrong.
 *
 * @example
 * withSetting({ ga: 'G-ABC' }, 'ga', '') // {}
 */
export function withSetting(config: Config, name: keyof Config, value: unknown): Config {
  const { [name]: _, ...rest } = config;
  const isEmpty = value === undefined || value === '' || value === false;
  return isEmpty || (Array.isArray(value) && !value.length) ? rest : { ...rest, [name]: value };
}

/** A setting as text, for a field. */
export function textOf(config: Config, name: keyof Config): string {
  const value = config[name];
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
