import type { Context } from 'hono';
import type { Static, TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { faultsOf } from '../records/faults.js';
import { toResponse } from './answer.js';
import { readBody } from './body.js';
import { problem } from './problem.js';

/**
 * Makes a reader of bodies that a schema describes. It gives the body, or the answer that says what is wrong.
 *
 * @param kind What a field of the schema is called, such as "a field of a site".
 * @example
 * const read = bodyReader(object({ reason: text() }), 'a field of an erasure');
 * const body = await read(c);
 * if (body instanceof Response) return body;
 */
export function bodyReader<Schema extends TSchema>(schema: Schema, kind: string) {
  const validator = Compile(schema);
  return async (c: Context): Promise<Static<Schema> | Response> => {
    const text = await readBody({
      header: (name) => c.req.header(name),
      async bytes(most) {
        const bytes = new Uint8Array(await c.req.arrayBuffer());
        return bytes.length > most ? undefined : bytes;
      },
    });
    if (typeof text !== 'string') return toResponse(text);
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      return problem(400, [{ field: '', detail: 'the body must be JSON; it is not' }]);
    }
    if (validator.Check(value)) return value;
    return problem(
      400,
      faultsOf(schema, value, (few) => validator.Errors(few), kind),
    );
  };
}
