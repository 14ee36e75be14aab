/**
 * The statement as JSON Schema: the build publishes it, editors complete from it, and `validate.ts` reads
 * it. That it says the same as the types is a matter of `schema.test.ts`.
 *
 * @see https://json-schema.org/draft/2020-12
 */
import { BASES, REFUSALS_BASES } from './statement';

const text = { $ref: '#/$defs/text' } as const;
const texts = { $ref: '#/$defs/texts' } as const;
const contact = { $ref: '#/$defs/contact' } as const;

const line = (description: string) => ({ type: 'string', description }) as const;
/** The same alternatives as `texts`, with a description of their own. */
const about = <D extends string>(description: D) => ({ ...texts, description }) as const;

const contactFields = {
  name: line('a name'),
  address: line('a postal address'),
  email: line('an email address'),
  phone: line('a phone number'),
} as const;

const transfers = {
  description:
    'transfers outside the EU and the EEA: a list of { "country": "US", "safeguard": "dpf" }, or texts; [] if this register has none (GDPR 13(1)(f))',
  anyOf: [text, { type: 'array', items: { anyOf: [{ $ref: '#/$defs/transfer' }, text] } }],
} as const;

/** The schema. Each description also completes the sentence “allowed: …”. */
export const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Privacy statement for Keksi',
  type: 'object',
  description: 'an object with updated, controller and registers',
  additionalProperties: false,
  required: ['updated', 'controller', 'registers'],
  properties: {
    $schema: line('the address of this schema'),
    updated: {
      type: 'string',
      pattern:
        '^(\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])|(0?[1-9]|[12]\\d|3[01])\\.(0?[1-9]|1[0-2])\\.\\d{4})$',
      description: 'the day it was last changed, such as "2026-11-22" or "22.11.2026"',
    },
    controller: {
      type: 'object',
      description: 'who keeps the registers: an object with name and address (GDPR 13(1)(a))',
      additionalProperties: false,
      required: ['name', 'address'],
      properties: {
        ...contactFields,
        businessId: line('a business id (Y-tunnus), such as "1234567-8"'),
        representative: contact,
      },
    },
    contact,
    dataProtectionOfficer: contact,
    registers: {
      type: 'array',
      minItems: 1,
      description: 'a list of at least one register',
      items: { $ref: '#/$defs/register' },
    },
    consentRegister: {
      type: 'object',
      description:
        'the register of consents to cookies: { "retentionDays": 730, "refusals": "legal-obligation", "recipients": [], "transfers": [] }',
      additionalProperties: false,
      required: ['retentionDays'],
      properties: {
        retentionDays: {
          type: 'integer',
          minimum: 1,
          description:
            'after how many days a record is erased, as KEKSI_RETENTION_DAYS of the register says',
        },
        refusals: {
          enum: REFUSALS_BASES,
          description:
            'what permits it to keep refusals: "legal-obligation" (accountability, GDPR 5(2)) or "legitimate-interest"',
        },
        recipients: about(
          'who keeps it for you, such as the host of its server; [] if you keep it yourself',
        ),
        transfers,
      },
    },
    services: {
      type: 'object',
      description:
        'what only your contract with a provider tells, by the id of the service: { "google-analytics": { "role": "processor", "retention": "…" } }',
      additionalProperties: { $ref: '#/$defs/serviceRemark' },
    },
    additions: {
      type: 'object',
      description: 'what you add to the parts that Keksi writes',
      additionalProperties: false,
      required: [],
      properties: {
        cookies: texts,
        analytics: texts,
        advertising: texts,
        rights: texts,
        complaint: texts,
        changes: texts,
        breach: about('what you do if data get into wrong hands (GDPR 33, 34)'),
      },
    },
  },
  $defs: {
    text: {
      description: 'a text, or one for each language: { "fi": "…", "en": "…", "sv": "…" }',
      anyOf: [
        { type: 'string' },
        {
          type: 'object',
          description: 'a text for each language: { "fi": "…", "en": "…", "sv": "…" }',
          additionalProperties: false,
          required: [],
          properties: {
            fi: line('a text in Finnish'),
            en: line('a text in English'),
            sv: line('a text in Swedish'),
          },
        },
      ],
    },
    texts: {
      description:
        'a text, one for each language, or a list of such; an empty list says that there are none',
      anyOf: [text, { type: 'array', items: text }],
    },
    contact: {
      type: 'object',
      description: 'an object with a name, and email, phone or address',
      additionalProperties: false,
      required: ['name'],
      properties: contactFields,
    },
    transfer: {
      type: 'object',
      description:
        'a transfer: { "country": "US", "recipient": "…", "safeguard": "dpf", "scc" or "adequacy" }',
      additionalProperties: false,
      required: ['country', 'safeguard'],
      properties: {
        country: {
          type: 'string',
          pattern: '^[A-Z]{2}$',
          description: 'two letters for a country, such as "US" (ISO 3166-1)',
        },
        recipient: line('who receives the data'),
        safeguard: {
          enum: ['dpf', 'scc', 'adequacy'],
          description:
            '"dpf" (EU–US Data Privacy Framework), "scc" (standard contractual clauses) or "adequacy" (another decision on adequacy)',
        },
      },
    },
    register: {
      type: 'object',
      description: 'a register: an object with name, purposes, retention and so on',
      additionalProperties: false,
      required: [
        'name',
        'purposes',
        'people',
        'groups',
        'contents',
        'sources',
        'recipients',
        'disclosures',
        'transfers',
        'retention',
        'protection',
        'required',
        'decisions',
      ],
      properties: {
        name: text,
        purposes: {
          type: 'array',
          description: 'a list of { "purpose": "…", "basis": "…" } (GDPR 13(1)(c))',
          items: {
            type: 'object',
            description: '{ "purpose": "…", "basis": "…" }',
            additionalProperties: false,
            required: ['purpose', 'basis'],
            properties: {
              purpose: text,
              basis: {
                enum: BASES,
                description: `the legal basis (GDPR 6(1)): ${BASES.map((basis) => `"${basis}"`).join(', ')}`,
              },
              interest: text,
              law: text,
              ground: text,
            },
          },
        },
        people: about('whose data it holds'),
        groups: about('which groups of data it holds (GDPR 14(1)(d))'),
        contents: about('what it holds of a person'),
        sources: about('where the data comes from (GDPR 14(2)(f))'),
        recipients: about(
          'recipients and processors, or their groups; [] if there are none (GDPR 13(1)(e))',
        ),
        disclosures: about('to whom data is disclosed; [] if to nobody'),
        transfers,
        retention: about('how long the data is kept, or what decides it (GDPR 13(2)(a))'),
        protection: {
          type: 'object',
          description: 'how it is protected: { "manual": [], "electronic": "…" }',
          additionalProperties: false,
          required: ['manual', 'electronic'],
          properties: {
            manual: about('how papers are protected; [] if there are none'),
            electronic: about('how electronic data is protected'),
          },
        },
        required: about(
          'whether the data must be given, and what follows if they are not (GDPR 13(2)(e))',
        ),
        withdrawal: about('how consent is withdrawn (GDPR 13(2)(c))'),
        decisions: about(
          'automated decisions and profiling; [] if this register has none (GDPR 13(2)(f))',
        ),
      },
    },
    serviceRemark: {
      type: 'object',
      description: 'an object with role, retention or note',
      additionalProperties: false,
      required: [],
      properties: {
        role: {
          enum: ['processor', 'joint', 'controller'],
          description:
            '"processor" (on your behalf), "joint" (together with you) or "controller" (on its own)',
        },
        retention: about('how long the provider keeps what it has received'),
        note: texts,
      },
    },
  },
} as const;
