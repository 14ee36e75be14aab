import type { TSchema } from 'typebox';
import type { TLocalizedValidationError } from 'typebox/error';
import type { Fault } from '../http/problem.js';

/** More faults than this help nobody and cost the server. */
const mostFaults = 10;

const name = (instancePath: string) =>
  instancePath.slice(1).replaceAll('/', '.').replaceAll('~1', '/').replaceAll('~0', '~');

/** What the schema says is allowed at a path; a list item without words of its own takes the list's. */
function allowedAt(schema: TSchema, path: string[]): string {
  let here = schema as { description?: string; properties?: Record<string, TSchema> };
  let description = 'an object';
  for (const key of path) {
    const next = here.properties?.[key];
    if (next === undefined) break;
    here = next;
    description = here.description ?? 'an object';
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

/** Turns the validator's findings into sentences that name the field and what is allowed there. */
export function faultsOf(
  schema: TSchema,
  value: unknown,
  errors: Iterable<TLocalizedValidationError>,
  kind = 'a field of a record',
): Fault[] {
  const faults = new Map<string, Fault>();
  const add = (field: string, detail: string) => {
    if (faults.size < mostFaults && !faults.has(field)) faults.set(field, { field, detail });
  };
  for (const { keyword, instancePath, params } of errors) {
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
      add(field, `${field || 'the body'} must be ${allowed}; it was ${show(valueAt(value, path))}`);
    }
  }
  return [...faults.values()];
}
