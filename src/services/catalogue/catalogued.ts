import { explain } from '../explain';
import { type Problem, serviceProblems } from '../problem';
import type { Service } from '../service';

/** One option of a service, a text: an account id, a host. */
export interface Need {
  /** What the whole text must match. */
  readonly pattern: RegExp;
  /** What is allowed, in words; ends with an example. */
  readonly allowed: string;
  /** A value that is allowed. */
  readonly example: string;
  readonly optional?: true;
}

/** The options of a service, by name. */
export type Needs = Readonly<Record<string, Need>>;

/** What the site may say of a service better than the catalogue can: its own contract decides it. */
export type Told = Partial<Pick<Service, (typeof TOLD)[number]>>;

const TOLD = ['category', 'provider', 'purpose', 'policy', 'transfers', 'cookies'] as const;

type Given<N extends Needs> = {
  readonly [K in keyof N as N[K] extends { optional: true } ? never : K]: string;
} & { readonly [K in keyof N as N[K] extends { optional: true } ? K : never]?: string };

/** What a factory of the catalogue takes. */
export type Options<N extends Needs> = Given<N> & Told;

/** One service of the catalogue, as the script tag names it. */
export interface CatalogueEntry {
  /** Address of the vendor's own documentation. */
  readonly docs: string;
  /** What it needs to be told. */
  readonly needs: Needs;
  /**
   * Whether a site may find it necessary for what a visitor asked for, and describe it so: a map, a chat, a captcha,
   * reports of errors. What measures or advertises never is.
   */
  readonly mayBeNecessary: boolean;
  /** What the site has to say of it beside, as its vendor does not, or the site's contract decides it. */
  readonly asks: readonly (keyof Told)[];
  /** The service, or what is wrong with the options. @param place where they were written. */
  make(options: unknown, place: string): Service | Problem[];
  /** The service with options that were not checked: the build makes the core's rows of it. */
  build(options: Readonly<Record<string, string>>): Service;
}

/** A factory: `hotjar({ id: '1234567' })`. Wrong options are explained on the console, and the service never starts. */
export interface Factory<N extends Needs> extends CatalogueEntry {
  (...options: Record<string, never> extends Given<N> ? [Options<N>?] : [Options<N>]): Service;
}

/** What a vendor's file says, beside the service itself. */
export interface Facts<N extends Needs> {
  readonly docs: string;
  readonly needs: N;
  readonly mayBeNecessary?: true;
  /** What the vendor does not publish and a visitor must be told all the same: the site has to say it. */
  asks?(given: Given<N>): readonly (keyof Told)[];
}

const ASKED: Readonly<Record<keyof Told, string>> = {
  category: '"diagnostic" or "marketing"',
  provider: 'the company that receives the data: your own, if the server is yours',
  purpose: 'what it is used for, in words: { "fi": "…", "en": "…", "sv": "…" }',
  policy:
    'the https address of the privacy policy that holds: your own, where you alone decide what the data is used for',
  transfers:
    'as your contract with the provider says: [{ "country": "US", "safeguard": "dpf" }], or [] when no data leaves the EEA',
  cookies:
    'what it stores on your site, as the provider or your own browser tells: [{ "name": "…", "lifetime": { "amount": 1, "unit": "year" }, "party": "first" }]',
};

const fieldsOf = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;

/** A text, or a number or a yes as JSON may hold it. */
const textOf = (value: unknown): string | undefined => {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? value.trim() : undefined;
};

/** Makes the factory of one service. @param build is only called with options that were checked. */
export function catalogued<N extends Needs>(
  { docs, needs, mayBeNecessary, asks = () => [] }: Facts<N>,
  build: (given: Given<N>) => Service,
): Factory<N> {
  const names = Object.keys(needs);
  const examples = Object.fromEntries(
    Object.entries(needs).map(([name, { example }]) => [name, example]),
  );
  const known = [...names, ...TOLD];

  function make(options: unknown, place: string): Service | Problem[] {
    const fields = fieldsOf(options ?? {});
    if (!fields) {
      const example = JSON.stringify(examples);
      return [{ setting: place, value: options, allowed: `an object such as ${example}` }];
    }
    const problems: Problem[] = [];
    const wrong = (name: string, allowed: string) =>
      problems.push({ setting: `${place}.${name}`, value: fields[name], allowed });
    for (const name of Object.keys(fields)) {
      if (!known.includes(name)) wrong(name, `one of ${known.join(', ')}`);
    }
    const given: Record<string, string> = {};
    for (const [name, { pattern, allowed, optional }] of Object.entries(needs)) {
      const text = textOf(fields[name]);
      if (text !== undefined && pattern.test(text)) given[name] = text;
      else if (fields[name] !== undefined || !optional) wrong(name, allowed);
    }
    if (problems.length) return problems;

    const told: Told = Object.fromEntries(
      TOLD.filter((name) => fields[name] !== undefined).map((name) => [name, fields[name]]),
    );
    // Nothing here is needed for what the visitor asked for.
    if (told.category === 'necessary') wrong('category', ASKED.category);
    for (const name of asks(given as Given<N>)) {
      if (told[name] === undefined) wrong(name, ASKED[name]);
    }
    if (problems.length) return problems;
    const service = { ...build(given as Given<N>), ...told };
    problems.push(...serviceProblems(service, place, new Set()));
    return problems.length ? problems : service;
  }

  const factory = (options?: Options<N>): Service => {
    const example = build(examples as Given<N>);
    const made = make(options, example.id);
    if (!Array.isArray(made)) return made;
    made.forEach(explain);
    // Still declared and its hosts still gated, but it never runs.
    return { ...example, prepare: undefined, start: undefined, stop: undefined };
  };
  const entry = {
    docs,
    needs,
    mayBeNecessary: mayBeNecessary === true,
    asks: asks(examples as Given<N>),
    make,
    build,
  };
  return Object.assign(factory, entry) as unknown as Factory<N>;
}
