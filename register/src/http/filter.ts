import type { Context } from 'hono';
import Type, { type Static } from 'typebox';
import { Compile } from 'typebox/compile';
import type { TableStyle } from '../export/csv.js';
import { faultsOf } from '../records/faults.js';
import { allowed, object, oneOf, uuid } from '../records/schema.js';
import { isRealTime } from '../records/time.js';
import type { Place, RecordFilter } from '../store/store.js';
import type { Fault } from './problem.js';

/** A day, or a time of it. */
export const day = () =>
  allowed(
    Type.String({
      pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,3})?Z)?$',
    }),
    'a day such as 2026-11-22, or a time in UTC',
  );

/** The query parameters that choose records. */
export const filterSchema = object({
  id: Type.Optional(uuid()),
  subject: Type.Optional(uuid()),
  origin: Type.Optional(
    allowed(
      Type.String({ maxLength: 300 }),
      'an origin; a site’s main one stands for all of its origins',
    ),
  ),
  action: Type.Optional(oneOf('accept-all', 'reject-all', 'choose', 'withdraw')),
  language: Type.Optional(allowed(Type.String({ maxLength: 40 }), 'a language code, such as fi')),
  from: Type.Optional(day()),
  to: Type.Optional(day()),
});

/** The query parameters of a table: which records, and how it is written. */
export const tableSchema = object({
  ...filterSchema.properties,
  separator: Type.Optional(oneOf('comma', 'semicolon')),
  bom: Type.Optional(oneOf('true', 'false')),
});

const paging = {
  limit: Type.Optional(
    allowed(Type.String({ pattern: '^([1-9][0-9]{0,2}|1000)$' }), 'a number from 1 to 1000'),
  ),
  after: Type.Optional(
    allowed(
      Type.String({ pattern: '^[0-9TZ:.-]{24}~[0-9a-f-]{36}$' }),
      'as in the Link of a page before',
    ),
  ),
};

/** The query parameters of one page of records. */
export const pageSchema = object({ ...filterSchema.properties, ...paging });

/** The query parameters of one page of a visitor's own records. */
export const pagingSchema = object(paging);

const schemas = { filter: filterSchema, page: pageSchema, table: tableSchema };
const validators = {
  filter: Compile(filterSchema),
  page: Compile(pageSchema),
  table: Compile(tableSchema),
  paging: Compile(pagingSchema),
};

/** A checked query: which records, how many, from where on. */
export interface Query {
  filter: RecordFilter;
  limit: number;
  after: Place | undefined;
  table: TableStyle;
}

/** Reads a query, or names what is wrong with it. */
export function readQuery(c: Context, kind: keyof typeof schemas): Query | Fault[] {
  const query: unknown = c.req.query();
  const validator = validators[kind];
  if (!validator.Check(query)) {
    const find = (few: unknown) => validator.Errors(few);
    return faultsOf(schemas[kind], query, find, 'a parameter of this query');
  }
  const { limit, after, from, to, separator, bom, origin, ...filter } = query as Static<
    typeof pageSchema & typeof tableSchema
  >;
  for (const [field, value] of Object.entries({ from, to })) {
    if (value !== undefined && !isRealTime(value)) {
      return [{ field, detail: `${field} must be a day that exists; it was ${value}` }];
    }
  }
  return {
    filter: {
      ...filter,
      origins: origin === undefined ? undefined : [origin],
      from: from && startOf(from),
      to: to && endOf(to),
    },
    ...pageOf({ limit, after }),
    table: { separator: separator === 'semicolon' ? ';' : ',', bom: bom === 'true' },
  };
}

/** Which part of a list is wanted. */
export type Part = Pick<Query, 'limit' | 'after'>;

/** Reads which part of a visitor's own records is wanted, or names what is wrong with it. */
export function readPage(c: Context): Part | Fault[] {
  const query: unknown = c.req.query();
  if (validators.paging.Check(query)) return pageOf(query);
  return faultsOf(
    pagingSchema,
    query,
    (few) => validators.paging.Errors(few),
    'a parameter of this query',
  );
}

function pageOf({ limit, after }: Static<typeof pagingSchema>): Part {
  const [receivedAt, id] = after?.split('~') ?? [];
  return {
    limit: Number(limit ?? 100),
    after: receivedAt !== undefined && id !== undefined ? { receivedAt, id } : undefined,
  };
}

const startOf = (time: string) => new Date(time).toISOString();

/** A whole day counts to its end. */
const endOf = (time: string) =>
  new Date(Date.parse(time) + (time.includes('T') ? 0 : 86_400_000)).toISOString();
