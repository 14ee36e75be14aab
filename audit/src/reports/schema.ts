/**
 * What `--json` writes, as JSON Schema; the build publishes it as `audit.schema.json`. That it says the same as the types is
 * a matter of `schema.test.ts`.
 *
 * @see https://json-schema.org/draft/2020-12
 */
import { EXTRA_PHASES, PHASES } from '../model';

const string = { type: 'string' } as const;
const number = { type: 'number' } as const;
const integer = { type: 'integer' } as const;
const boolean = { type: 'boolean' } as const;
const ref = (name: string) => ({ $ref: `#/$defs/${name}` });
const list = (items: object) => ({ type: 'array', items });
const oneOf = (...values: readonly string[]) => ({ enum: values });

/** An object of these fields; names with a question mark may be missing. Further fields may come: readers pass over them. */
function object(fields: Readonly<Record<string, object>>) {
  const entries = Object.entries(fields);
  return {
    type: 'object',
    required: entries.filter(([name]) => !name.endsWith('?')).map(([name]) => name),
    properties: Object.fromEntries(
      entries.map(([name, field]) => [name.replace(/\?$/, ''), field]),
    ),
  };
}

const KINDS = oneOf('cookie', 'localStorage', 'sessionStorage', 'indexedDB', 'cacheStorage');

const seen = {
  place: object({ url: string, 'line?': integer, 'column?': integer, 'function?': string }),
  initiator: object({ kind: string, 'place?': ref('place'), stack: list(ref('place')) }),
  parameter: object({
    name: string,
    value: string,
    where: oneOf('query', 'body', 'path', 'header'),
    kind: oneOf('address', 'identifier', 'consent'),
  }),
  request: object({
    url: string,
    host: string,
    method: string,
    type: string,
    phase: ref('phaseName'),
    moment: ref('moment'),
    page: string,
    'from?': string,
    target: string,
    initiator: ref('initiator'),
    at: number,
    atUnload: boolean,
    crossSite: boolean,
    crossOrigin: boolean,
    parameters: list(ref('parameter')),
    'body?': string,
    'referrer?': string,
    cookiesSent: list(string),
    cookiesSet: list(string),
    'status?': integer,
    'mimeType?': string,
    'size?': number,
    'duration?': number,
    'failure?': string,
    'logOnly?': boolean,
    'answeredByAudit?': boolean,
  }),
  item: object({
    kind: KINDS,
    name: string,
    host: string,
    'path?': string,
    phase: ref('phaseName'),
    page: string,
    seen: list(object({ moment: ref('moment'), hash: string })),
    left: boolean,
    valueLength: integer,
    'writer?': object({ how: oneOf('script', 'header'), url: string, stack: list(ref('place')) }),
    lifetimeDays: { type: ['number', 'null'] },
    crossSite: boolean,
  }),
};

const pages = {
  phase: object({
    phase: ref('phaseName'),
    url: string,
    played: boolean,
    startedAt: string,
    steps: list(object({ at: number, moment: ref('moment'), what: string, url: string })),
    requests: list(ref('request')),
    storage: list(ref('item')),
    violations: list(object({ directive: string, blocked: string, enforced: boolean })),
    console: list(object({ level: string, text: string })),
    google: list(object({ command: string, args: { type: 'array' }, index: integer })),
    states: list(object({ moment: ref('moment'), page: string })),
    presses: list(object({ act: string, done: boolean, clicks: integer })),
    faults: list(ref('fault')),
  }),
  fault: object({ fault: string, text: string, fatal: boolean }),
  page: object({
    url: string,
    finalUrl: string,
    'status?': integer,
    'title?': string,
    'language?': string,
    'keksi?': object({ attributes: { type: 'object' }, by: oneOf('tag', 'npm') }),
    'banner?': object({ foundBy: string, layers: { type: 'array' } }),
    settingsLinks: list(object({ name: string, visible: boolean })),
    phases: list(ref('phase')),
    faults: list(ref('fault')),
  }),
  finding: object({
    rule: string,
    severity: ref('severity'),
    phase: ref('phaseName'),
    url: string,
    title: { ...string, description: 'what is wrong, in the language of the audit' },
    evidence: list(object({ text: string })),
    remedy: { ...string, description: 'what to do, in the language of the audit' },
    'entry?': { description: 'a ready entry for the configuration' },
  }),
};

/** The schema. @example `JSON.stringify(schema)` */
export const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://keksi.example/audit.schema.json',
  title: 'keksi.audit/1',
  ...object({
    schema: { const: 'keksi.audit/1' },
    tool: string,
    browser: string,
    startedAt: { ...string, format: 'date-time' },
    endedAt: { ...string, format: 'date-time' },
    language: oneOf('fi', 'en', 'sv'),
    asked: object({ urls: list(string), phases: list(ref('phaseName')), failOn: ref('severity') }),
    pages: list(ref('page')),
    findings: list(ref('finding')),
  }),
  $defs: {
    severity: oneOf('high', 'medium', 'low', 'info'),
    phaseName: oneOf(...PHASES, ...EXTRA_PHASES),
    moment: oneOf('before', 'granted', 'after', 'second-tab', 'leaving', 'next-page'),
    ...seen,
    ...pages,
  },
};
