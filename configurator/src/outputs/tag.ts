import type { CompleteLanguage } from '../../../src/locales/languages';
import { CATALOGUE } from '../../../src/services/catalogue';
import type { Config } from '../../../src/settings/settings';
import { ATTRIBUTES } from '../../../src/settings/written';
import type { Plan } from '../plan/plan';
import { type Named, namedIn } from '../plan/services';
import { escapedAttribute, jsonInMarkup } from './escape';

/** The one option that may stand behind a colon: `hotjar:1234567`. */
function onlyNeed(use: string): string | undefined {
  const needs = Object.entries(CATALOGUE[use]?.needs ?? {});
  const required = needs.filter(([, { optional }]) => !optional);
  return required.length > 1 ? undefined : (required[0] ?? needs[0])?.[0];
}

/** A service as `data-services` takes it; undefined where it has more to say. */
function shortForm({ use, ...options }: Named): string | undefined {
  const names = Object.keys(options);
  if (!names.length) return use;
  const [only] = names;
  const value = only === undefined ? undefined : options[only];
  const fits = names.length === 1 && only === onlyNeed(use) && typeof value === 'string';
  return fits && !value.includes(',') ? `${use}:${value}` : undefined;
}

const listed = (value: unknown): string => [value].flat().map(String).join(', ');

/** What the tag says, and what only JSON can. */
function split(config: Config): { attributes: [string, string][]; json: object } {
  const services = namedIn(config);
  const short = services.flatMap((named) => shortForm(named) ?? []);
  const long = services.filter((named) => !shortForm(named));
  const attributes = ATTRIBUTES.filter((name) => config[name] !== undefined).map(
    (name): [string, string] => [`data-${name.replaceAll('_', '-')}`, listed(config[name])],
  );
  if (short.length) attributes.push(['data-services', short.join(', ')]);
  return { attributes, json: long.length ? { services: long } : {} };
}

/**
 * What the owner pastes into the head of the pages of one language.
 *
 * @example
 * tagFor({ ...EMPTY, config: { ga: 'G-ABCDEFGHIJ' } }, 'fi')
 */
export function tagFor({ config, folder }: Plan, language: CompleteLanguage): string {
  const { attributes, json } = split(config);
  const place = escapedAttribute(folder.replace(/\/*$/, '/'));
  const told = attributes.map(([name, value]) => `\n  ${name}="${escapedAttribute(value)}"`);
  const element = Object.keys(json).length
    ? `<script type="application/json" data-keksi-config>\n${jsonInMarkup(json)}\n</script>\n`
    : '';
  return `<link rel="preload" as="script" href="${place}keksi-ask-${language}.js">
${element}<script src="${place}keksi.js"${told.join('')}></script>`;
}

/**
 * All of it as JSON: for `window.keksiConfig`, the npm package and the command for statements.
 *
 * @example
 * jsonOf({ ga: 'G-ABCDEFGHIJ' })
 */
export const jsonOf = (config: Config): string => JSON.stringify(config, null, 2);

const SETTINGS: Readonly<Record<CompleteLanguage, string>> = {
  fi: 'Evästeasetukset',
  en: 'Cookie settings',
  sv: 'Kakinställningar',
};

/**
 * The button by which a visitor changes the choice, for the foot of every page.
 *
 * @example
 * settingsButton('fi') // '<button type="button" data-keksi="settings">Evästeasetukset</button>'
 */
export const settingsButton = (language: CompleteLanguage): string =>
  `<button type="button" data-keksi="settings">${SETTINGS[language]}</button>`;

/**
 * The colours as the site's own stylesheet has them; nothing where none are set.
 *
 * @example
 * looksCss({ accent: '#1b6b3a' }) // ':root {\n  --keksi-accent: #1b6b3a;\n}'
 */
export function looksCss(looks: Plan['looks']): string {
  const lines = Object.entries(looks).map(([name, value]) => `  --keksi-${name}: ${value};`);
  return lines.length ? `:root {\n${lines.join('\n')}\n}` : '';
}
