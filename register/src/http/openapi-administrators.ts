import Type, { type TSchema } from 'typebox';
import { rights } from '../admin/administrator.js';
import { documentSchema, putSchema } from '../notices/document.js';
import { allowed, object, oneOf, uuid } from '../records/schema.js';
import { siteFields } from '../sites/file.js';

const json = 'application/json';
const text = (description: string) => allowed(Type.String(), description);

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});
const refusals = {
  401: problem('No administrator’s token or session'),
  403: problem('Not with these rights, or not to this site'),
  503: problem('The database cannot be used at the moment; see Retry-After'),
};

const parameter = (where: 'path' | 'query') => (name: string, schema: TSchema) => ({
  name,
  in: where,
  ...(where === 'path' && { required: true }),
  description: (schema as { description?: string }).description,
  schema,
});
const inPath = parameter('path');
const inQuery = parameter('query');

interface Call {
  summary: string;
  right: (typeof rights)[number];
  parameters?: object[];
  body?: TSchema;
  ok: [status: number, description: string, schema?: object, type?: string];
  others?: Record<number, string>;
}

/** A call of an administrator, with the right that it needs. */
function call({ summary, right, parameters = [], body, ok, others = {} }: Call) {
  const [status, description, schema, type = json] = ok;
  return {
    tags: ['Administrators'],
    summary: `${summary}; needs the right to ${right}`,
    security: [{ token: [] }, { session: [] }],
    parameters,
    ...(body && { requestBody: { required: true, content: { [json]: { schema: body } } } }),
    responses: {
      [status]: { description, ...(schema && { content: { [type]: { schema } } }) },
      ...refusals,
      ...Object.fromEntries(Object.entries(others).map(([code, why]) => [code, problem(why)])),
    },
  };
}

/** The same, with another good answer. */
function alsoOk(status: number, description: string, given: Call) {
  const { responses, ...rest } = call(given);
  return { ...rest, responses: { ...responses, [status]: { description } } };
}

const origin = inPath('origin', text('a site’s main origin, percent-encoded'));
const number = inPath('number', text('the id that the settings dialog shows, or that of a record'));
const site = object(siteFields);
const token = object({
  name: Type.String(),
  rights: Type.Array(oneOf(...rights)),
  sites: Type.Optional(allowed(Type.Array(Type.String()), 'main origins; all sites if left out')),
});
const stored = { type: 'array', items: { $ref: '#/components/schemas/StoredRecord' } };
const wrong = { 400: 'The body or a parameter is wrong' };

const people = {
  '/people/{number}': {
    get: call({
      ...{ summary: 'Everything that is kept of one visitor', right: 'read', parameters: [number] },
      ok: [200, 'Their ids, and their records, oldest first', { type: 'object' }],
      others: { 400: 'The number is none' },
    }),
  },
  '/people/{number}/records.json': {
    get: call({
      ...{ summary: 'The same as a file to hand out', right: 'export', parameters: [number] },
      ok: [200, 'Records', stored],
      others: { 400: 'The number is none' },
    }),
  },
  '/people/{number}/erase': {
    post: call({
      ...{ summary: 'Erases their records', right: 'erase', parameters: [number], others: wrong },
      body: object({ reason: text('why; it stays in the audit log') }),
      ok: [200, 'How many were erased', object({ erased: Type.Integer() })],
    }),
  },
  '/requests': {
    get: call({
      ...{ summary: 'What visitors ask for, by its deadline', right: 'read' },
      ok: [200, 'Requests', { type: 'array', items: { type: 'object' } }],
    }),
  },
  '/requests/{id}/answer': {
    post: call({
      ...{ summary: 'Notes that a request was answered', right: 'erase' },
      parameters: [inPath('id', uuid())],
      ok: [204, 'Noted'],
      others: { 404: 'No such request waits' },
    }),
  },
};

const sites = {
  '/sites': {
    get: call({
      ...{ summary: 'The sites whose records are taken', right: 'read' },
      ok: [200, 'Sites', { type: 'array', items: site }],
    }),
    post: call({
      ...{ summary: 'Adds a site', right: 'manage', body: site },
      ok: [201, 'Added', site],
      others: { ...wrong, 409: 'One of its origins belongs to a site already' },
    }),
  },
  '/sites/{origin}': {
    patch: call({
      ...{ summary: 'Changes, closes or opens a site', right: 'manage', parameters: [origin] },
      body: allowed(Type.Partial(site), 'null takes a retention or quota back'),
      ok: [200, 'What it is like now', site],
      others: { ...wrong, 404: 'No such site stands in the database, or an origin is taken' },
    }),
  },
  '/sites/{origin}/move': {
    post: call({
      ...{ summary: 'Gives a site another main origin', right: 'manage', parameters: [origin] },
      body: object({ to: text('the new main origin; the old one stays one of its own') }),
      ok: [200, 'What it is like now', site],
      others: { ...wrong, 404: 'No such site stands in the database, or the origin is taken' },
    }),
  },
};

const ownAffairs = {
  '/tokens': {
    get: call({
      ...{ summary: 'The tokens, without what they are', right: 'manage' },
      ok: [200, 'Tokens', { type: 'array', items: token }],
    }),
    post: call({
      ...{ summary: 'Makes a token, which is shown once', right: 'manage', body: token },
      ok: [201, 'The token', { type: 'object' }],
      others: { ...wrong, 409: 'The name is taken' },
    }),
  },
  '/tokens/{name}': {
    delete: call({
      ...{ summary: 'Takes a token back', right: 'manage' },
      parameters: [inPath('name', text('its name'))],
      ok: [204, 'Taken back'],
      others: { 404: 'There is no such token' },
    }),
  },
  '/audit': {
    get: call({
      ...{ summary: 'What administrators did, the newest first', right: 'manage', others: wrong },
      parameters: [
        inQuery('origin', text('of one site')),
        inQuery('subject', text('about one visitor, who stands there by a keyed hash')),
        inQuery('before', text('the position of the last entry of a page')),
      ],
      ok: [200, 'At most a hundred entries', { type: 'array', items: { type: 'object' } }],
    }),
  },
  '/state': {
    get: call({
      ...{ summary: 'When records were last purged and chains verified', right: 'read' },
      ok: [200, 'What was last done when', { type: 'object' }],
    }),
  },
  '/events.ndjson': {
    get: call({
      ...{ summary: 'What happened to an origin’s records after a cursor', right: 'export' },
      parameters: [
        inQuery('origin', text('the origin')),
        inQuery('after', text('the cursor that the last line of an answer before tells')),
        inQuery('limit', text('how many events, at most 10000')),
      ],
      ok: [200, 'An event a line, the cursor last', { type: 'object' }, 'application/x-ndjson'],
      others: wrong,
    }),
  },
};

const noticeHash = inPath(
  'sha256',
  allowed(Type.String({ pattern: '^[0-9a-f]{64}$' }), 'the hash by which records name the notice'),
);
const ofSite = inQuery('origin', text('the site; may be left out where there is one only'));

const notices = {
  '/notices': {
    get: call({
      ...{ summary: 'The notices of a site’s records, and which have a document', right: 'read' },
      parameters: [ofSite],
      ok: [200, 'Notices', { type: 'array', items: { type: 'object' } }],
      others: { ...wrong, 404: 'No such site' },
    }),
  },
  '/notices/{sha256}': {
    get: call({
      ...{ summary: 'The document of a notice', right: 'read', parameters: [noticeHash, ofSite] },
      ok: [200, 'The document', documentSchema],
      others: { ...wrong, 404: 'No such site, or no document was put' },
    }),
    put: alsoOk(200, 'Put in place of an earlier one', {
      ...{ summary: 'Puts what ISO/IEC TS 27560 wants of a notice', right: 'manage' },
      ...{ parameters: [noticeHash, ofSite], body: putSchema },
      ok: [201, 'Put', { type: 'object' }],
      others: {
        ...wrong,
        ...{ 404: 'No such site, or no record was made with this notice' },
        ...{ 413: 'The body is larger than 64 KiB', 415: 'The body is not JSON in UTF-8' },
      },
    }),
  },
};

const session = {
  '/session': {
    get: {
      ...{ tags: ['Administrators'], summary: 'Whose session it is, if anybody’s' },
      responses: { 200: { description: 'Who, or null' } },
    },
    post: {
      ...{ tags: ['Administrators'], summary: 'Opens a session for the page, by a token' },
      responses: {
        200: { description: 'Opened; the cookie keeps it' },
        ...Object.fromEntries(
          Object.entries({
            ...{
              400: 'The body is wrong',
              401: 'No such token',
              403: 'Not the register’s own page',
            },
            ...{ 415: 'The body is not JSON' },
          }).map(([code, why]) => [code, problem(why)]),
        ),
      },
    },
    delete: {
      ...{ tags: ['Administrators'], summary: 'Ends the session' },
      responses: { 204: { description: 'Ended' }, 403: problem('Not the register’s own page') },
    },
  },
};

/** What administrators may ask besides records and statistics, for the description of the API. */
export const administratorsPaths = { ...people, ...sites, ...notices, ...ownAffairs, ...session };
