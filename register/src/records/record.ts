import Type, { type Static } from 'typebox';
import { allowed, object, oneOf, uuid } from './schema.js';

const time = () =>
  allowed(
    Type.String({
      pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z$',
    }),
    'a time in UTC, such as 2026-11-22T10:04:26.512Z',
  );

const word = () => Type.String({ pattern: '^[a-z0-9][a-z0-9._-]{0,63}$' });

const words = (description: string) => allowed(Type.Array(word(), { maxItems: 50 }), description);

/** What a page showed: strings in lists and objects, nested as the page likes. */
export type NoticeText = { [key: string]: string | NoticeText | NoticeTextList };
type NoticeTextList = (string | NoticeText | NoticeTextList)[];

/**
 * Only that it is an object: a recursive schema would let a hostile body exhaust the stack, so `checkText`
 * walks the inside, with a limit to the depth.
 */
export const noticeText = () =>
  allowed(
    Type.Unsafe<NoticeText>(Type.Object({})),
    'an object of the texts that were shown: strings, or lists and objects of strings, at most 16 levels deep',
  );

/**
 * One act of a visitor, as the browser posts it. Unknown fields are refused, so that nothing personal
 * (an address, a user agent, a query string) is kept by accident.
 */
export const recordSchema = object({
  schema: allowed(Type.Literal('keksi.record/1'), '"keksi.record/1"'),
  id: uuid(),
  subject: uuid(),
  previous: allowed(
    Type.Union([Type.Null(), uuid()]),
    'the id of the record before this one, or null',
  ),
  time: time(),
  expires: time(),
  action: oneOf('accept-all', 'reject-all', 'choose', 'withdraw'),
  source: oneOf('banner', 'settings', 'placeholder', 'api'),
  choices: object({
    necessary: allowed(Type.Literal(true), 'true'),
    diagnostic: allowed(Type.Boolean(), 'true or false'),
    marketing: allowed(Type.Boolean(), 'true or false'),
  }),
  services: object({
    necessary: Type.Optional(words('a list of service ids')),
    diagnostic: Type.Optional(words('a list of service ids')),
    marketing: Type.Optional(words('a list of service ids')),
  }),
  refused: Type.Optional(
    words('a list of the ids of services that were switched off inside an allowed category'),
  ),
  granted: Type.Optional(
    words(
      'a list of the ids of services that were allowed by themselves inside a refused category',
    ),
  ),
  notice: object({
    language: allowed(
      Type.String({ pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$' }),
      'a language code, such as fi',
    ),
    version: allowed(
      Type.String({ minLength: 1 }),
      'text; of one that is longer than 100 characters the register keeps the hash',
    ),
    sha256: allowed(
      Type.Union([Type.Null(), Type.String({ pattern: '^[0-9a-f]{64}$' })]),
      'the SHA-256 of the canonical JSON (RFC 8785) of notice.text as 64 lowercase hexadecimal digits, or null',
    ),
    policy: allowed(
      Type.Union([Type.Null(), Type.String({ maxLength: 2000 })]),
      'an http or https address, or null',
    ),
    text: noticeText(),
  }),
  offered: words('a list of the controls that were offered, such as ["accept-all", "reject-all"]'),
  preselected: words('a list of the controls that were on before the visitor touched them'),
  site: object({
    origin: allowed(
      Type.String({ maxLength: 300 }),
      'an origin without a path, such as https://www.esimerkki.fi',
    ),
    path: allowed(
      Type.String({ pattern: '^/[^?#]*$', maxLength: 2000 }),
      'a path that begins with / and has no query or fragment',
    ),
  }),
  signals: allowed(
    Type.Unsafe<{ gpc: boolean; [signal: string]: boolean }>(
      Type.Object(
        { gpc: allowed(Type.Boolean(), 'true or false') },
        { additionalProperties: allowed(Type.Boolean(), 'true or false'), maxProperties: 20 },
      ),
    ),
    'an object of at most 20 booleans, gpc among them',
  ),
  client: allowed(
    Type.String({ pattern: '^[ -~]{1,64}$' }),
    'the name and version of the library, such as keksi/1.0.0',
  ),
});

/** One act of a visitor, as the browser posts it. */
export type ConsentRecord = Static<typeof recordSchema>;

/** A record with the time at which the register received it. */
export type StoredRecord = ConsentRecord & { receivedAt: string };
