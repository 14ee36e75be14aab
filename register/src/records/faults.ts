import type { TSchema } from 'typebox';
import type { TLocalizedValidationError } from 'typebox/error';
import type { Fault } from '../http/problem.js';

/** More faults than this help nobody and cost the server. */
const mostFaults = 10;

const name = (instancePath: string) =>
  instancePath.slice(1).replaceAll('/', '.').replaceAll('~1', '/').replaceAll('~0', '~');

/** What the schema says is allowed at a path; a list item without words of its own takes the list's. */
function allowedAt(schema: TSchema, path: string[]): string {
  let here = schema as Shape & { description?: string };
  let description = here.description ?? 'an object';
  for (const key of path) {
    const field = here.properties?.[key];
    const next = field ?? here.items;
    if (next === undefined) break;
    here = next;
    description = here.description ?? (field === undefined ? description : 'an object');
  }
  return description;
}

function show(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value instanceof Object) return 'an object';
  const json = JSON.stringify(value) ?? 'nothing';
  return json.length > 60 ? `${json.slice(0, 60)}…` : json;
}

function valueAt(value: unknown, path: string[]): unknown {
  return path.reduce<unknown>(
    (here, key) => (here instanceof Object ? (here as Record<string, unknown>)[key] : undefined),
    value,
  );
}

/** As much of a schema as says which names and how many items there may be. */
interface Shape {
  properties?: Record<string, TSchema>;
  items?: TSchema;
  maxItems?: number;
}

/** The same value with only a few of the names and items too many: each of them would cost a finding. */
function withFewTooMany(schema: TSchema | undefined, value: unknown): unknown {
  const { properties = {}, items, maxItems = 1000 } = (schema ?? {}) as Shape;
  if (Array.isArray(value)) {
    return value.slice(0, maxItems + 1).map((item) => withFewTooMany(items, item));
  }
  if (!(value instanceof Object)) return value;
  let unknown = 0;
  const few = Object.entries(value).filter(
    ([name]) => Object.hasOwn(properties, name) || ++unknown <= 2 * mostFaults,
  );
  return Object.fromEntries(
    few.map(([name, inner]) => [name, withFewTooMany(properties[name], inner)]),
  );
}

/**
 * Turns a validator's findings into sentences that name the field and what is allowed there.
 *
 * @param find Runs the validator, whose work grows with what is wrong: it is given a value cut short.
 */
export function faultsOf(
  schema: TSchema,
  value: unknown,
  find: (value: unknown) => Iterable<TLocalizedValidationError>,
  kind = 'a field of a record',
): Fault[] {
  const few = withFewTooMany(schema, value);
  const faults = new Map<string, Fault>();
  const add = (field: string, detail: string) => {
    if (faults.size < mostFaults && !faults.has(field)) faults.set(field, { field, detail });
  };
  for (const { keyword, instancePath, params } of find(few)) {
    const within = instancePath === '' ? '' : `${name(instancePath)}.`;
    if (keyword === 'required') {
      for (const missing of (params as { requiredProperties: string[] }).requiredProperties) {
        const field = within + missing;
        add(field, `${field} is missing; it must be ${allowedAt(schema, field.split('.'))}`);
      }
    } else if (keyword === 'boolean' || keyword === 'additionalProperties') {
      // "boolean" is how the validator names each field that has no schema.
      const extra = (params as { additionalProperties?: string[] }).additionalProperties;
      for (const field of extra?.map((key) => within + key) ?? [name(instancePath)]) {
        add(field.slice(0, 200), `${field.slice(0, 200)} is not ${kind}`);
      }
    } else {
      const path = instancePath.split('/').slice(1);
      const field = name(instancePath);
      const allowed = allowedAt(schema, path);
      add(field, `${field || 'the body'} must be ${allowed}; it was ${show(valueAt(few, path))}`);
    }
  }
  return [...faults.values()];
}
