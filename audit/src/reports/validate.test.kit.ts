/** As much of JSON Schema as ours uses. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

const typesOf = (value: unknown): string[] => {
  if (value === null) return ['null'];
  if (Array.isArray(value)) return ['array'];
  return Number.isInteger(value) ? ['integer', 'number'] : [typeof value];
};

/** What is wrong with a value, each with its place; a keyword that is not known here would be wrong too. */
export function violations(
  root: { readonly $defs: Readonly<Record<string, object>> },
  wanted: Schema,
  value: unknown,
  place = '$',
): string[] {
  if (wanted.$ref) {
    const name = wanted.$ref.replace('#/$defs/', '');
    const definition = root.$defs[name];
    return definition ? violations(root, definition, value, place) : [`${place}: no ${name}`];
  }
  const found: string[] = [];
  const types = typesOf(value);
  if (wanted.type && ![wanted.type].flat().some((type) => types.includes(type))) {
    return [`${place}: ${types} is no ${wanted.type}`];
  }
  if ('const' in wanted && wanted.const !== value) found.push(`${place}: not ${wanted.const}`);
  if (wanted.enum && !wanted.enum.includes(value))
    found.push(`${place}: ${value} is none of ${wanted.enum}`);
  if (wanted.items && Array.isArray(value)) {
    const { items } = wanted;
    found.push(
      ...value.flatMap((one, index) => violations(root, items, one, `${place}[${index}]`)),
    );
  }
  if (types[0] !== 'object') return found;
  const fields = value as Readonly<Record<string, unknown>>;
  for (const name of wanted.required ?? []) {
    if (fields[name] === undefined) found.push(`${place}.${name}: missing`);
  }
  for (const [name, schema] of Object.entries(wanted.properties ?? {})) {
    if (fields[name] !== undefined)
      found.push(...violations(root, schema, fields[name], `${place}.${name}`));
  }
  return found;
}
