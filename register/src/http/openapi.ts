import Type, { type TSchema } from 'typebox';
import { recordSchema } from '../records/record.js';
import { allowed, object } from '../records/schema.js';
import { sessionCookie } from './administrators.js';
import { filterSchema, pageSchema, pagingSchema, tableSchema } from './filter.js';
import { administratorsPaths } from './openapi-administrators.js';
import { statisticsQuerySchema } from './statistics.js';

const time = () => allowed(Type.String({ format: 'date-time' }), 'a time in UTC');

const receiptSchema = object({ id: recordSchema.properties.id, receivedAt: time() });

const problemSchema = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  detail: allowed(Type.String(), 'what is wrong and what is allowed'),
  errors: Type.Optional(
    Type.Array(
      object({
        pointer: allowed(Type.String(), 'JSON pointer to the field'),
        field: allowed(Type.String(), 'the field as a person writes it'),
        detail: Type.String(),
      }),
    ),
  ),
});

const answers = object({
  asked: Type.Integer(),
  accepted: Type.Integer(),
  refused: Type.Integer(),
  withdrew: Type.Integer(),
});

const statisticsSchema = object({
  day: Type.String({ format: 'date' }),
  origin: Type.String(),
  language: Type.String(),
  noticeSha256: Type.String(),
  noticeVersion: allowed(
    Type.Union([Type.String(), Type.Null()]),
    'null when every record that told it has been erased',
  ),
  records: Type.Integer(),
  actions: Type.Record(Type.String(), Type.Integer()),
  diagnostic: answers,
  marketing: answers,
});

const linkProperties = { origin: Type.String(), position: Type.Integer() };

const verificationSchema = object({
  valid: Type.Boolean(),
  checked: allowed(Type.Integer(), 'links that were checked'),
  erased: allowed(Type.Integer(), 'how many of them are of erased records'),
  reduced: allowed(Type.Integer(), 'how many hold less than was posted'),
  heads: Type.Array(object({ ...linkProperties, hash: Type.String() })),
  audit: object({
    checked: allowed(Type.Integer(), 'entries of the audit log that were checked'),
    head: Type.Union([Type.Null(), object({ position: Type.Integer(), hash: Type.String() })]),
    broken: Type.Union([Type.Null(), object({ position: Type.Integer(), reason: Type.String() })]),
  }),
  broken: Type.Union([
    Type.Null(),
    object({
      ...linkProperties,
      id: Type.Union([Type.Null(), Type.String()]),
      reason: Type.String(),
    }),
  ]),
});

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const listOf = (name: string) => ({ type: 'array', items: ref(name) });

const answer = (description: string, type?: string, schema: object = {}) => ({
  description,
  ...(type && { content: { [type]: { schema } } }),
});

const problems = (statuses: Record<number, string>) =>
  Object.fromEntries(
    Object.entries(statuses).map(([status, description]) => [
      status,
      answer(description, 'application/problem+json', ref('Problem')),
    ]),
  );

const away = { 503: 'The database cannot be used at the moment; see Retry-After' };

const parameters = (schema: { properties: Record<string, TSchema> }) =>
  Object.entries(schema.properties).map(([name, one]) => ({
    name,
    in: 'query',
    description: (one as { description?: string }).description,
    schema: one,
  }));

const subject = {
  name: 'subject',
  in: 'path',
  required: true,
  description: 'the visitor’s id: who knows it may see and erase the records',
  schema: recordSchema.properties.subject,
};

const forAdministrators = (
  summary: string,
  schema: { properties: Record<string, TSchema> },
  ok: object,
) => ({
  tags: ['Administrators'],
  summary,
  security: [{ token: [] }],
  parameters: parameters(schema),
  responses: {
    200: ok,
    ...problems({ 400: 'A parameter is wrong', 401: 'No administrator’s token', ...away }),
  },
});

const json = 'application/json';

/** The description of the API, from the schemas that check what comes in. */
export const openApi = (basePath: string) => ({
  openapi: '3.1.0',
  info: {
    title: 'Keksi register',
    version: '1.0.0',
    description:
      'Keeps each visitor’s choice about cookies as a record that can be shown to an authority.',
    license: { name: 'MIT', identifier: 'MIT' },
  },
  servers: [{ url: basePath }],
  paths: {
    '/records': {
      post: {
        tags: ['Browsers'],
        summary: 'Keeps one act of a visitor',
        requestBody: {
          required: true,
          content: { [json]: { schema: ref('Record') }, 'text/plain': { schema: ref('Record') } },
        },
        responses: {
          200: answer('The same record was stored before', json, ref('Receipt')),
          201: answer('Stored, and on disk', json, ref('Receipt')),
          ...problems({
            400: 'The record is not valid; errors names every field',
            403: 'The origin is not allowed',
            409: 'The id belongs to other content',
            413: 'The body is larger than 64 KiB',
            415: 'The body is not JSON in UTF-8',
            429: 'Too many records from one address; see Retry-After',
            ...away,
          }),
        },
      },
      get: forAdministrators(
        'Finds records, the newest first; Link leads to the next page',
        pageSchema,
        answer('Records', json, listOf('StoredRecord')),
      ),
    },
    '/subjects/{subject}/records': {
      get: {
        tags: ['Visitors'],
        summary: 'The visitor’s own records',
        parameters: [subject, ...parameters(pagingSchema)],
        responses: {
          200: {
            description:
              'A page of the records, oldest first, with a Link to the next; as JSON-LD in the terms of W3C DPV when Accept asks',
            content: {
              [json]: { schema: listOf('StoredRecord') },
              'application/ld+json': { schema: { type: 'object' } },
            },
          },
          ...problems({
            400: 'The subject is not a UUID',
            403: 'The origin is not allowed',
            ...away,
          }),
        },
      },
    },
    '/subjects/{subject}': {
      delete: {
        tags: ['Visitors'],
        summary: 'Erases the content of the visitor’s records; the links of the chain stay',
        parameters: [subject],
        responses: {
          204: answer('Erased, or there was nothing'),
          ...problems({
            400: 'The subject is not a UUID',
            403: 'The origin is not allowed',
            ...away,
          }),
        },
      },
    },
    '/records.ndjson': {
      get: forAdministrators(
        'Every record, one a line',
        filterSchema,
        answer('Records', 'application/x-ndjson', ref('StoredRecord')),
      ),
    },
    '/records.csv': {
      get: forAdministrators(
        'Every record, as a table',
        tableSchema,
        answer('Records', 'text/csv', { type: 'string' }),
      ),
    },
    '/statistics': {
      get: forAdministrators(
        'How visitors answered, by day, site, language and notice; of the last 31 days unless from is given. Link leads to the next page',
        statisticsQuerySchema,
        answer('Counts; nothing in them is personal', json, listOf('Statistics')),
      ),
    },
    '/verify': {
      get: forAdministrators(
        'Recomputes every chain and names the first broken link',
        object({
          head: Type.Optional(
            allowed(
              Type.String(),
              'position, hash and origin of a head kept elsewhere; may be repeated',
            ),
          ),
        }),
        answer('What was found', json, ref('Verification')),
      ),
    },
    ...administratorsPaths,
    '/healthz': {
      get: {
        tags: ['Operation'],
        summary: 'Whether records can be stored',
        responses: {
          200: answer('They can', json, object({ status: Type.Literal('ok') })),
          ...problems(away),
        },
      },
    },
    '/metrics': {
      get: {
        tags: ['Operation'],
        summary: 'What has been counted, for Prometheus',
        security: [{ token: [] }],
        responses: {
          200: answer('Metrics', 'text/plain', { type: 'string' }),
          ...problems({ 401: 'No administrator’s token' }),
        },
      },
    },
  },
  components: {
    securitySchemes: {
      token: { type: 'http', scheme: 'bearer' },
      session: { type: 'apiKey', in: 'cookie', name: sessionCookie },
    },
    schemas: {
      Record: recordSchema,
      StoredRecord: {
        ...object({ ...recordSchema.properties, receivedAt: time() }),
        additionalProperties: true,
      },
      Receipt: receiptSchema,
      Statistics: statisticsSchema,
      Verification: verificationSchema,
      Problem: problemSchema,
    },
  },
});
