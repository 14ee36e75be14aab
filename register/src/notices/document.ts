import Type, { type Static } from 'typebox';
import { Compile } from 'typebox/compile';
import type { Fault } from '../http/problem.js';
import { faultsOf } from '../records/faults.js';
import { noticeText } from '../records/record.js';
import { allowed, object, oneOf } from '../records/schema.js';
import { isRealTime } from '../records/time.js';
import { personalDataTerms, processingTerms, purposeTerms, rightTerms } from './terms.js';

const text = (description: string, maxLength = 300) =>
  allowed(Type.String({ pattern: '\\S', maxLength }), description);
const contact = (description: string) =>
  allowed(
    Type.String({ pattern: '^(https?://|mailto:|tel:)[^\\s<>"{}|\\\\^`]+$', maxLength: 500 }),
    description,
  );
const terms = (words: readonly string[], extension: string) =>
  allowed(
    Type.Array(Type.Unsafe<string>(Type.Enum([...words])), { minItems: 1, maxItems: 40 }),
    `a list of terms of ${extension}: ${words.join(', ')}`,
  );
const countryCode = '[A-Z]{2}';
const country = () =>
  allowed(Type.String({ pattern: `^${countryCode}$` }), 'a country of ISO 3166, such as FI');

const partyFields = {
  name: text('a name'),
  address: text('a postal address'),
  contact: contact('an address that begins with mailto:, tel: or https://'),
  id: Type.Optional(text('what identifies it, such as a business id')),
};

const processing = object({
  category: oneOf('diagnostic', 'marketing'),
  services: Type.Optional(
    allowed(
      Type.Array(Type.String({ pattern: '^[a-z0-9][a-z0-9._-]{0,63}$' }), {
        minItems: 1,
        maxItems: 50,
      }),
      'a list of the ids of services; all of the category if left out',
    ),
  ),
  purposes: terms(purposeTerms, 'DPV'),
  personalData: terms(personalDataTerms, 'DPV’s extension PD'),
  processing: Type.Optional(terms(processingTerms, 'DPV')),
  recipients: allowed(
    Type.Array(
      object({
        ...partyFields,
        role: oneOf('controller', 'joint controller', 'processor', 'third party'),
        country: country(),
      }),
      { minItems: 1, maxItems: 20 },
    ),
    'a list of those who get the data',
  ),
  storage: object({
    locations: allowed(
      Type.Array(Type.String({ pattern: `^(${countryCode}|EU|EEA)$` }), {
        minItems: 1,
        maxItems: 60,
      }),
      'a list of countries of ISO 3166, or EU or EEA',
    ),
    period: allowed(
      Type.String({
        pattern: '^P(?!$)([0-9]{1,4}Y)?([0-9]{1,4}M)?([0-9]{1,5}D)?(T[0-9]{1,5}[HMS])?$',
      }),
      'a duration of ISO 8601, such as P13M',
    ),
  }),
});

/**
 * What ISO/IEC TS 27560 wants of a notice and no record tells: who is responsible, which data go where and for
 * how long, and what a visitor may do. Nothing in it is of a visitor.
 */
export const documentSchema = object({
  schema: allowed(Type.Literal('keksi.notice/1'), '"keksi.notice/1"'),
  version: text('the version of the notice, as records name it', 100),
  published: Type.Optional(
    allowed(Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' }), 'a day, such as 2026-11-22'),
  ),
  jurisdictions: allowed(
    Type.Array(country(), { minItems: 1, maxItems: 40 }),
    'a list of countries of ISO 3166, such as ["FI"]',
  ),
  controllers: allowed(
    Type.Array(object(partyFields), { minItems: 1, maxItems: 10 }),
    'a list of those who are responsible together, one or more',
  ),
  authority: object({
    name: text('the name of the authority that takes complaints'),
    url: contact('its address'),
  }),
  rights: allowed(
    Type.Array(
      object({
        article: oneOf(...rightTerms),
        at: contact(
          'where the right is used: an address that begins with mailto:, tel: or https://',
        ),
      }),
      { minItems: 1, maxItems: 20 },
    ),
    'a list of the rights of visitors by article of the GDPR',
  ),
  withdrawal: contact('where consent is withdrawn: an address that begins with https://'),
  processing: allowed(
    Type.Array(processing, { minItems: 1, maxItems: 100 }),
    'a list of what is done in each category, or with each service',
  ),
});

/** What ISO/IEC TS 27560 wants of a notice and no record tells. */
export type NoticeDocument = Static<typeof documentSchema>;
/** What is done in a category, or with some of its services. */
export type Processing = NoticeDocument['processing'][number];

/** A document as it is put: it may bring the text along whose hash stands in the address. */
export const putSchema = object({
  ...documentSchema.properties,
  text: Type.Optional(noticeText()),
});

const validator = Compile(putSchema);

/** What a field of it is called in an error. */
export const kindOfDocument = 'a field of a notice document';

/** A day that the calendar does not have, which a schema cannot tell. */
export const dayFault = ({ published }: Pick<NoticeDocument, 'published'>): Fault[] =>
  published === undefined || isRealTime(published)
    ? []
    : [{ field: 'published', detail: `published must be a day that exists; it was ${published}` }];

/** Reads a document from a file: the document, or every fault found in it. */
export function readDocument(json: string): Static<typeof putSchema> | Fault[] {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return [{ field: '', detail: 'a notice document must be JSON; it is not' }];
  }
  if (!validator.Check(value)) {
    return faultsOf(putSchema, value, (few) => validator.Errors(few), kindOfDocument);
  }
  const faults = dayFault(value);
  return faults.length > 0 ? faults : value;
}
