import { dayOf } from './day';
import { nearest, type Problem } from './from-keksi';
import { schema } from './schema';

/** As much of JSON Schema as ours uses. */
interface Schema {
  readonly $ref?: string;
  readonly description?: string;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly string[];
  readonly type?: 'string' | 'integer' | 'array' | 'object';
  readonly pattern?: string;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly items?: Schema;
  readonly properties?: { readonly [name: string]: Schema };
  readonly required?: readonly string[];
  readonly additionalProperties?: false | Schema;
}

const DEFINITIONS: { readonly [name: string]: Schema } = schema.$defs;

/** What a reference stands for; a description beside it goes before the definition's own. */
function resolve(wanted: Schema): Schema {
  if (!wanted.$ref) return wanted;
  const { $ref, ...own } = wanted;
  return { ...resolve(DEFINITIONS[$ref.replace('#/$defs/', '')] ?? {}), ...own };
}

const typeOf = (value: unknown): string => {
  if (Array.isArray(value)) return 'array';
  if (Number.isInteger(value)) return 'integer';
  return value === null ? 'null' : typeof value;
};

const joined = (path: string, name: string): string => {
  if (!/^[$\w]+$/.test(name)) return `${path}[${JSON.stringify(name)}]`;
  return path ? `${path}.${name}` : name;
};

/** The alternatives that a value may be meant as: those of its own type. */
const meant = (branches: readonly Schema[], value: unknown): Schema[] =>
  branches
    .map(resolve)
    .flatMap((branch) => (branch.anyOf ? meant(branch.anyOf, value) : [branch]))
    .filter(({ type }) => type === typeOf(value));

function objectProblems(wanted: Schema, value: object, path: string): Problem[] {
  const { properties = {}, required = [], additionalProperties } = wanted;
  const known = Object.keys(properties);
  const missing = required.filter((name) => (value as Record<string, unknown>)[name] === undefined);
  return [
    ...Object.entries(value).flatMap(([name, field]) => {
      const place = joined(path, name);
      if (field === undefined) return [];
      if (known.includes(name)) return problemsOf(properties[name] ?? {}, field, place);
      if (additionalProperties) return problemsOf(additionalProperties, field, place);
      const close = `did you mean "${nearest(name, known)}"?`;
      return [{ setting: place, value: field, allowed: `one of ${known.join(', ')}; ${close}` }];
    }),
    ...missing.map((name) => ({
      setting: joined(path, name),
      value: undefined,
      allowed: resolve(properties[name] ?? {}).description ?? 'a value',
    })),
  ];
}

function problemsOf(unresolved: Schema, value: unknown, path: string): Problem[] {
  const wanted = resolve(unresolved);
  const wrong = [{ setting: path, value, allowed: wanted.description ?? `a ${wanted.type}` }];
  if (wanted.anyOf) {
    const [first, ...others] = meant(wanted.anyOf, value).map((branch) =>
      problemsOf(branch, value, path),
    );
    if (!first) return wrong;
    return others.reduce((best, next) => (next.length < best.length ? next : best), first);
  }
  if (wanted.enum) return wanted.enum.some((word) => word === value) ? [] : wrong;
  if (typeOf(value) !== wanted.type) return wrong;
  if (typeof value === 'string') {
    return wanted.pattern && !new RegExp(wanted.pattern).test(value) ? wrong : [];
  }
  if (typeof value === 'number') return value < (wanted.minimum ?? value) ? wrong : [];
  if (Array.isArray(value)) {
    if (value.length < (wanted.minItems ?? 0)) return wrong;
    return value.flatMap((item, index) =>
      problemsOf(wanted.items ?? {}, item, `${path}[${index}]`),
    );
  }
  return objectProblems(wanted, value as object, path);
}

/** A pattern lets 31 February pass; the calendar does not. */
function dayProblems(value: unknown): Problem[] {
  const { updated } = Object(value) as { updated?: unknown };
  const { pattern, description } = schema.properties.updated;
  const isWritten = typeof updated === 'string' && new RegExp(pattern).test(updated);
  return isWritten && !dayOf(updated)
    ? [{ setting: 'updated', value: updated, allowed: `${description}; there is no such day` }]
    : [];
}

/** What is wrong with the form of a statement: unknown and missing fields, wrong types. */
export const statementProblems = (value: unknown): Problem[] =>
  [...problemsOf(schema, value, ''), ...dayProblems(value)].map((problem) =>
    problem.setting ? problem : { ...problem, setting: 'the statement' },
  );
