/** Reads a template of Tag Manager as its editor exports it. */

/** One test of the template. */
export interface Scenario {
  readonly name: string;
  readonly code: string;
}

/** What a template is made of. */
export interface Template {
  readonly info: Readonly<Record<string, unknown>>;
  readonly parameters: readonly Readonly<Record<string, unknown>>[];
  readonly code: string;
  readonly permissions: Permissions;
  readonly scenarios: readonly Scenario[];
  /** Runs before each of them. */
  readonly setup: string;
}

/** What the template may do. */
export interface Permissions {
  readonly consentTypes: readonly string[];
  /** Names of the window, each with what may be done to it. */
  readonly globals: ReadonlyMap<string, readonly ('read' | 'write' | 'execute')[]>;
  readonly scripts: readonly string[];
  readonly ids: readonly string[];
}

/** A value as Tag Manager writes it. */
interface Typed {
  readonly string?: string;
  readonly boolean?: boolean;
  readonly listItem?: readonly Typed[];
  readonly mapKey?: readonly Typed[];
  readonly mapValue?: readonly Typed[];
}

interface Permission {
  readonly instance: {
    readonly key: { readonly publicId: string };
    readonly param: readonly { readonly key: string; readonly value: Typed }[];
  };
}

/** The sections by their names. */
function sectionsOf(text: string): Map<string, string> {
  const parts = text.split(/^___([A-Z_]+)___$/m).slice(1);
  const sections = new Map<string, string>();
  for (let i = 0; i < parts.length; i += 2)
    sections.set(parts[i] ?? '', (parts[i + 1] ?? '').trim());
  return sections;
}

/** A map as an object: `{ key: 'keksiConfig', write: true }`. */
const mapOf = ({
  mapKey = [],
  mapValue = [],
}: Typed): Record<string, string | boolean | undefined> =>
  Object.fromEntries(
    mapKey.map(({ string = '' }, index) => {
      const value = mapValue[index];
      return [string, value?.string ?? value?.boolean];
    }),
  );

function permissionsOf(all: readonly Permission[]): Permissions {
  const listOf = (id: string, name: string): readonly Typed[] =>
    all
      .find(({ instance }) => instance.key.publicId === id)
      ?.instance.param.find(({ key }) => key === name)?.value.listItem ?? [];
  const acts = ['read', 'write', 'execute'] as const;
  return {
    ids: all.map(({ instance }) => instance.key.publicId),
    consentTypes: listOf('access_consent', 'consentTypes').map((item) =>
      String(mapOf(item).consentType),
    ),
    scripts: listOf('inject_script', 'urls').map(({ string = '' }) => string),
    globals: new Map(
      listOf('access_globals', 'keys').map((item) => {
        const map = mapOf(item);
        return [String(map.key), acts.filter((act) => map[act] === true)];
      }),
    ),
  };
}

/** A block of text without the spaces before it. */
const outdented = (block: string): string => {
  const lines = block.replace(/^\n|\n\s*$/g, '').split('\n');
  const depth = Math.min(...lines.filter((line) => line.trim()).map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(depth)).join('\n');
};

/** As much of YAML as Tag Manager writes here: names and blocks. */
function testsOf(yaml: string): Pick<Template, 'scenarios' | 'setup'> {
  const [before = '', setup = ''] = yaml.split(/^setup: \|-$/m);
  const scenarios = before
    .split(/^- name: /m)
    .slice(1)
    .map((text) => {
      const [name = '', code = ''] = text.split(/^ {2}code: \|-$/m);
      return { name: JSON.parse(name.trim()) as string, code: outdented(code) };
    });
  return { scenarios, setup: outdented(setup) };
}

/**
 * Takes a template apart.
 *
 * @example
 * parseTemplate(readFileSync('gtm/template.tpl', 'utf8')).scenarios
 */
export function parseTemplate(text: string): Template {
  const sections = sectionsOf(text);
  const section = (name: string): string => {
    const found = sections.get(name);
    if (found === undefined) throw new Error(`The template has no section ${name}`);
    return found;
  };
  return {
    info: JSON.parse(section('INFO')),
    parameters: JSON.parse(section('TEMPLATE_PARAMETERS')),
    code: section('SANDBOXED_JS_FOR_WEB_TEMPLATE'),
    permissions: permissionsOf(JSON.parse(section('WEB_PERMISSIONS'))),
    ...testsOf(section('TESTS')),
  };
}
