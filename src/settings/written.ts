/** The script tag's attributes, in the order of docs/owner.md. */
export const ATTRIBUTES = [
  'controller',
  'policy',
  'ga',
  'ads',
  'pixel',
  'gtm',
  'demographics',
  'mode',
  'register',
  'language',
  'notice',
  'days',
  'refusal_days',
  'domain',
  'sensitive',
  'granular',
  'reload',
  'strict',
  'hosts',
  'monitor',
  'known',
  'vitals',
  'position',
  'corner',
  'theme',
  'draw',
  'titles',
  'addresses',
  'gtm_ads',
  'google_host',
  'data_layer',
  'meta_host',
] as const;

/** What stands in JSON only. */
export const JSON_ONLY = [
  'query',
  'services',
  'safeguards',
  'texts',
  'wait_for_update',
  'region',
  'ads_data_redaction',
  'url_passthrough',
] as const;

/** Every name that something may be written under. */
export const NAMES: readonly string[] = [...ATTRIBUTES, ...JSON_ONLY, 'catalogue'];

/** A setting as it was written, with the place for error messages. */
export interface Written {
  readonly value: unknown;
  /** `data-ga`, or `ga` where it was written in JSON or in code. */
  readonly setting: string;
}

/** Everything that was written, before checking. No prototype: a page's additions to that of every object are nobody's settings. */
export type Writings = { readonly [name: string]: Written };

const none = (): Record<string, Written> => Object.create(null);

/** What is written in an object: the JSON element, or the argument of `startKeksi`. */
export function writingsOf(config: object): Writings {
  const writings = none();
  for (const [name, value] of Object.entries(config)) {
    if (value !== undefined) writings[name] = { value, setting: name };
  }
  return writings;
}

/** `gtm_ads` of the JSON is `data-gtm-ads` of the tag. */
const attribute = (name: string): string => `data-${name.replace(/_/g, '-')}`;

/** What is written in the script tag's `data-` attributes. */
export function attributesOf(script: Element): Writings {
  const writings = none();
  // Not from the dataset, which inherits what a page has put on the prototype of every object.
  for (const name of ATTRIBUTES) {
    const value = script.getAttribute(attribute(name));
    if (value !== null) writings[name] = { value, setting: attribute(name) };
  }
  // Not `services`: the attribute names services of the catalogue, beside those listed in JSON.
  const services = script.getAttribute('data-services');
  if (services !== null) writings.catalogue = { value: services, setting: 'data-services' };
  return writings;
}

/** Before the name of an attribute that is no setting, which no setting's name begins with. */
export const NO_SETTING = '@';

/** The tag's `data-` attributes that are no settings: misspelt, or another script's. Who explains tells them apart. */
export function unknownAttributesOf(script: Element): Writings {
  const writings = none();
  const known = [...ATTRIBUTES, 'services'].map(attribute);
  for (const setting of script.getAttributeNames()) {
    if (!setting.startsWith('data-') || known.includes(setting)) continue;
    writings[NO_SETTING + setting] = { value: script.getAttribute(setting), setting };
  }
  return writings;
}
