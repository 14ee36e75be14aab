import { expect, expectTypeOf, it } from 'vitest';
import type { schema } from './schema';
import type { Statement } from './statement';

type Definitions = (typeof schema)['$defs'];

type Fields<S> = S extends { properties: infer P; required: readonly (infer R)[] }
  ? { readonly [N in keyof P as N extends R ? N : never]: Meant<P[N]> } & {
      readonly [N in keyof P as N extends R ? never : N]?: Meant<P[N]>;
    }
  : S extends { additionalProperties: infer A }
    ? { readonly [name: string]: Meant<A> }
    : never;

/** The type that a schema describes. */
type Meant<S> = S extends { $ref: `#/$defs/${infer Name extends keyof Definitions}` }
  ? Meant<Definitions[Name]>
  : S extends { anyOf: readonly (infer Branch)[] }
    ? Meant<Branch>
    : S extends { enum: readonly (infer Word)[] }
      ? Word
      : S extends { type: 'string' }
        ? string
        : S extends { type: 'integer' }
          ? number
          : S extends { type: 'array'; items: infer Item }
            ? readonly Meant<Item>[]
            : Fields<S>;

it('the schema and the types say the same: the type check fails where they do not', () => {
  expectTypeOf<Meant<typeof schema>>().toExtend<Statement>();
  expectTypeOf<Statement>().toExtend<Meant<typeof schema>>();
  // Optional fields that only one of the two has.
  expectTypeOf<keyof Meant<typeof schema>>().toEqualTypeOf<keyof Statement>();
  type Registers<S extends { registers: readonly unknown[] }> = keyof S['registers'][number];
  expectTypeOf<Registers<Meant<typeof schema>>>().toEqualTypeOf<Registers<Statement>>();
  type Inner<S, F extends keyof S> = keyof NonNullable<S[F]>;
  expectTypeOf<Inner<Meant<typeof schema>, 'controller'>>().toEqualTypeOf<
    Inner<Statement, 'controller'>
  >();
  expectTypeOf<Inner<Meant<typeof schema>, 'additions'>>().toEqualTypeOf<
    Inner<Statement, 'additions'>
  >();
  expect.assertions(0);
});
