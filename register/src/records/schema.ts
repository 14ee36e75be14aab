import Type, { type TSchema } from 'typebox';

/** Adds, for people, what a field may be: the error messages and the API description both show it. */
export const allowed = <Schema extends TSchema>(schema: Schema, description: string): Schema => ({
  ...schema,
  description,
});

/** An object that has these fields and no others. */
export const object = <Properties extends Record<string, TSchema>>(properties: Properties) =>
  Type.Object(properties, { additionalProperties: false });

/** An id as the browser makes it. */
export const uuid = () =>
  allowed(
    Type.String({ pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' }),
    'a UUID in lowercase, such as 019a0b6f-6c1c-7b62-9a55-0f4c8a5f1d11',
  );

/** One word of a list. */
export const oneOf = <const Words extends string[]>(...list: Words) =>
  allowed(Type.Enum(list), `one of ${list.join(', ')}`);
